import { mergeSurveyInput } from '@/contracts/rounds';
import { mergeBlockers } from '@/core/workflow/publication';
import { inTransaction } from '@/data/client';
import { findSurveyResults } from '@/data/results';
import { markSurveyMerged } from '@/data/round-management';
import { conflict, locked } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import { parseInput } from '../parse-input';
import type { ServiceContext } from '../service-context';
import { lockManagedRound } from './managed-round';

/**
 * Merges the frozen survey into the round's results: from now on its points count and are seen. Cannot be undone.
 * @throws AppError NOT_FOUND, CONFLICT (merged meanwhile), LOCKED (not frozen, units undecided, round not open)
 */
export async function mergeSurvey(ctx: ServiceContext, input: unknown): Promise<{ mergedAt: string }> {
  const { round: code, version } = parseInput(mergeSurveyInput, input);
  return inTransaction(async (tx) => {
    const round = await lockManagedRound(tx, ctx, code);
    const survey = await findSurveyResults(tx, round.id);
    if (survey?.status === 'merged') throw conflict('Kết quả điều tra đã được ghép trước đó. Xin tải lại trang.');
    const undecided = survey ? [...survey.units.values()].filter(({ decision }) => decision === 'undecided').length : 0;
    const [blocker] = mergeBlockers({ status: round.status, survey: survey && { status: survey.status, undecided } });
    if (blocker || survey === null) throw locked('Chưa ghép được: điều tra xã hội học phải được chốt số liệu và không còn đơn vị chờ quyết định.');
    if (!(await markSurveyMerged(tx, survey.id, version, ctx.now))) {
      throw conflict('Điều tra xã hội học vừa thay đổi. Xin tải lại trang rồi thử lại.');
    }
    await recordAudit(tx, ctx, {
      action: 'survey.merge',
      subjectType: 'Survey',
      subjectId: survey.id,
      roundId: round.id,
      before: { status: survey.status },
      after: { status: 'merged', units: survey.units.size },
    });
    return { mergedAt: ctx.now.toISOString() };
  });
}
