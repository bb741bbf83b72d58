import { publishRoundInput } from '@/contracts/rounds';
import { publicationBlockers } from '@/core/workflow/publication';
import { inTransaction } from '@/data/client';
import { conflict, invalidInput, locked } from '@/lib/errors';
import { vietnamDay } from '@/lib/vietnam-day';
import { parseInput } from '../parse-input';
import { computeRoundResults } from '../rounds/compute-round-results';
import { lockManagedRound } from '../rounds/managed-round';
import { roundStanding } from '../rounds/round-standing';
import { requirePermission, type ServiceContext } from '../service-context';
import { publishedUnits } from './published-units';
import { writePublication } from './write-publication';

/**
 * Publishes the round: computes the result once more under the round's lock, writes it for ever, closes the round.
 * Write-once: of two managers at once (or a double click) the second meets a conflict. `checksum` is of the result the
 * manager saw; another result than that is not published.
 * @throws AppError NOT_FOUND, CONFLICT (published already, result changed), LOCKED (something is open), INVALID_INPUT
 */
export async function publishRound(ctx: ServiceContext, input: unknown): Promise<{ code: string; checksum: string }> {
  const { round: code, decisionNumber, decisionDate, checksum: seen } = parseInput(publishRoundInput, input);
  if (decisionDate > vietnamDay(ctx.now).toISOString().slice(0, 10)) {
    throw invalidInput('Ngày ký quyết định không được muộn hơn hôm nay.', [{ field: 'decisionDate', message: 'Xin chọn ngày ký quyết định, không muộn hơn hôm nay.' }]);
  }
  return inTransaction(async (tx) => {
    const round = await lockManagedRound(tx, ctx, code);
    if (round.status === 'published') throw conflict('Kỳ đánh giá này vừa được công bố. Xin tải lại trang để xem quyết định.');
    if (decisionDate < `${round.year}-01-01`) {
      throw invalidInput(`Quyết định công bố kết quả năm ${round.year} không được ký trước năm đó.`, [{ field: 'decisionDate', message: 'Xin kiểm tra lại năm của ngày ký.' }]);
    }
    requirePermission(ctx, 'round:publish', { organiserId: round.organiserId, roundStatus: round.status });
    const computed = await computeRoundResults(tx, round);
    if (publicationBlockers(roundStanding(computed)).length > 0) {
      throw locked('Chưa công bố được: kỳ đánh giá còn việc chưa xong. Xin xem mục “Việc của kỳ đánh giá”.');
    }
    const { checksum } = publishedUnits(computed.units, round.groups.map((group) => group.code));
    if (checksum !== seen) throw conflict('Kết quả đã thay đổi so với bản anh/chị vừa xem. Xin tải lại trang, xem lại rồi công bố.');
    await writePublication(tx, ctx, computed, { decisionNumber, decisionDate });
    return { code, checksum };
  });
}
