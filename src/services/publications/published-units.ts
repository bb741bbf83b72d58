import { inPublishedOrder, toApiUnit, type ApiUnit, type ApiUnitSource } from '@/contracts/api';
import { checksumOf } from '@/lib/canonical-json';

/** The open data of a round in its fixed order, and the checksum that a publication carries. */
export function publishedUnits(units: readonly ApiUnitSource[], groupCodes: readonly string[]): { units: ApiUnit[]; checksum: string } {
  const published = inPublishedOrder(units, groupCodes).map(toApiUnit);
  return { units: published, checksum: checksumOf(published) };
}
