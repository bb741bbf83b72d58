import type { PublishedRoundView } from '@/contracts/results';
import { db } from '@/data/client';
import { listPublications } from '@/data/publications';
import { listPublishedRounds as readPublishedRounds } from '@/data/round-management';
import type { ServiceContext } from '../service-context';

/** Every published round, the newest year first. For anybody. */
export async function listPublishedRounds(_ctx: ServiceContext): Promise<PublishedRoundView[]> {
  const rounds = await readPublishedRounds(db);
  const publications = await listPublications(db, rounds.map(({ id }) => id));
  return rounds.flatMap(({ id, unitCount, ...round }) => {
    const publication = publications.get(id);
    return publication ? [{ ...round, unitCount, rules: publication.rules, publication }] : [];
  });
}
