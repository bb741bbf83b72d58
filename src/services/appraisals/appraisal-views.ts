/** Rows of the database -> what the appraiser's screens show. */
import { appraisalState } from '@/core/workflow/appraisal';
import { appraisalWindow, type AppraisalWindow } from '@/core/workflow/appraisal-window';
import type { AppraisalCell, AppraisalWindowView, EvidenceLink, LeafView, RoundHead, StageViews, UnitHead } from '@/contracts/appraisals';
import { listEvidenceOfEntries, type EntryRow, type MeasuredUnit } from '@/data/appraisals';
import type { Db } from '@/data/client';
import type { LoadedRound } from '@/data/rounds';
import type { AgencyLeaf } from './appraiser-round';

export function toRoundHead({ code, name, year }: LoadedRound): RoundHead {
  return { code, name, year };
}

export function toUnitHead({ code, name, groupName, illustrative }: MeasuredUnit): UnitHead {
  return { code, name, groupName, illustrative };
}

export function toLeafView({ leaf, section, areaCode, areaName, parentName }: AgencyLeaf): LeafView {
  return { leaf, section, areaCode, areaName, parentName };
}

/** The window for one unit (its extensions count), or without a unit the round's own. */
export function windowFor(round: LoadedRound, unit: MeasuredUnit | null, now: Date): AppraisalWindow {
  return appraisalWindow(round.status, round.phases, unit?.extensions ?? [], now);
}

export function toWindowView(window: AppraisalWindow): AppraisalWindowView {
  if (window.open) return { ...window, deadline: window.deadline.toISOString() };
  switch (window.reason) {
    case 'not-yet':
      return { open: false, reason: window.reason, stage: window.stage, at: window.opensAt.toISOString() };
    case 'over':
      return { open: false, reason: window.reason, stage: window.stage, at: window.deadline.toISOString() };
    default:
      return { open: false, reason: window.reason, stage: null, at: null };
  }
}

/** One leaf of one unit. What the council fixed stays its own until the publication. */
export function toCell(unitCode: string, { leaf, section }: AgencyLeaf, entry: EntryRow | undefined, evidence: readonly EvidenceLink[]): AppraisalCell {
  const { self, round1, round2 }: StageViews = entry?.stages ?? {};
  const stages = { self, round1, round2 };
  return {
    unitCode,
    criterionCode: leaf.code,
    section,
    state: appraisalState(section, stages),
    stages,
    explanation: entry?.explanation ?? null,
    evidence,
    entryVersion: entry?.version ?? 0,
  };
}

/** Evidence by entry id. */
export async function loadEvidenceLinks(db: Db, entries: readonly EntryRow[]): Promise<ReadonlyMap<string, readonly EvidenceLink[]>> {
  const links = new Map<string, EvidenceLink[]>();
  for (const { id, entryId, fileName, file } of await listEvidenceOfEntries(db, entries.map(({ entryId }) => entryId))) {
    const ofEntry = links.get(entryId) ?? [];
    links.set(entryId, [...ofEntry, { id, fileName, size: file.size }]);
  }
  return links;
}

/** Entries by sheet and criterion. */
export function indexEntries(entries: readonly EntryRow[]): (sheetId: string | null, criterionId: string) => EntryRow | undefined {
  const index = new Map(entries.map((entry) => [`${entry.sheetId} ${entry.criterionId}`, entry]));
  return (sheetId, criterionId) => (sheetId === null ? undefined : index.get(`${sheetId} ${criterionId}`));
}
