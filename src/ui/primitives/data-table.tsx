'use client';

import { useMemo, useState, type ReactNode } from 'react';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { cx } from './cx';
import { Pager } from './pager';
import { compareCells, type SortDirection } from './table-order';
import { unaccented } from '@/core/unaccented';
import { TableRegion } from './table-region';
import { TextInput } from './text-input';

export type DataColumn = {
  key: string;
  header: string;
  /** `number`: right-aligned, sorted as exact decimals. */
  kind?: 'text' | 'number' | 'center';
  sortable?: boolean;
  /** The cell that names its row; it stays in sight while the table scrolls. */
  rowHeader?: boolean;
  /** Shorter words for the card of a phone. */
  short?: string;
  /** Running text: takes the whole width of the card. */
  wide?: boolean;
};

export type DataRow = {
  key: string;
  cells: Readonly<Record<string, ReactNode>>;
  /** What a column is sorted by: a decimal string or words; null where there is no number. */
  sort?: Readonly<Record<string, string | null>>;
  /** What the filter looks in; by default the words of `sort`. */
  search?: string;
  /** The reader's own unit. */
  own?: boolean;
};

type Sort = { key: string; direction: SortDirection };

/** A table that can be sorted and filtered. The server renders it whole; scripts only reorder what is there. */
export function DataTable({
  caption,
  hideCaption,
  columns,
  rows,
  filterLabel,
  initialSort,
  stack,
  tall,
  emptyWords = 'Không có dòng nào phù hợp.',
  footer,
  pageSize,
}: {
  caption: string;
  hideCaption?: boolean;
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  filterLabel?: string;
  initialSort?: Sort;
  stack?: boolean;
  tall?: boolean;
  emptyWords?: string;
  footer?: Readonly<Record<string, ReactNode>>;
  /** Longer tables are shown page by page. */
  pageSize?: number;
}) {
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<Sort | undefined>(initialSort);
  const [filter, setFilter] = useState('');

  const shown = useMemo(() => {
    const wanted = unaccented(filter.trim());
    const found = wanted === '' ? [...rows] : rows.filter((row) => unaccented(searchText(row)).includes(wanted));
    const column = sort && columns.find((one) => one.key === sort.key);
    if (!sort || !column) return found;
    const kind = column.kind === 'number' ? 'number' : 'text';
    return found.sort((a, b) => compareCells(a.sort?.[sort.key], b.sort?.[sort.key], kind, sort.direction));
  }, [rows, columns, filter, sort]);

  const pages = pageSize === undefined ? 1 : Math.max(1, Math.ceil(shown.length / pageSize));
  const current = Math.min(page, pages);
  const visible = pageSize === undefined ? shown : shown.slice((current - 1) * pageSize, current * pageSize);

  return (
    <div>
      {filterLabel && (
        <div className="no-print mb-3 flex flex-wrap items-end justify-between gap-3">
          <TextInput
            type="search"
            label={filterLabel}
            small
            className="w-full sm:w-72"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          <p role="status" className="text-sm text-muted">
            {filter.trim() === '' ? `${rows.length} dòng` : `${shown.length} trong ${rows.length} dòng`}
          </p>
        </div>
      )}
      <TableRegion label={caption} stack={stack} tall={tall}>
        <table className="table">
          <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {visible.map((row) => (
              <tr key={row.key} className={row.own ? 'row-own' : undefined}>
                {columns.map((column) =>
                  column.rowHeader ? (
                    <th key={column.key} scope="row" className={cellClass(column)}>
                      {row.cells[column.key]}
                    </th>
                  ) : (
                    <td key={column.key} data-label={column.short ?? column.header} className={cellClass(column)}>
                      {row.cells[column.key]}
                    </td>
                  ),
                )}
              </tr>
            ))}
            {shown.length === 0 && (
              <tr>
                <td colSpan={columns.length} className="text-muted">
                  {emptyWords}
                </td>
              </tr>
            )}
          </tbody>
          {footer && (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td key={column.key} data-label={column.short ?? column.header} className={cellClass(column)}>
                    {footer[column.key]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </TableRegion>
      {pages > 1 && <Pager label={caption} page={current} pages={pages} onPage={setPage} />}
    </div>
  );
}

function HeadCell({ column, sort, onSort }: { column: DataColumn; sort: Sort | undefined; onSort: (sort: Sort) => void }) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  if (!column.sortable) {
    return (
      <th scope="col" className={cellClass(column)}>
        {column.header}
      </th>
    );
  }
  const Arrow = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown;
  return (
    <th scope="col" aria-sort={direction ?? 'none'} className={cellClass(column)}>
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ key: column.key, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
      >
        {column.header}
        <Arrow aria-hidden className={cx('no-print size-3.5 flex-none', !direction && 'opacity-50')} />
      </button>
    </th>
  );
}

function cellClass(column: DataColumn): string | undefined {
  return (
    cx(
      column.kind === 'number' && 'col-number',
      column.kind === 'center' && 'col-center',
      column.rowHeader && 'col-sticky',
      column.wide && 'col-wide',
    ) || undefined
  );
}

function searchText(row: DataRow): string {
  return row.search ?? Object.values(row.sort ?? {}).join(' ');
}
