import type { Db } from '@/data/client';
import { listPublishedUnits, type LoadedPublication } from '@/data/publications';
import type { LoadedRound } from '@/data/rounds';
import { publishedUnits } from './published-units';

/** Whether the stored result still is what was published: its checksum, computed anew from the rows. */
export async function verifyPublication(db: Db, round: LoadedRound, publication: LoadedPublication): Promise<boolean> {
  const units = await listPublishedUnits(db, publication.id);
  return publishedUnits(units, round.groups.map(({ code }) => code)).checksum === publication.checksum;
}
