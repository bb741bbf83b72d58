import { sheetLockText } from '@/text/sheet-lock';
import { deadlineWords, formatDateTime } from '@/text/format';
import type { SheetView } from '@/contracts/assessments';
import type { TransitionAction } from '../actions';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';
import { AskApproval } from './ask-approval';
import { ScoreSheet } from './score-sheet';

type SheetScreenProps = {
  readonly view: SheetView;
  readonly accountId: string;
  readonly now: Date;
  readonly askApproval: TransitionAction;
};

/** The score sheet of a unit: head, what holds it up, the official table. */
export function SheetScreen({ view, accountId, now, askApproval }: SheetScreenProps) {
  const base = `/tu-danh-gia/${view.round.code}/${view.unit.code}`;
  return (
    <>
      <PageHeader
        breadcrumb={view.rights.isOwnUnit ? <Breadcrumb items={[{ href: '/tu-danh-gia', label: 'Tự đánh giá' }, { label: view.unit.name }]} /> : undefined}
        eyebrow={view.round.name}
        title={`Phiếu tự đánh giá: ${view.unit.name}`}
        status={
          <>
            <StatusBadge sheet={view.status} />
            {view.unit.illustrative && <IllustrativeMark />}
          </>
        }
        lead={<Lead view={view} now={now} />}
        actions={
          <>
            <LinkButton href={`${base}/in`}>Bản in</LinkButton>
            <NextStep view={view} base={base} askApproval={askApproval} />
          </>
        }
      />
      <SheetNotices view={view} />
      <ScoreSheet view={view} accountId={accountId} />
    </>
  );
}

function Lead({ view, now }: { readonly view: SheetView; readonly now: Date }) {
  if (view.submittedAt && (view.status === 'submitted' || view.status === 'finalised')) {
    return (
      <>
        {view.criteriaSetName}. Nộp lúc {formatDateTime(new Date(view.submittedAt))}
        {view.submittedBy && `, người phê duyệt: ${view.submittedBy}`}.
      </>
    );
  }
  if (!view.deadline) return <>{view.criteriaSetName}.</>;
  const deadline = new Date(view.deadline);
  return (
    <>
      {view.criteriaSetName}. Hạn nộp {formatDateTime(deadline)} ({deadlineWords(deadline, now)})
      {view.extendedFrom && `, đã được gia hạn từ ${formatDateTime(new Date(view.extendedFrom))}`}.
    </>
  );
}

function SheetNotices({ view }: { readonly view: SheetView }) {
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {view.returned && (
        <Notice tone="warning" title="Phiếu được trả lại để sửa">
          {view.returned.reason}
          <span className="block text-sm text-muted">
            {view.returned.by ?? 'Hệ thống'}, {formatDateTime(new Date(view.returned.at))}
          </span>
        </Notice>
      )}
      {view.lock && (
        <Notice tone="info" title="Phiếu đang khóa">
          {sheetLockText(view.lock)}
        </Notice>
      )}
      {!view.lock && view.status === 'pendingApproval' && view.rights.isLeader && (
        <Notice tone="info" title="Cán bộ đã trình phiếu">
          Anh/chị kiểm tra, sửa nếu cần, rồi phê duyệt và nộp; hoặc trả lại cho cán bộ kèm lý do.
        </Notice>
      )}
    </div>
  );
}

function NextStep({ view, base, askApproval }: { readonly view: SheetView; readonly base: string; readonly askApproval: TransitionAction }) {
  if (!view.rights.isOwnUnit) return null;
  if (view.rights.isLeader) {
    return (
      <LinkButton variant="primary" href={`${base}/nop`}>
        {view.rights.submit ? 'Kiểm tra và nộp' : 'Xem bảng kiểm tra'}
      </LinkButton>
    );
  }
  const reason = view.rights.askApproval ? null : view.lock ? sheetLockText(view.lock) : 'Phiếu không ở bước trình phê duyệt.';
  return <AskApproval address={{ round: view.round.code, unit: view.unit.code, version: view.version }} disabledReason={reason} action={askApproval} />;
}

