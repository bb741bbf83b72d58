import type { ReactNode } from 'react';
import Link from 'next/link';
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { RoundStateView } from '@/contracts/rounds';
import { SHEET_STATUSES } from '@/core/workflow/statuses';
import { formatDateTime, formatInteger } from '@/text/format';
import { SHEET_STATUS_LABELS } from '@/text/labels';
import { blockerWords } from '@/text/round-state';
import type { RoundActions } from './actions';
import { MergeSurvey } from './merge-survey';

/** What must be done before publication, each with its count and the way to it. */
export function CheckList({ view, notManager, mergeSurvey }: { view: RoundStateView; notManager: string | null; mergeSurvey: RoundActions['mergeSurvey'] }) {
  const { units, survey, agencies } = view;
  const isDone = view.status === 'published';
  const handedIn = units.filter(({ status }) => status === 'submitted' || status === 'finalised');
  const finalised = units.filter(({ status }) => status === 'finalised');
  const leaves = handedIn.reduce((total, unit) => total + unit.leaves, 0);
  const appraised = handedIn.reduce((total, unit) => total + unit.appraised, 0);
  const counts = SHEET_STATUSES.map((status) => ({ status, count: units.filter((unit) => unit.status === status).length })).filter(({ count }) => count > 0);
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface">
      <Item
        done={agencies.unassignedLeaves.length === 0 && agencies.withoutAppraiser.length === 0}
        title="Phân công thẩm định"
        count={agencies.withoutAppraiser.length === 0 ? 'đủ chuyên viên thẩm định' : `${formatInteger(agencies.withoutAppraiser.length)} cơ quan thiếu chuyên viên thẩm định`}
      >
        {agencies.unassignedLeaves.length > 0 && <p>Tiêu chí chưa có cơ quan thẩm định: {agencies.unassignedLeaves.join(', ')}.</p>}
        {agencies.withoutAppraiser.length > 0 && (
          <p>{agencies.withoutAppraiser.map(({ name, leaves: own, units: open }) => `${name} (${own} tiêu chí, còn ${open} đơn vị chưa phân công)`).join('; ')}.</p>
        )}
      </Item>
      <Item done={handedIn.length === units.length} title="Đơn vị nộp phiếu" count={`${handedIn.length}/${units.length}`} href="#phieu" link="Xem các phiếu">
        <p>{counts.map(({ status, count }) => `${SHEET_STATUS_LABELS[status]}: ${formatInteger(count)}`).join(' · ')}</p>
      </Item>
      <Item
        done={isDone || (leaves > 0 && appraised === leaves)}
        title="Thẩm định các phiếu đã nộp"
        count={`${formatInteger(appraised)}/${formatInteger(leaves)} tiêu chí`}
        href={`/hoi-dong/${view.code}`}
        link="Xem theo đơn vị"
      />
      <Item done={finalised.length === units.length && units.length > 0} title="Hội đồng chốt điểm" count={`${finalised.length}/${units.length} phiếu`} href={`/hoi-dong/${view.code}`} link="Hội đồng thẩm định" />
      <Item done={survey === null || survey.status !== 'open'} title="Chốt số liệu điều tra xã hội học" count={survey === null ? 'không có điều tra' : survey.status === 'open' ? 'đang thu phiếu' : 'đã chốt'}>
        {survey !== null && survey.undecided > 0 && <p>{formatInteger(survey.undecided)} đơn vị thiếu phiếu còn chờ người quản lý điều tra quyết định.</p>}
        {survey?.frozenAt && <p>Chốt lúc {formatDateTime(new Date(survey.frozenAt))}.</p>}
      </Item>
      <Item done={survey === null || survey.status === 'merged'} title="Ghép kết quả điều tra" count={survey?.status === 'merged' ? 'đã ghép' : survey === null ? 'không có điều tra' : 'chưa ghép'}>
        {survey?.mergedAt && <p>Ghép lúc {formatDateTime(new Date(survey.mergedAt))}.</p>}
        {survey !== null && survey.status !== 'merged' && (
          <MergeSurvey
            round={view.code}
            version={survey.version}
            disabledReason={notManager ?? (view.mergeBlockers[0] ? blockerWords(view.mergeBlockers[0], (code) => code) : null)}
            merge={mergeSurvey}
          />
        )}
      </Item>
    </ul>
  );
}

function Item({ done, title, count, href, link, children }: { done: boolean; title: string; count: string; href?: string; link?: string; children?: ReactNode }) {
  const Icon = done ? CircleCheck : CircleDashed;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className={`mt-0.5 size-5 flex-none ${done ? 'text-success' : 'text-warning'}`} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-semibold">
            {title}
            <span className="sr-only">: {done ? 'đã xong' : 'chưa xong'}</span>
          </span>
          <span className="num">{count}</span>
        </p>
        <div className="mt-0.5 flex flex-col items-start gap-2 text-[0.9375rem] text-muted">{children}</div>
        {href && link && (
          <Link className="link text-[0.9375rem]" href={href}>
            {link}
          </Link>
        )}
      </div>
    </li>
  );
}
