import { ruleOnUnitInput } from '@/contracts/surveys';
import { inTransaction } from '@/data/client';
import { saveRuling } from '@/data/surveys';
import { conflict, invalidInput, notFound } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { holdOpenSurvey, standingsOf } from './survey-round';

/**
 * A person decides for a unit without enough answers: computed all the same, or exempt from the survey; or takes the
 * decision back.
 * @throws AppError NOT_FOUND, FORBIDDEN, LOCKED (frozen), CONFLICT (the unit has enough answers by now),
 *   INVALID_INPUT (no reason; points accepted though a leaf has no answer at all)
 */
export async function ruleOnUnit(ctx: ServiceContext, input: unknown): Promise<void> {
  const ruling = parseInput(ruleOnUnitInput, input);
  await inTransaction(async (tx) => {
    const found = await holdOpenSurvey(tx, ctx, ruling.round);
    const unit = found.units.find(({ code }) => code === ruling.unit);
    if (unit === undefined) throw notFound('Không tìm thấy đơn vị này trong kỳ đánh giá.');
    const { standings } = await standingsOf(tx, found);
    const before = standings.find(({ unitCode }) => unitCode === ruling.unit)!;
    if (before.gap === null) throw conflict('Đơn vị này đã đủ phiếu, điểm được tính theo quy tắc. Xin tải lại trang.');
    if (ruling.decision === 'accepted' && !before.canAccept) {
      throw invalidInput('Chưa tính được: có tiêu chí không có phiếu nào trả lời. Xin nạp thêm phiếu, hoặc cho đơn vị miễn điều tra.');
    }
    await saveRuling(
      tx,
      { surveyId: found.survey.id, roundUnitId: unit.id },
      ruling.decision === 'undecided' ? null : { decision: ruling.decision, reason: ruling.reason },
      { responses: before.survey?.total ?? 0, blank: before.survey?.allBlank ?? 0 },
    );
    await recordAudit(tx, ctx, {
      action: 'survey.rule',
      subjectType: 'Survey',
      subjectId: found.survey.id,
      roundId: found.round.id,
      unitId: unit.unit.id,
      reason: ruling.decision === 'undecided' ? null : ruling.reason,
      before: { decision: before.decision },
      after: { decision: ruling.decision },
    });
  });
}
