'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { UnitTreeNode } from '@/contracts/units';
import { formatInteger } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { cx } from '@/ui/primitives/cx';
import { unaccented } from '@/core/unaccented';
import { TextInput } from '@/ui/primitives/text-input';
import { isFound, openableIds, visibleRows, type TreeRow } from './tree-rows';

/**
 * A tree after the pattern of the ARIA guide: one stop for Tab; arrows move, open and close; Enter opens the unit's page.
 */
export function UnitTree({ label, roots }: { label: string; roots: readonly UnitTreeNode[] }) {
  const router = useRouter();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(roots.map(({ id }) => id)));
  const [search, setSearch] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => visibleRows(roots, open, search), [roots, open, search]);
  const wanted = unaccented(search.trim());
  const found = wanted === '' ? 0 : rows.filter(({ node }) => isFound(node, wanted)).length;
  const stop = rows.some(({ node }) => node.id === current) ? current : (rows[0]?.node.id ?? null);

  function setIsOpen({ node }: TreeRow, isOpen: boolean) {
    setOpen((before) => new Set(isOpen ? [...before, node.id] : [...before].filter((id) => id !== node.id)));
  }

  function focus(id: string | null | undefined) {
    if (!id) return;
    setCurrent(id);
    list.current?.querySelector<HTMLElement>(`[data-unit="${id}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent, row: TreeRow) {
    const at = rows.indexOf(row);
    const hasChildren = row.node.children.length > 0;
    const keys: Record<string, () => void> = {
      ArrowDown: () => focus(rows[at + 1]?.node.id),
      ArrowUp: () => focus(rows[at - 1]?.node.id),
      Home: () => focus(rows[0]?.node.id),
      End: () => focus(rows.at(-1)?.node.id),
      ArrowRight: () => (hasChildren && !row.isOpen ? setIsOpen(row, true) : row.isOpen ? focus(rows[at + 1]?.node.id) : undefined),
      ArrowLeft: () => (row.isOpen && wanted === '' ? setIsOpen(row, false) : focus(row.parentId)),
      Enter: () => router.push(`/quan-tri/don-vi/${row.node.id}`),
    };
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    // On the link itself Enter is the browser's.
    if (act === undefined || (event.key === 'Enter' && event.target !== event.currentTarget)) return;
    event.preventDefault();
    act();
  }

  return (
    <>
      <div className="no-print mb-3 flex flex-wrap items-end justify-between gap-3">
        <TextInput type="search" label="Tìm trong cây" small className="w-full sm:w-72" value={search} onChange={(event) => setSearch(event.target.value)} />
        <p role="status" className="text-sm text-muted">
          {wanted !== '' && (found === 0 ? 'Không có đơn vị nào phù hợp.' : `${formatInteger(found)} đơn vị phù hợp`)}
        </p>
        <div className="flex gap-2">
          <Button small disabledReason={wanted === '' ? null : 'Đang hiện kết quả tìm.'} reasonPlacement="tooltip" onClick={() => setOpen(new Set(openableIds(roots)))}>
            Mở hết
          </Button>
          <Button small disabledReason={wanted === '' ? null : 'Đang hiện kết quả tìm.'} reasonPlacement="tooltip" onClick={() => setOpen(new Set())}>
            Thu gọn
          </Button>
        </div>
      </div>
      <ul ref={list} role="tree" aria-label={label} className="rounded-md border border-line bg-surface py-1">
        {rows.map((row) => (
          <Line
            key={row.node.id}
            row={row}
            isStop={row.node.id === stop}
            isHit={wanted !== '' && isFound(row.node, wanted)}
            onToggle={() => setIsOpen(row, !row.isOpen)}
            onFocus={() => setCurrent(row.node.id)}
            onKeyDown={(event) => onKeyDown(event, row)}
          />
        ))}
      </ul>
    </>
  );
}

const INDENT = ['pl-2', 'pl-6 sm:pl-9', 'pl-10 sm:pl-16', 'pl-14 sm:pl-[5.75rem]', 'pl-16 sm:pl-[7.5rem]'] as const;

function Line({
  row,
  isStop,
  isHit,
  onToggle,
  onFocus,
  onKeyDown,
}: {
  row: TreeRow;
  isStop: boolean;
  isHit: boolean;
  onToggle: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { node, level, isOpen } = row;
  const hasChildren = node.children.length > 0;
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={false}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-label={`${node.name}, mã ${node.code}${node.below > 0 ? `, ${node.below} đơn vị trực thuộc` : ''}`}
      data-unit={node.id}
      tabIndex={isStop ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      className={cx('flex min-h-9 flex-wrap items-center gap-x-2 py-1 pr-3 hover:bg-sunken', INDENT[Math.min(level, INDENT.length) - 1])}
    >
      <span aria-hidden onClick={hasChildren ? onToggle : undefined} className={cx('flex size-7 flex-none items-center justify-center rounded-md', hasChildren && 'cursor-pointer hover:bg-line')}>
        {hasChildren && <Arrow className="size-4" />}
      </span>
      <Link href={`/quan-tri/don-vi/${node.id}`} tabIndex={-1} className={cx('hover:text-primary hover:underline', level === 1 && 'font-semibold', isHit && 'bg-gold-soft')}>
        {node.name}
      </Link>
      <span className="num text-sm text-muted">{node.code}</span>
      {node.isResettled && <Badge title={`Đơn vị cấp trên cũ của ${node.name} đã kết thúc; nay đứng dưới đơn vị kế thừa.`}>theo đơn vị kế thừa</Badge>}
      {hasChildren && (
        <span className="text-sm text-muted">
          {UNIT_TYPE_LABELS[node.type]} · {formatInteger(node.below)} đơn vị trực thuộc
        </span>
      )}
    </li>
  );
}
