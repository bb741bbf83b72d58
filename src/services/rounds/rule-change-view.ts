import type { PhaseChange, RuleChangeView } from '@/contracts/rule-changes';
import { diffRecords } from '@/core/scoring/rules-diff';
import type { PhaseDifference } from '@/core/workflow/phase-change';
import { PHASES } from '@/core/workflow/statuses';
import type { StoredRuleChange, StoredSide, StoredWindow } from '@/data/rule-changes';

/** A change as it was decided, part by part. */
export function ruleChangeView({ number, decisionNumber, decisionDate, reason, changedBy, changedAt, before, after }: StoredRuleChange): RuleChangeView {
  return {
    ...{ number, decisionNumber, decisionDate, reason, changedBy },
    changedAt: changedAt.toISOString(),
    rules: diffRecords(before.rules ?? {}, after.rules ?? {}),
    phases: PHASES.flatMap((phase) => {
      const [old, next] = [timesOf(before, phase), timesOf(after, phase)];
      return old === null && next === null ? [] : [{ phase, before: old, after: next }];
    }),
  };
}

/** For the screen and for the record: instants as ISO text. */
export function phaseChanges(differences: readonly PhaseDifference[]): PhaseChange[] {
  const text = (window: PhaseDifference['before']) => window && { opensAt: window.opensAt.toISOString(), deadline: window.deadline.toISOString() };
  return differences.map(({ phase, before, after }) => ({ phase, before: text(before), after: text(after) }));
}

/** One side of phase changes as it is kept. */
export function storedWindows(changes: readonly PhaseChange[], side: 'before' | 'after'): StoredWindow[] {
  return changes.flatMap((change) => {
    const times = change[side];
    return times === null ? [] : [{ phase: change.phase, ...times }];
  });
}

function timesOf({ phases }: StoredSide, phase: string) {
  const found = phases?.find((window) => window.phase === phase);
  return found ? { opensAt: found.opensAt, deadline: found.deadline } : null;
}
