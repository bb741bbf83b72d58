import type { Metadata } from 'next';
import { listAuditEntries } from '@/services/audit/list-audit-entries';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { AuditPage } from '@/ui/audit/audit-page';

export const metadata: Metadata = { title: 'Nhật ký' };

type Query = { viec?: string; nguoi?: string; ve?: string; truoc?: string };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { viec, nguoi, ve, truoc } = await searchParams;
  const ctx = await requireContext();
  const view = await found(listAuditEntries(ctx, { action: viec, person: nguoi, subject: ve, before: truoc }));
  return <AuditPage view={view} />;
}
