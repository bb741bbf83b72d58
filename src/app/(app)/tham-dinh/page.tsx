import type { Metadata } from 'next';
import { DESK_STATES } from '@/contracts/appraisals';
import { requireContext } from '@/server/context';
import { found } from '@/server/found';
import { loadAppraisalDesk } from '@/services/appraisals/load-appraisal-desk';
import { AppraisalDeskView, EmptyDeskView } from '@/ui/appraisals/appraisal-desk-view';

export const metadata: Metadata = { title: 'Thẩm định' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { ky, theo, 'tinh-trang': state } = await searchParams;
  const ctx = await requireContext();
  const desk = await found(loadAppraisalDesk(ctx, { roundCode: typeof ky === 'string' ? ky : undefined }));
  if (desk === null) return <EmptyDeskView />;
  return (
    <AppraisalDeskView
      desk={desk}
      choice={{ by: theo === 'tieu-chi' ? 'criterion' : 'unit', state: DESK_STATES.find((one) => one === state) ?? null }}
    />
  );
}
