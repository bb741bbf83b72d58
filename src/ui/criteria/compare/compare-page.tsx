import type { CriteriaComparisonView } from '@/contracts/criteria-mapping';
import type { CriteriaSetRow } from '@/contracts/criteria';
import { SET_STATUS_LABELS } from '@/text/labels';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Button } from '@/ui/primitives/button';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { Select } from '@/ui/primitives/select';
import { ComparisonBoard, type ConfirmMapping } from './comparison-board';

const PATH = '/quan-tri/bo-tieu-chi/so-sanh';

/** Two criteria sets leaf by leaf: choose them, look, correct, confirm. */
export function ComparePage({ view, confirm }: { readonly view: CriteriaComparisonView; readonly confirm: ConfirmMapping }) {
  const { from, to, comparison } = view;
  return (
    <>
      <PageHeader
        title="So sánh hai bộ tiêu chí"
        lead="Mục nào giữ nguyên, mục nào đổi điểm tối đa, đổi cách chấm, đổi nội dung, mục nào mới hoặc bỏ. Kết quả đối chiếu được ghi nhận dùng để so sánh giữa các năm."
        breadcrumb={<Breadcrumb items={[{ href: '/quan-tri/bo-tieu-chi', label: 'Bộ tiêu chí' }, { label: 'So sánh' }]} />}
      />
      <SetChooser view={view} />
      {comparison && from && to ? (
        <>
          {comparison.isStoredTurnedRound && (
            <Notice
              className="mb-5"
              title="Đối chiếu hai bộ này đã được ghi nhận theo chiều ngược lại"
              actions={
                <LinkButton small href={`${PATH}?tu=${to.id}&den=${from.id}`}>
                  Xem đối chiếu đã ghi nhận
                </LinkButton>
              }
            >
              Nên đặt bộ ban hành trước ở bên trái.
            </Notice>
          )}
          <ComparisonBoard
            key={`${from.id} ${to.id} ${comparison.stored?.version ?? 0}`}
            ids={{ from: from.id, to: to.id }}
            names={{ from: setName(from), to: setName(to) }}
            comparison={comparison}
            confirm={confirm}
          />
        </>
      ) : (
        <EmptyState title={emptyTitle(view)}>
          {view.sets.length < 2
            ? 'Khi có từ hai bộ tiêu chí trở lên (kể cả dự thảo), có thể so sánh từng mục tại đây.'
            : 'Chọn bộ trước và bộ sau rồi bấm “So sánh”. Dự thảo cũng so sánh được.'}
        </EmptyState>
      )}
    </>
  );
}

function emptyTitle({ sets, from, to }: CriteriaComparisonView): string {
  if (sets.length < 2) return 'Chưa đủ hai bộ tiêu chí để so sánh';
  return from && to ? 'Xin chọn hai bộ tiêu chí khác nhau' : 'Xin chọn hai bộ tiêu chí';
}

/** A plain form: the choice stands in the address and works before scripts have loaded. */
function SetChooser({ view }: { readonly view: CriteriaComparisonView }) {
  const options = view.sets.map((set) => ({ value: set.id, label: setName(set) }));
  const noneWords = view.sets.length < 2 ? 'Cần ít nhất hai bộ tiêu chí.' : null;
  return (
    <form key={`${view.from?.id} ${view.to?.id}`} action={PATH} className="no-print mb-6 grid items-end gap-3 lg:grid-cols-[1fr_1fr_auto]">
      <Select label="Bộ trước" name="tu" required placeholder="Chọn bộ tiêu chí" options={options} defaultValue={view.from?.id ?? ''} />
      <Select label="Bộ sau" name="den" required placeholder="Chọn bộ tiêu chí" options={options} defaultValue={view.to?.id ?? ''} />
      <Button type="submit" variant="primary" disabledReason={noneWords}>
        So sánh
      </Button>
    </form>
  );
}

function setName(set: CriteriaSetRow): string {
  return `${set.code} · ${set.year} · phiên bản ${set.version} · ${SET_STATUS_LABELS[set.status].toLowerCase()}`;
}
