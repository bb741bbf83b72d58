import type { ReadinessNames } from '@/text/round-setup';
import type { SetupContent } from './setup-content';

/** Names behind the codes of the check list. */
export function readinessNames({ units, agencies, round }: SetupContent): ReadinessNames {
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]));
  const groupNames = new Map(round.groups.map(({ code, name }) => [code, name]));
  return {
    unit: (code) => unitNames.get(code) ?? code,
    agency: (id) => agencyNames.get(id) ?? id,
    group: (code) => groupNames.get(code) ?? code,
  };
}
