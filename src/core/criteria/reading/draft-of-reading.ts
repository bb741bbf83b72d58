/**
 * The draft that a reading becomes: what is printed, rules that are clear, and of the proposals those a person confirmed.
 * Every other leaf keeps its scale as text and gets its points by hand.
 */
import type { NotApplicablePolicy, ScoringRule, UnitType } from '../criteria-set';
import type { DraftExtra, DraftNode, DraftSet } from '../draft';
import { readNote, restrictionInName, restrictionInScale } from './read-note';
import type { CriteriaReading, ReadExtra, ReadNode, RuleProposal } from './reading';
import { rowKey } from './row-key';

type Printed = { readonly note: string | null; readonly appraiser: string | null; readonly appliesTo: readonly UnitType[] | null };

const BY_HAND: ScoringRule = { kind: 'manual', step: '0.01' };

/**
 * Name, level and year as far as the file says them ("" and 0 where it does not): a person gives them on import.
 * @param confirmed row keys (row-key.ts) of the confirmed proposals
 */
export function draftOfReading(reading: CriteriaReading, confirmed: ReadonlySet<string>): DraftSet {
  const { set } = reading;
  const rules = new Map(reading.proposals.filter((proposal) => confirmed.has(rowKey(proposal))).map((proposal: RuleProposal) => [rowKey(proposal), proposal.rule]));
  const none: Printed = { note: null, appraiser: null, appliesTo: null };
  const node = (read: ReadNode, above: Printed, isPenalty: boolean): DraftNode => draftNode(read, above, isPenalty, rules);
  const extra = (read: ReadExtra, isPenalty: boolean): DraftExtra => ({ name: read.name, cap: read.cap, items: read.items.map((item) => node(item, none, isPenalty)) });
  return {
    name: set.title ?? '',
    level: '',
    year: set.year ?? 0,
    totalMaxPoints: set.total.stated ?? set.total.computed,
    areas: set.areas.map((area) => node(area, none, false)),
    bonus: set.bonus && extra(set.bonus, false),
    penalty: set.penalty && extra(set.penalty, true),
    ratingBands: set.ratingBands,
  };
}

function draftNode(read: ReadNode, above: Printed, isPenalty: boolean, rules: ReadonlyMap<string, ScoringRule>): DraftNode {
  const note = readNote(read.footnote);
  const scale = read.scaleText ?? '';
  const appliesTo = note.appliesTo ?? restrictionInName(read.name) ?? restrictionInScale(scale) ?? above.appliesTo;
  const appraiser = read.appraiser ?? above.appraiser;
  const base = {
    key: rowKey(read),
    code: read.code,
    ...(read.label !== '' && read.label !== read.code && { label: read.label }),
    name: read.name,
    maxPoints: read.maxPoints,
    ...(read.footnote !== null && { note: read.footnote }),
  };
  if (read.children.length > 0) {
    return { ...base, children: read.children.map((child) => draftNode(child, { note: read.footnote, appraiser, appliesTo }, isPenalty, rules)) };
  }
  const rule = read.rule ?? rules.get(rowKey(read)) ?? BY_HAND;
  return {
    ...base,
    ...(read.scaleText !== null && { scaleText: read.scaleText }),
    rule,
    ...(read.evidence !== null && { evidence: read.evidence }),
    notApplicable: policyOf(rule, note.notApplicable, isPenalty),
    ...(appraiser !== null && { appraiser }),
    ...(appliesTo && { appliesTo }),
    children: [],
  };
}

/** What the note does not allow may not be declared; a survey leaf and a penalty never. */
function policyOf(rule: ScoringRule, printed: NotApplicablePolicy | null, isPenalty: boolean): NotApplicablePolicy {
  return rule.kind === 'survey' || isPenalty ? 'never' : (printed ?? 'never');
}
