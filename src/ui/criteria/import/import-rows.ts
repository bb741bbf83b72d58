/**
 * The reading laid out for the eye: each node of the tree beside the rows of the file it was read from, what became of its
 * scale, and the problems of these rows. Rows of the file that became no node are kept too: nothing read is out of sight.
 */
import { groupBy } from '@/core/group-by';
import type { CriteriaImportPreview, ImportSourceRow, ImportSourceTable } from '@/contracts/criteria-import';
import type { DecimalString } from '@/core/criteria/criteria-set';
import type { ReadingProblem, ReadNode, RuleProposal } from '@/core/criteria/reading/reading';
import { rowKey } from '@/core/criteria/reading/row-key';

/** `rule`: the scale is clear. `proposal`: waits for a person. `text`: points entered by hand, the scale kept as printed. */
export type ScaleState = 'group' | 'rule' | 'proposal' | 'text';

export type ImportRow = {
  /** Place in the file: what proposals and links name. */
  readonly key: string;
  readonly sheet: string | null;
  readonly node: ReadNode;
  /** 0 for the area itself. */
  readonly depth: number;
  readonly scale: ScaleState;
  readonly proposal: RuleProposal | null;
  readonly problems: readonly ReadingProblem[];
  /** Its row, and the ones below that carry the text on. */
  readonly source: readonly ImportSourceRow[];
};

export type ImportPart = {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly maxPoints: DecimalString | null;
  readonly rows: readonly ImportRow[];
};

export type ImportLayout = {
  readonly parts: readonly ImportPart[];
  /** Visible rows that became no node: titles, headers, totals, notes, and what could not be read. */
  readonly others: readonly { readonly key: string; readonly sheet: string | null; readonly row: ImportSourceRow; readonly problems: readonly ReadingProblem[] }[];
  /** Leaves of the areas; the items of bonus and penalty stand outside of the total and are counted by themselves. */
  readonly leaves: number;
  readonly extras: number;
};

export function layOut({ reading, tables }: Pick<CriteriaImportPreview, 'reading' | 'tables'>): ImportLayout {
  const { areas, bonus, penalty } = reading.set;
  const nodes: ReadNode[] = [];
  const collect = (node: ReadNode): void => {
    nodes.push(node);
    node.children.forEach(collect);
  };
  [...areas, ...(bonus?.items ?? []), ...(penalty?.items ?? [])].forEach(collect);

  const proposals = new Map(reading.proposals.map((proposal) => [rowKey(proposal), proposal]));
  const problems = groupBy(reading.problems.filter(({ row }) => row !== null), ({ sheet, row }) => rowKey({ sheet, row: row ?? 0 }));
  const nodeKeys = new Set(nodes.map(rowKey));
  const sources = sourcesByNode(tables, nodeKeys);
  const taken = new Set([...sources.values()].flatMap(({ sheet, rows }) => rows.map(({ row }) => rowKey({ sheet, row }))));

  const rowOf = (node: ReadNode, depth: number): ImportRow => {
    const key = rowKey(node);
    const source = sources.get(key)?.rows ?? [];
    const proposal = proposals.get(key) ?? null;
    return {
      key,
      sheet: node.sheet,
      node,
      depth,
      scale: node.children.length > 0 ? 'group' : node.rule ? 'rule' : proposal ? 'proposal' : 'text',
      proposal,
      problems: (source.length > 0 ? source : [{ row: node.row }]).flatMap(({ row }) => problems.get(rowKey({ sheet: node.sheet, row })) ?? []),
      source,
    };
  };
  const flatten = (node: ReadNode, depth: number): ImportRow[] => [rowOf(node, depth), ...node.children.flatMap((child) => flatten(child, depth + 1))];
  const extra = (key: string, part: typeof bonus): ImportPart[] =>
    part === null ? [] : [{ key, label: '', name: part.name, maxPoints: part.cap, rows: part.items.flatMap((item) => flatten(item, 1)) }];

  return {
    parts: [
      ...areas.map((area) => ({ key: rowKey(area), label: area.label, name: area.name, maxPoints: area.maxPoints, rows: flatten(area, 0) })),
      ...extra('bonus', bonus),
      ...extra('penalty', penalty),
    ],
    others: tables.flatMap(({ sheet, rows }) =>
      rows
        .filter((row) => !taken.has(rowKey({ sheet, row: row.row })) && row.cells.some((cell) => cell))
        .map((row) => ({ key: rowKey({ sheet, row: row.row }), sheet, row, problems: problems.get(rowKey({ sheet, row: row.row })) ?? [] })),
    ),
    leaves: countLeaves(areas),
    extras: countLeaves([...(bonus?.items ?? []), ...(penalty?.items ?? [])]),
  };
}

/**
 * Each node's own row and those below it that carry its text on (a scale of several rows): up to the next node, as long as
 * their first two cells are empty.
 */
function sourcesByNode(tables: readonly ImportSourceTable[], nodeKeys: ReadonlySet<string>): Map<string, { sheet: string | null; rows: ImportSourceRow[] }> {
  const sources = new Map<string, { sheet: string | null; rows: ImportSourceRow[] }>();
  for (const { sheet, rows } of tables) {
    let open: ImportSourceRow[] | null = null;
    for (const row of rows) {
      const key = rowKey({ sheet, row: row.row });
      if (nodeKeys.has(key)) {
        open = [row];
        sources.set(key, { sheet, rows: open });
      } else if (open && carriesOn(row)) open.push(row);
      else open = null;
    }
  }
  return sources;
}

/** Number and name stand in the first two columns of every appendix seen; a merged cell counts as empty. */
function carriesOn({ isHidden, cells }: ImportSourceRow): boolean {
  return !isHidden && !cells.slice(0, 2).some((cell) => cell) && cells.some((cell) => cell);
}

function countLeaves(nodes: readonly ReadNode[]): number {
  return nodes.reduce((count, { children }) => count + (children.length === 0 ? 1 : countLeaves(children)), 0);
}
