import type { AuditPage as View } from '@/contracts/audit';
import { auditActionText } from '@/text/audit';
import { compareVi } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import { AuditTable } from './audit-table';

const PATH = '/quan-tri/nhat-ky';

/** The log with its filter; a plain form and plain links, so that every view of it has an address. */
export function AuditPage({ view }: { view: View }) {
  const { filter, actions, rows, nextBefore } = view;
  const options = actions
    .map((action) => ({ value: action, label: auditActionText(action) }))
    .sort((a, b) => compareVi(a.label, b.label));
  const isFiltered = Boolean(filter.action || filter.person || filter.subject);
  return (
    <>
      <PageHeader
        title="Nhật ký"
        lead="Ai đã làm gì, khi nào và vì sao. Nhật ký chỉ được ghi thêm, không ai sửa hay xóa được."
      />
      <form action={PATH} className="no-print mb-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto] lg:items-end">
        <Select label="Việc đã làm" name="viec" options={options} placeholder="Mọi việc" defaultValue={filter.action ?? ''} small />
        <TextInput label="Người làm" name="nguoi" defaultValue={filter.person ?? ''} small />
        <TextInput label="Đơn vị, kỳ hoặc tài khoản liên quan" name="ve" defaultValue={filter.subject ?? ''} small />
        <div className="flex gap-2">
          <Button type="submit" variant="primary" small>
            Lọc
          </Button>
          {isFiltered && (
            <LinkButton href={PATH} small>
              Bỏ lọc
            </LinkButton>
          )}
        </div>
      </form>
      {rows.length === 0 ? (
        <EmptyState title="Không có dòng nhật ký nào">
          {isFiltered ? 'Không có dòng nào khớp với điều kiện lọc.' : 'Chưa có việc nào được ghi lại.'}
        </EmptyState>
      ) : (
        <AuditTable rows={rows} />
      )}
      <nav aria-label="Các trang của nhật ký" className="no-print mt-4 flex flex-wrap gap-2">
        {filter.before && (
          <LinkButton href={addressOf(filter)} small>
            Mới nhất
          </LinkButton>
        )}
        {nextBefore && (
          <LinkButton href={addressOf(filter, nextBefore)} small>
            Cũ hơn
          </LinkButton>
        )}
      </nav>
    </>
  );
}

function addressOf(filter: View['filter'], before?: string): string {
  const query = new URLSearchParams();
  if (filter.action) query.set('viec', filter.action);
  if (filter.person) query.set('nguoi', filter.person);
  if (filter.subject) query.set('ve', filter.subject);
  if (before) query.set('truoc', before);
  return query.size === 0 ? PATH : `${PATH}?${query}`;
}
