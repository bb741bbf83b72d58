'use client';

import { useState } from 'react';
import { columnName } from '@/core/criteria/reading/source-document';
import type { CriteriaImportPreview, ImportSourceTable } from '@/contracts/criteria-import';
import type { ColumnRole } from '@/core/criteria/reading/reading';
import { COLUMN_ROLE_LABELS, COLUMN_ROLE_OPTIONS } from '@/text/criteria-import';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { Card, Section } from '@/ui/primitives/section';
import { Select } from '@/ui/primitives/select';
import { TableRegion } from '@/ui/primitives/table-region';
import { ReadingProgress } from './file-step';
import type { ImportWork } from './use-import';

const FIRST_ROWS = 12;
/** A set cannot be read without these. */
const NEEDED: readonly ColumnRole[] = ['name', 'maxPoints'];

/** What each column was taken for, to be corrected by hand; the file is then read again. */
export function ColumnsStep({ work, preview }: { readonly work: ImportWork; readonly preview: CriteriaImportPreview }) {
  const { columns, pending } = work;
  const recognised = preview.tables.filter(({ sheet }) => columnsOf(preview.reading.columns, sheet) !== undefined);
  const others = preview.tables.filter((table) => !recognised.includes(table));
  const isChanged = JSON.stringify(columns) !== JSON.stringify(preview.reading.columns);
  const missing = Object.entries(columns).flatMap(([sheet, roles]) => NEEDED.filter((role) => !roles.includes(role)).map((role) => ({ sheet, role })));
  const reason = !isChanged
    ? 'Chưa có cột nào được sửa.'
    : missing[0]
      ? `Chưa chọn cột “${COLUMN_ROLE_LABELS[missing[0].role]}”${missing[0].sheet && ` của ${missing[0].sheet}`}.`
      : null;
  const setRoles = (sheet: string | null, roles: readonly ColumnRole[] | null) => {
    const { [sheet ?? '']: _gone, ...rest } = columns;
    work.setColumns(roles === null ? rest : { ...rest, [sheet ?? '']: roles });
  };

  return (
    <Section
      title="Nhận dạng cột"
      lead="Vai trò của từng cột như hệ thống nhận ra. Cột nào nhận sai thì chọn lại rồi đọc lại tệp; cột “Bỏ qua” không được đọc."
      actions={
        <Button
          variant={isChanged ? 'primary' : 'secondary'}
          disabledReason={pending ? 'Đang đọc tệp…' : reason}
          onClick={() => void work.readAgain()}
        >
          Đọc lại theo các cột này
        </Button>
      }
    >
      {pending?.work === 'preview' && <ReadingProgress percent={pending.percent} />}
      {isChanged && pending === null && (
        <Notice tone="warning" title="Vai trò cột đã sửa nhưng tệp chưa được đọc lại" className="mb-4" actions={<Button small onClick={() => work.setColumns(preview.reading.columns)}>Bỏ các thay đổi</Button>}>
          Lỗi, cây tiêu chí và các đề xuất ở những bước sau vẫn theo lần đọc trước.
        </Notice>
      )}
      {recognised.length === 0 && (
        <Notice tone="error" title="Không nhận ra bảng tiêu chí nào trong tệp" className="mb-4">
          Chọn vai trò cột cho bảng có các tiêu chí ở dưới, ít nhất là “{COLUMN_ROLE_LABELS.name}” và “{COLUMN_ROLE_LABELS.maxPoints}”, rồi đọc lại.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {recognised.map((table) => (
          <ColumnsCard key={table.sheet ?? ''} table={table} roles={columnsOf(columns, table.sheet) ?? []} onRoles={(roles) => setRoles(table.sheet, roles)} />
        ))}
      </div>
      {others.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-2 font-semibold">Bảng không đọc ({others.length})</h3>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {others.map((table) => (
              <OtherTable
                key={table.sheet ?? ''}
                table={table}
                roles={columnsOf(columns, table.sheet)}
                isOpen={recognised.length === 0 && others.length === 1}
                onRoles={(roles) => setRoles(table.sheet, roles)}
              />
            ))}
          </div>
        </div>
      )}
    </Section>
  );
}

function columnsOf(columns: Readonly<Record<string, readonly ColumnRole[]>>, sheet: string | null): readonly ColumnRole[] | undefined {
  return columns[sheet ?? ''];
}

type CardProps = { readonly table: ImportSourceTable; readonly roles: readonly ColumnRole[]; onRoles(roles: readonly ColumnRole[]): void };

/** The first rows of a table with the role of each column over it. */
function ColumnsCard({ table, roles, onRoles }: CardProps) {
  const name = table.sheet ?? 'Tệp CSV';
  const indexes = Array.from({ length: table.columns }, (_, index) => index);
  const roleOf = (index: number): ColumnRole => roles[index] ?? 'ignored';
  return (
    <Card title={`${name}: ${table.rows.length + table.omittedRows} dòng`}>
      <TableRegion label={`Các dòng đầu, ${name}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              {indexes.map((index) => (
                <th key={index} scope="col" className="min-w-44 [&_select]:font-normal">
                  <Select
                    label={`Cột ${columnName(index)}${table.hiddenColumns.includes(index) ? ' (đang ẩn)' : ''}`}
                    small
                    options={COLUMN_ROLE_OPTIONS}
                    value={roleOf(index)}
                    onChange={(event) => onRoles(indexes.map((at) => (at === index ? (event.target.value as ColumnRole) : roleOf(at))))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, FIRST_ROWS).map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className="num text-muted">
                  {row}
                </th>
                {isOneText(cells) ? (
                  <td colSpan={table.columns} className="text-muted">
                    {cells.find((cell) => cell)}
                  </td>
                ) : (
                  indexes.map((index) => (
                    <td key={index} className={roleOf(index) === 'ignored' ? 'text-muted' : undefined}>
                      <span className="line-clamp-4 whitespace-pre-line">{cells[index] ?? ''}</span>
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Card>
  );
}

/** A title over the whole table. */
function isOneText(cells: readonly (string | null)[]): boolean {
  return cells.length > 2 && cells.filter((cell) => cell).length === 1;
}

/** A table that was taken for something else. A person may say that it is one of criteria after all. */
function OtherTable({ table, roles, isOpen: startsOpen, onRoles }: Omit<CardProps, 'roles'> & { readonly roles: readonly ColumnRole[] | undefined; readonly isOpen: boolean; onRoles(roles: readonly ColumnRole[] | null): void }) {
  const [isOpen, setIsOpen] = useState(startsOpen || roles !== undefined);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <span>
          {table.sheet ?? 'Tệp CSV'}
          <span className="text-muted">
            {table.isHidden ? ' (đang ẩn)' : ''}: {table.rows.length + table.omittedRows} dòng, {table.columns} cột
          </span>
        </span>
        <Button
          small
          aria-expanded={isOpen}
          onClick={() => {
            if (isOpen) onRoles(null);
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? 'Không đọc bảng này' : 'Xem và chọn vai trò cột'}
        </Button>
      </div>
      {isOpen && <ColumnsCard table={table} roles={roles ?? []} onRoles={onRoles} />}
    </div>
  );
}
