import type { PublicResultView } from '@/contracts/results';
import { db } from '@/data/client';
import { notFound } from '@/lib/errors';
import type { ServiceContext } from '../service-context';
import { rankingViewOf } from './get-ranking';
import { loadResult } from './load-result';

/** The published result as anybody sees it, the same for everyone: nobody's own unit is marked. @throws AppError NOT_FOUND */
export async function getPublicResult(ctx: ServiceContext, input: { round: string }): Promise<PublicResultView> {
  const anonymous: ServiceContext = { ...ctx, actor: null };
  const result = await loadResult(db, anonymous, input.round);
  if (result.header.publication === null) throw notFound('Không tìm thấy kết quả đã công bố của kỳ đánh giá này.');
  return { ...(await rankingViewOf(anonymous, result)), publication: result.header.publication };
}
