import { freezeSurveyInput } from '@/contracts/surveys';
import { loadCriteriaSet } from '@/data/criteria';
import { inTransaction } from '@/data/client';
import { writeFrozenSurvey } from '@/data/frozen-surveys';
import { conflict, locked } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdOpenSurvey, standingsOf } from './survey-round';

/**
 * Closes the survey: the points of every unit are written with their exact values, and no form enters or changes again.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (frozen already; no forms; units undecided), CONFLICT (changed since it was looked at)
 */
export async function freezeSurvey(ctx: ServiceContext, input: unknown): Promise<{ frozenAt: string }> {
  const { round: code, version } = parseInput(freezeSurveyInput, input);
  return inTransaction(async (tx) => {
    const found = await holdOpenSurvey(tx, ctx, code);
    if (found.survey.version !== version) throw conflict('Số liệu điều tra vừa thay đổi. Xin tải lại trang, xem lại rồi mới chốt.');
    const { standings, responses } = await standingsOf(tx, found);
    if (responses.length === 0) throw locked('Chưa có phiếu nào để chốt. Xin nạp phiếu trước.');
    const open = standings.filter(({ decision }) => decision === 'undecided');
    if (open.length > 0) {
      throw locked(`Chưa chốt được: ${open.length} đơn vị không đủ phiếu và chưa có quyết định. Xin quyết định từng đơn vị trước.`);
    }
    const { criterionIds } = await loadCriteriaSet(tx, found.round.criteriaSetId);
    await writeFrozenSurvey(tx, {
      surveyId: found.survey.id,
      frozenAt: ctx.now,
      standings,
      roundUnitIds: new Map(found.units.map(({ code: unitCode, id }) => [unitCode, id])),
      criterionIds,
    });
    await recordAudit(tx, ctx, {
      action: 'survey.freeze',
      subjectType: 'Survey',
      subjectId: found.survey.id,
      roundId: found.round.id,
      before: { status: 'open' },
      after: { status: 'frozen', forms: responses.length, units: standings.length },
    });
    return { frozenAt: ctx.now.toISOString() };
  });
}
