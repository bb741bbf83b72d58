import type { ImportSourceRow } from '@/contracts/criteria-import';
import type { ColumnRole } from '@/core/criteria/reading/reading';
import { columnName } from '@/core/criteria/reading/source-document';
import { COLUMN_ROLE_LABELS } from '@/text/criteria-import';
import { Badge } from '@/ui/primitives/badge';

/** Rows of the file cell by cell, as printed there: the column's letter and what it was taken for before each text. */
export function SourceRows({ sheet, rows, roles }: { readonly sheet: string | null; readonly rows: readonly ImportSourceRow[]; readonly roles: readonly ColumnRole[] }) {
  if (rows.length === 0) return <p className="text-sm text-muted">Dòng gốc nằm ngoài phần tệp được hiện ở đây.</p>;
  return (
    <div className="min-w-0 rounded-md border border-line bg-paper px-3 py-2 text-sm">
      {rows.map(({ row, isHidden, cells }, index) => (
        <div key={row} className={index > 0 ? 'mt-2 border-t border-line pt-2' : undefined}>
          <p className="text-muted">
            {sheet && `${sheet}, `}dòng <span className="num">{row}</span> {isHidden && <Badge>đang ẩn</Badge>}
          </p>
          <dl className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[minmax(7rem,max-content)_1fr]">
            {cells.map((text, column) =>
              text ? (
                <div key={column} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
                  <dt className="text-muted">
                    {columnName(column)}
                    {roles[column] && `. ${COLUMN_ROLE_LABELS[roles[column]]}`}
                  </dt>
                  <dd className="min-w-0 whitespace-pre-line">{text}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </div>
      ))}
    </div>
  );
}
