import type { Metadata } from 'next';
import { loadUnitEventForm } from '@/services/units/load-unit-event-form';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { plainQuery, type Query } from '@/server/query';
import { UnitEventPage } from '@/ui/units/event/unit-event-page';
import { previewUnitEventAction, recordUnitEventAction } from '../actions';

export const metadata: Metadata = { title: 'Ghi thay đổi đơn vị' };

const ACTIONS = { preview: previewUnitEventAction, record: recordUnitEventAction };

/** `?don-vi=` names the unit from whose page one comes. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await requireContext();
  const form = await found(loadUnitEventForm(ctx));
  return <UnitEventPage form={form} startWith={plainQuery(await searchParams)['don-vi'] ?? null} actions={ACTIONS} />;
}
