import Link from 'next/link';
import type { SheetView } from '@/contracts/assessments';
import type { Gap } from '@/core/workflow/completeness';
import { isZero } from '@/core/exact/decimal';
import { sheetLockText } from '@/text/sheet-lock';
import { deadlineWords, formatDateTime, formatOfMax, formatPoints } from '@/text/format';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { StatusBadge } from '@/ui/primitives/status-badge';
import type { GiveBackAction, SubmitAction } from './actions';
import { AreaSums } from './area-sums';
import { SubmitButtons } from './submit-buttons';

type SubmissionCheckProps = {
  readonly view: SheetView;
  readonly now: Date;
  readonly submit: SubmitAction;
  readonly giveBack: GiveBackAction;
};

/** What the leader looks at before signing: what is missing, the sums, and the two ways on. */
export function SubmissionCheck({ view, now, submit, giveBack }: SubmissionCheckProps) {
  const { totals, rights, lock } = view;
  const base = `/tu-danh-gia/${view.round.code}/${view.unit.code}`;
  const leafNames = new Map(view.sections.flatMap(({ rows }) => rows.flatMap((row) => (row.type === 'leaf' ? [[row.code, row.leaf.name] as const] : []))));
  const undeclared = totals.gaps.filter(({ kind }) => kind === 'undeclared');
  const unsupported = totals.gaps.filter(({ kind }) => kind === 'no-evidence');
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/tu-danh-gia', label: 'Tự đánh giá' }, { href: base, label: view.unit.name }, { label: 'Phê duyệt và nộp' }]} />}
        eyebrow={view.round.name}
        title={`Phê duyệt và nộp phiếu: ${view.unit.name}`}
        status={<StatusBadge sheet={view.status} />}
        lead={leadOf(view, now)}
      />
      {lock && (
        <Notice tone="info" title={view.status === 'submitted' || view.status === 'finalised' ? 'Phiếu đã nộp' : 'Phiếu đang khóa'} className="mb-6">
          {sheetLockText(lock)}
        </Notice>
      )}
      <StatRow>
        <StatTile label="Điểm tự đánh giá" figure={formatOfMax(totals.soFar, totals.max)} note="không kể điểm điều tra xã hội học" tone="main" />
        <StatTile label="Đã kê khai" figure={`${totals.declared}/${totals.declarable}`} note="tiêu chí đơn vị tự kê khai" tone={undeclared.length > 0 ? 'warning' : 'plain'} />
        <StatTile label="Điểm thưởng đề nghị" figure={formatPoints(totals.bonus)} />
        <StatTile label="Điểm trừ tự nhận" figure={isZero(totals.penalty) ? formatPoints(totals.penalty) : `−${formatPoints(totals.penalty)}`} />
      </StatRow>

      <Section number="I" title="Những mục còn thiếu" className="mt-8">
        {totals.gaps.length === 0 ? (
          <Notice tone="success" title="Không còn mục nào thiếu">
            Các tiêu chí đã kê khai đủ; mỗi tiêu chí có tài liệu kiểm chứng hoặc giải trình.
          </Notice>
        ) : (
          <div className="grid gap-6 lg:grid-cols-2">
            <GapList title="Chưa kê khai" gaps={undeclared} names={leafNames} base={base} none="Đã kê khai đủ các tiêu chí." />
            <GapList title="Thiếu tài liệu và giải trình" gaps={unsupported} names={leafNames} base={base} none="Tiêu chí đã kê khai đều có tài liệu hoặc giải trình." />
          </div>
        )}
      </Section>
      <Section number="II" title="Tổng hợp theo lĩnh vực">
        <AreaSums view={view} />
      </Section>
      <Section number="III" title="Quyết định">
        <SubmitButtons
          address={{ round: view.round.code, unit: view.unit.code, version: view.version }}
          unitName={view.unit.name}
          sum={formatOfMax(totals.soFar, totals.max)}
          submitBlocked={blockOf(view, rights.submit, 'Chỉ lãnh đạo đơn vị được phê duyệt và nộp phiếu.') ?? (totals.gaps.length > 0 ? `Còn ${totals.gaps.length} mục thiếu nêu ở phần I; bổ sung xong mới nộp được.` : null)}
          giveBackBlocked={blockOf(view, rights.giveBack, 'Chỉ trả lại được phiếu mà cán bộ đã trình.')}
          submit={submit}
          giveBack={giveBack}
        />
      </Section>
    </>
  );
}

function leadOf(view: SheetView, now: Date): string {
  if (view.submittedAt && (view.status === 'submitted' || view.status === 'finalised')) {
    return `Nộp lúc ${formatDateTime(new Date(view.submittedAt))}${view.submittedBy ? `, người phê duyệt: ${view.submittedBy}` : ''}.`;
  }
  if (!view.deadline) return 'Kiểm tra phiếu trước khi phê duyệt và nộp.';
  const deadline = new Date(view.deadline);
  return `Hạn nộp ${formatDateTime(deadline)} (${deadlineWords(deadline, now)}).`;
}

function blockOf(view: SheetView, isAllowed: boolean, words: string): string | null {
  if (isAllowed) return null;
  return view.lock ? sheetLockText(view.lock) : words;
}

type GapListProps = {
  readonly title: string;
  readonly gaps: readonly Gap[];
  readonly names: ReadonlyMap<string, string>;
  readonly base: string;
  readonly none: string;
};

function GapList({ title, gaps, names, base, none }: GapListProps) {
  return (
    <section aria-label={title}>
      <h3 className="border-b border-line-strong pb-1 font-semibold">
        {title} <span className="num font-normal text-muted">({gaps.length})</span>
      </h3>
      {gaps.length === 0 && <p className="pt-2 text-muted">{none}</p>}
      <ul className="divide-y divide-line">
        {gaps.map(({ code }) => (
          <li key={code}>
            <Link href={`${base}#tc-${code}`} className="flex gap-3 py-1.5 hover:text-primary hover:underline">
              <span className="num w-14 flex-none font-medium">{code}</span>
              <span>{names.get(code)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
