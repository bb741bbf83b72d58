'use client';

import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react';
import type { DraftNode } from '@/core/criteria/draft';
import { formatPoints } from '@/text/format';
import { RULE_KIND_LABELS, UNIT_TYPE_LABELS } from '@/text/labels';
import { scaleLines } from '@/ui/assessments/facts-editor/rule-scale';
import { cx } from '@/ui/primitives/cx';
import { Figure } from '@/ui/primitives/figure';
import { CellEditor } from './cell-editor';
import { useEditor } from './editor-context';
import type { EditorState } from './editor-store';
import { COLUMNS, isScored, type ColumnKey } from './grid-columns';
import type { GridRow } from './visible-rows';

export type RowNotes = {
  /** Running sum against the maximum, a line each; "" where there is nothing to sum. */
  readonly sums: string;
  readonly sumFits: boolean;
  readonly errors: number;
  readonly warnings: number;
};

export type TreeRowProps = RowNotes & {
  readonly row: GridRow;
  /** Index of the row in the table, from 1. */
  readonly rowIndex: number;
  /** Where nothing of the table is selected, the keyboard enters it here. */
  readonly isEntry: boolean;
  readonly agenciesId: string;
  /** Words of a section: its name and cap. */
  readonly sectionWords: string;
};

/** Indents by level: whole classes, because a style attribute would be refused by the page's policy. */
const INDENTS = ['', 'pl-3', 'pl-7', 'pl-11', 'pl-15', 'pl-19', 'pl-23'] as const;
const SHOWN_SCALE_LINES = 3;

export function cellId(id: string, column: number): string {
  return `o:${id}:${column}`;
}

/**
 * A row redraws only when something of its own has changed: two thousand stand in one table. What is selected it asks
 * itself, so that moving about draws two rows and not the table.
 */
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { row, rowIndex, isEntry, agenciesId } = props;
  const { store, lock } = useEditor();
  const read = (): number => ownColumn(store.current(), row.id, isEntry, lock === null);
  const own = useSyncExternalStore(store.subscribe, read, read);
  const isSelected = own >= 0 && !isEntry;
  const isEditing = own >= EDITED;
  const focusColumn = own < 0 ? null : own % EDITED;
  const isGroup = row.node === null || row.hasChildren || row.level === 1;
  return (
    <tr
      role="row"
      data-row={row.id}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-rowindex={rowIndex}
      aria-expanded={row.hasChildren ? row.isOpen : undefined}
      aria-selected={isSelected}
      className={cx(isSelected && 'row-own', row.level === 1 && 'row-group font-semibold', row.level > 1 && row.hasChildren && 'font-medium')}
    >
      {COLUMNS.map(({ key, header }, column) => {
        const isHeader = key === 'name';
        const Cell = isHeader ? 'th' : 'td';
        const isOpenForEdit = isEditing && focusColumn === column;
        return (
          <Cell
            key={key}
            id={cellId(row.id, column)}
            role={isHeader ? 'rowheader' : 'gridcell'}
            data-column={column}
            data-label={header}
            tabIndex={focusColumn === column ? 0 : -1}
            className={cx(
              'outline-offset-[-2px]',
              key === 'maxPoints' && 'col-number',
              (key === 'rule' || key === 'evidence') && 'col-wide',
              isGroup && key !== 'name' && 'font-normal',
              key === 'code' && 'whitespace-nowrap',
            )}
          >
            {isOpenForEdit && row.node !== null ? <CellEditor row={row} column={column} agenciesId={agenciesId} /> : <CellContent {...props} column={key} />}
          </Cell>
        );
      })}
    </tr>
  );
});

/** Added to the column of a cell that is edited. */
const EDITED = 100;

/** What of the state concerns one row, as one number: the column the keyboard reaches there, or -1. */
function ownColumn({ selected, column, isEditing }: EditorState, id: string, isEntry: boolean, mayEdit: boolean): number {
  if (selected !== id) return isEntry ? column : -1;
  return isEditing && mayEdit ? EDITED + column : column;
}

function CellContent(props: TreeRowProps & { readonly column: ColumnKey }): ReactNode {
  const { row, column, sectionWords } = props;
  const { node } = row;
  if (node === null) return column === 'code' ? <Opener row={row} text="" /> : column === 'name' ? <SectionName {...props} words={sectionWords} /> : null;
  switch (column) {
    case 'code':
      return <Opener row={row} text={node.label ?? node.code} code={node.label !== undefined && node.label !== node.code ? node.code : null} />;
    case 'name':
      return <NodeName {...props} node={node} />;
    case 'maxPoints':
      return node.maxPoints === null ? <Figure value={null} absent="chưa có điểm" /> : <span className="num">{formatPoints(node.maxPoints)}</span>;
    case 'rule':
      return isScored(row) ? <RuleWords node={node} /> : null;
    case 'evidence':
      return isScored(row) ? <Clamped text={node.evidence} /> : null;
    case 'appraiser':
      return isScored(row) ? (node.appraiser ?? <Figure value={null} absent="chưa có cơ quan" />) : null;
    case 'note':
      return <Clamped text={node.note} />;
  }
}

function Opener({ row, text, code = null }: { readonly row: GridRow; readonly text: string; readonly code?: string | null }) {
  return (
    <span className={cx('inline-flex items-baseline gap-1', INDENTS[row.level - 1])}>
      <span aria-hidden data-toggle className={cx('inline-flex size-5 flex-none items-center justify-center self-center rounded-sm', row.hasChildren && 'cursor-pointer hover:bg-sunken')}>
        {row.hasChildren && <ChevronRight className={cx('size-4', row.isOpen && 'rotate-90')} />}
      </span>
      <span>
        {text}
        {code !== null && <span className="block text-[0.8125rem] text-muted">mã {code}</span>}
      </span>
    </span>
  );
}

function NodeName({ node, sums, sumFits, errors, warnings }: TreeRowProps & { readonly node: DraftNode }) {
  return (
    <>
      {node.name !== '' ? node.name : <span className="font-normal text-muted italic">Chưa có tên</span>}
      {node.appliesTo && node.children.length === 0 && (
        <span className="block text-[0.8125rem] font-normal text-muted">Chỉ áp dụng: {node.appliesTo.map((type) => UNIT_TYPE_LABELS[type].toLowerCase()).join(', ')}</span>
      )}
      {sums !== '' && (
        <span className={cx('num mt-0.5 block text-[0.8125rem] font-normal', sumFits ? 'text-success' : 'text-danger')}>
          {sums.split('\n').map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </span>
      )}
      <Marks errors={errors} warnings={warnings} />
    </>
  );
}

function SectionName({ words, sums, errors, warnings }: TreeRowProps & { readonly words: string }) {
  return (
    <>
      {words}
      {sums !== '' && <span className="num mt-0.5 block text-[0.8125rem] font-normal text-muted">{sums}</span>}
      <Marks errors={errors} warnings={warnings} />
    </>
  );
}

function Marks({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  if (errors + warnings === 0) return null;
  return (
    <span className="mt-0.5 flex flex-wrap gap-x-3 text-[0.8125rem] font-normal">
      {errors > 0 && (
        <span className="inline-flex items-center gap-1 text-danger">
          <CircleAlert aria-hidden className="size-3.5" />
          {errors} lỗi
        </span>
      )}
      {warnings > 0 && (
        <span className="inline-flex items-center gap-1 text-warning">
          <TriangleAlert aria-hidden className="size-3.5" />
          {warnings} lưu ý
        </span>
      )}
    </span>
  );
}

function RuleWords({ node }: { readonly node: DraftNode }) {
  if (node.rule === undefined) {
    return node.scaleText === undefined ? <Figure value={null} absent="chưa chọn cách chấm" /> : <span className="line-clamp-3 text-muted italic">{node.scaleText}</span>;
  }
  const lines = scaleLines({ rule: node.rule, maxPoints: node.maxPoints ?? '0' });
  const rest = lines.length - SHOWN_SCALE_LINES;
  return (
    <span className="block text-sm leading-snug">
      <span className="block text-[0.8125rem] text-muted">{RULE_KIND_LABELS[node.rule.kind]}</span>
      {node.rule.kind === 'survey' ? (
        <span className="block">{lines.length} câu hỏi</span>
      ) : (
        lines.slice(0, SHOWN_SCALE_LINES).map((line, at) => (
          <span key={at} className="line-clamp-2">
            {line}
          </span>
        ))
      )}
      {node.rule.kind !== 'survey' && rest > 0 && <span className="text-muted">và {rest} mức khác</span>}
    </span>
  );
}

function Clamped({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <span className="line-clamp-3 text-sm leading-snug">{text}</span>;
}
