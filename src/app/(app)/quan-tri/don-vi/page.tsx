import type { Metadata } from 'next';
import { listUnits } from '@/services/units/list-units';
import { readUnitTree } from '@/services/units/read-unit-tree';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { plainQuery, type Query } from '@/server/query';
import { UnitsPage } from '@/ui/units/units-page';

export const metadata: Metadata = { title: 'Đơn vị' };

/** `?xem=bang` shows the table; `ngay` is the day; the table's filter stands in the address. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await requireContext();
  const query = plainQuery(await searchParams);
  if (query.xem !== 'bang') return <UnitsPage view="tree" tree={await found(readUnitTree(ctx, { day: query.ngay }))} />;
  const list = await found(
    listUnits(ctx, { day: query.ngay, standing: query['tinh-trang'], type: query.loai, parentId: query['truc-thuoc'], search: query.tim }),
  );
  return <UnitsPage view="table" list={list} filter={query} />;
}
