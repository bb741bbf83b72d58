import type { ApiResults, ApiRound, ApiRounds } from '@/contracts/api';
import type { RoundHeader } from '@/contracts/results';
import { db } from '@/data/client';
import { notFound } from '@/lib/errors';
import { publishedUnits } from '../publications/published-units';
import type { ServiceContext } from '../service-context';
import { listPublishedRounds } from './list-published-rounds';
import { loadResult } from './load-result';

/** The open data of one published round. @throws AppError NOT_FOUND for every other round */
export async function getOpenResults(ctx: ServiceContext, input: { round: string }): Promise<ApiResults> {
  const { round, header, units } = await loadResult(db, { ...ctx, actor: null }, input.round);
  if (header.publication === null) throw notFound('Không tìm thấy kết quả đã công bố của kỳ đánh giá này.');
  return {
    round: toApiRound({ ...header, publication: header.publication }),
    units: publishedUnits(units, round.groups.map(({ code }) => code)).units,
  };
}

/** All published rounds. */
export async function listOpenRounds(ctx: ServiceContext): Promise<ApiRounds> {
  const rounds = await listPublishedRounds(ctx);
  return { rounds: rounds.map(toApiRound) };
}

type Published = Pick<RoundHeader, 'code' | 'name' | 'year' | 'rules'> & { readonly publication: NonNullable<RoundHeader['publication']> };

function toApiRound({ code, name, year, rules, publication }: Published): ApiRound {
  const { decisionNumber, publishedAt, checksum } = publication;
  return { code, name, year, rules, publication: { decisionNumber, publishedAt, checksum } };
}
