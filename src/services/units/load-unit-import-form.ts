import type { UnitImportForm } from '@/contracts/units';
import type { ServiceContext } from '../service-context';
import { loadUnitEventForm } from './load-unit-event-form';

/** What the import offers: units under which rows may stand that name none. @throws AppError FORBIDDEN */
export async function loadUnitImportForm(ctx: ServiceContext): Promise<UnitImportForm> {
  const { today, units, mayCreateTop } = await loadUnitEventForm(ctx);
  const above = new Set(units.map(({ parentId }) => parentId));
  return { today, mayAddTop: mayCreateTop, units: units.filter(({ id, type }) => above.has(id) || type === 'province') };
}
