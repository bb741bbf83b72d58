import type { ReactNode } from 'react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';
import { Tabs } from '@/ui/primitives/tabs';
import type { StepHead } from './setup-actions';
import { SETUP_PAGES, setupPath, type SetupPage } from './steps';

/** Frame of every page of the set-up: which round, its steps with what each still lacks, and why nothing can be changed, if so. */
export function SetupShell({ view, page, children }: { view: RoundSetupView; page: SetupPage; children: ReactNode }) {
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: '/quan-tri/ky-danh-gia', label: 'Kỳ đánh giá' },
              ...(view.status === 'draft' ? [] : [{ href: `/quan-tri/ky-danh-gia/${view.code}`, label: view.name }]),
              { label: view.status === 'draft' ? view.name : 'Thiết lập' },
            ]}
          />
        }
        eyebrow={view.organiserName}
        title={view.status === 'draft' ? `Thiết lập: ${view.name}` : `Thiết lập của ${view.name}`}
        status={<StatusBadge round={view.status} />}
        lead={view.criteriaSet.name}
        actions={view.status === 'draft' ? undefined : <LinkButton href={`/quan-tri/ky-danh-gia/${view.code}`}>Trang của kỳ</LinkButton>}
      />
      <Tabs
        label="Các bước thiết lập"
        items={SETUP_PAGES.map(({ page: key, label }) => {
          const open = view.status === 'draft' ? view.problems.filter(({ step, severity }) => step === key && severity === 'error').length : 0;
          return { href: setupPath(view.code, key), label, current: key === page, ...(open > 0 && { count: `${open} việc` }) };
        })}
      />
      <div className="mt-6">
        {lockedNotice(view, page)}
        {children}
      </div>
    </>
  );
}

/** Head of a step for its form. Agencies and appraisers may change while the round runs. */
export function stepHeadOf(view: RoundSetupView, page: SetupPage): StepHead {
  return { round: view.code, revision: view.revision, lockedBecause: lockedBecause(view, page) };
}

function lockedBecause({ mayManage, status }: RoundSetupView, page: SetupPage): string | null {
  if (!mayManage) return 'Chỉ người quản lý kỳ đánh giá thay đổi được.';
  if (status === 'published') return 'Kỳ đánh giá đã công bố, không thay đổi được nữa.';
  if (status === 'open' && page !== 'agencies') return 'Kỳ đánh giá đã mở.';
  return null;
}

function lockedNotice(view: RoundSetupView, page: SetupPage): ReactNode {
  if (lockedBecause(view, page) === null && view.status === 'draft') return null;
  return (
    <Notice
      className="mb-6"
      actions={
        view.status === 'open' && (page === 'phases' || page === 'rules') && (
          <LinkButton small href={`/quan-tri/ky-danh-gia/${view.code}/quy-tac`}>
            Quy tắc và thời hạn của kỳ
          </LinkButton>
        )
      }
      title={view.status === 'draft' ? 'Chỉ xem' : view.status === 'open' ? 'Kỳ đánh giá đã mở' : 'Kỳ đánh giá đã công bố'}
    >
      {lockedWords(view, page)}
    </Notice>
  );
}

function lockedWords({ status, mayManage }: RoundSetupView, page: SetupPage): string {
  if (status === 'published') return 'Thiết lập được lưu cùng kết quả đã công bố; trang này để xem.';
  if (!mayManage) return 'Thiết lập do người quản lý kỳ đánh giá thực hiện; anh/chị xem được, không sửa được.';
  if (page === 'agencies') return 'Phân công cơ quan và chuyên viên còn thay đổi được khi kỳ đang mở, kèm lý do. Điểm đã thẩm định vẫn giữ nguyên.';
  if (page === 'phases' || page === 'rules') return 'Quy tắc và thời hạn của kỳ đang mở chỉ thay đổi bằng quyết định điều chỉnh có lý do, thông báo tới mọi người trong kỳ. Gia hạn cho một đơn vị thực hiện ở trang của kỳ.';
  return 'Đơn vị, nhóm xếp hạng và tiêu chí không áp dụng đã chốt khi mở kỳ; trang này để xem.';
}
