/**
 * What stands in a sheet: the printed rows, the state of each leaf and the totals, all from the core. One builder for
 * the screen, the answer of a save, the check list, the print and the snapshot of a submission.
 */
import { excludeLeaves } from '@/core/criteria/exclusions';
import { isLeaf, type CriteriaNode, type CriteriaSet, type Leaf, type UnitType } from '@/core/criteria/criteria-set';
import { appliesTo, leavesUnder } from '@/core/criteria/leaves';
import { leafPlaces } from '@/core/criteria/leaf-places';
import { checkFacts } from '@/core/scoring/check-facts';
import type { Facts } from '@/core/scoring/facts';
import type { LeafOutcome, UnitScore } from '@/core/scoring/outcome';
import { scoreUnit } from '@/core/scoring/score-unit';
import { gapOf, isOwnDeclaration, type Gap, type LeafStanding } from '@/core/workflow/completeness';
import type { LeafCell, SheetRow, SheetSection, SheetTotals } from '@/contracts/assessments';
import type { Db } from '@/data/client';
import { loadCriteriaSet } from '@/data/criteria';
import { loadSelfEntries, type EntryRecord } from '@/data/entries';
import type { SheetRecord } from '@/data/sheets';

export type SheetContent = {
  readonly criteriaSetName: string;
  readonly sections: readonly SheetSection[];
  readonly cells: Readonly<Record<string, LeafCell>>;
  readonly totals: SheetTotals;
  readonly score: UnitScore;
  /** By leaf code, with what the screen does not show (evidence hashes). */
  readonly entries: ReadonlyMap<string, EntryRecord>;
  readonly criterionIds: ReadonlyMap<string, string>;
};

/** How much of the official points a reader sees: nothing before the publication, reasons only those concerned. */
export type FinalDetail = 'none' | 'points' | 'reasons';

/** Loads and computes the whole sheet: five queries, whatever its size. */
export async function loadSheetContent(db: Db, sheet: SheetRecord, finalDetail: FinalDetail = 'none'): Promise<SheetContent> {
  // One after the other: a transaction has one connection.
  const loaded = await loadCriteriaSet(db, sheet.round.criteriaSetId);
  const rows = await loadSelfEntries(db, sheet.id);
  const codeOf = (criterionId: string) => loaded.criterionCodes.get(criterionId) ?? '';
  const entries = new Map(rows.map((row) => [codeOf(row.criterionId), row]));
  const exclusions = new Map([...sheet.exclusions].map(([criterionId, reason]) => [codeOf(criterionId), reason]));
  const excluded = excludeLeaves(loaded.set, exclusions);
  const facts: Record<string, Facts | null> = Object.fromEntries([...entries].map(([code, entry]) => [code, entry.facts]));
  const score = scoreUnit(excluded.set, sheet.round.rules, { unitType: sheet.unit.type, facts: { ...facts, ...excluded.facts }, survey: null });

  const places = leafPlaces(loaded.set).filter(({ leaf }) => appliesTo(leaf, sheet.unit.type));
  const cells: Record<string, LeafCell> = {};
  const gaps: Gap[] = [];
  for (const { leaf, section } of places) {
    const outcome = score.leaves[leaf.code] ?? { kind: 'missing' as const };
    const entry = entries.get(leaf.code);
    const standing = standingOf(leaf, section, outcome, entry, exclusions.has(leaf.code));
    const gap = gapOf(standing);
    if (gap) gaps.push(gap);
    cells[leaf.code] = cellOf(leaf, outcome, entry, gap, exclusions.get(leaf.code) ?? null, finalDetail);
  }
  const sections = sectionsOf(loaded.set, sheet.unit.type);
  return {
    criteriaSetName: loaded.set.name,
    sections,
    cells,
    totals: totalsOf(sections, cells, score, gaps),
    score,
    entries,
    criterionIds: loaded.criterionIds,
  };
}

function standingOf(leaf: Leaf, section: LeafStanding['section'], outcome: LeafOutcome, entry: EntryRecord | undefined, isExcluded: boolean): LeafStanding {
  return {
    code: leaf.code,
    section,
    source: leaf.source,
    isExcluded,
    outcome,
    evidenceCount: entry?.evidence.length ?? 0,
    explanation: entry?.explanation ?? null,
  };
}

function cellOf(leaf: Leaf, outcome: LeafOutcome, entry: EntryRecord | undefined, gap: Gap | null, excluded: string | null, finalDetail: FinalDetail): LeafCell {
  return {
    code: leaf.code,
    facts: entry?.facts ?? null,
    outcome,
    warnings: checkFacts(leaf, entry?.facts ?? null, { stage: 'self' }).filter(({ severity }) => severity === 'warning'),
    explanation: entry?.explanation ?? '',
    version: entry?.version ?? 0,
    evidence: (entry?.evidence ?? []).map(({ id, fileName, size, uploadedBy, uploadedAt }) => ({
      id,
      fileName,
      size,
      uploadedBy,
      uploadedAt: uploadedAt.toISOString(),
    })),
    gap: gap?.kind ?? null,
    savedBy: entry?.savedBy ?? null,
    savedAt: entry?.savedAt?.toISOString() ?? null,
    excluded,
    final: entry?.final && finalDetail !== 'none' ? { points: entry.final.points, reason: finalDetail === 'reasons' ? entry.final.reason : null } : null,
  };
}

/** Printed rows; alternatives for other kinds of units, and groups that hold nothing else, are left out. */
function sectionsOf(set: CriteriaSet, unitType: UnitType): SheetSection[] {
  const rowsUnder = (node: CriteriaNode, level: number): SheetRow[] => {
    if (isLeaf(node)) return appliesTo(node, unitType) ? [{ type: 'leaf', code: node.code, level, leaf: node }] : [];
    const rows = node.children.flatMap((child) => rowsUnder(child, level + 1));
    return rows.length === 0 ? [] : [{ type: 'group', code: node.code, name: node.name, level, max: node.maxPoints }, ...rows];
  };
  const main = set.areas.map((area) => ({
    kind: 'main' as const,
    code: area.code,
    name: area.name,
    max: area.maxPoints,
    rows: area.children.flatMap((child) => rowsUnder(child, 1)),
  }));
  const extra = (['bonus', 'penalty'] as const).flatMap((kind) => {
    const points = set[kind];
    if (!points || points.items.length === 0) return [];
    return [{ kind, code: kind, name: points.name, max: points.cap, rows: points.items.map((leaf): SheetRow => ({ type: 'leaf', code: leaf.code, level: 1, leaf })) }];
  });
  return [...main, ...extra];
}

function totalsOf(sections: readonly SheetSection[], cells: Readonly<Record<string, LeafCell>>, score: UnitScore, gaps: readonly Gap[]): SheetTotals {
  const areas = new Map(score.areas.map((area) => [area.code, area]));
  const counted = sections.map((section) => {
    const leaves = section.rows.flatMap((row) => (row.type === 'leaf' ? [row.leaf] : []));
    const own = leaves.filter((leaf) => isOwnDeclaration({ source: leaf.source, isExcluded: cells[leaf.code]?.excluded != null }));
    const area = section.kind === 'main' ? areas.get(section.code) : undefined;
    return {
      code: section.code,
      declared: own.filter((leaf) => cells[leaf.code]?.outcome.kind !== 'missing').length,
      declarable: own.length,
      soFar: area ? area.soFar : section.kind === 'bonus' ? score.bonus : score.penalty,
      max: area ? area.applicableMax : section.max,
    };
  });
  const main = counted.filter((_, index) => sections[index]?.kind === 'main');
  return {
    declared: main.reduce((total, { declared }) => total + declared, 0),
    declarable: main.reduce((total, { declarable }) => total + declarable, 0),
    soFar: score.appraised.soFar,
    max: score.appraised.applicableMax,
    bonus: score.bonus,
    penalty: score.penalty,
    sections: counted,
    gaps,
  };
}

/** Codes of the leaves that a unit of this type declares itself, for lists of sheets. */
export function ownLeafCodes(set: CriteriaSet, unitType: UnitType): string[] {
  return set.areas.flatMap(leavesUnder).filter((leaf) => leaf.source === 'appraised' && appliesTo(leaf, unitType)).map(({ code }) => code);
}
