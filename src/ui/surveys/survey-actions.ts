import type { ActionOutcome } from '@/contracts/action-outcome';

/** Server actions the page hands to the screen. */
export type SurveyActions = {
  removeImport(input: { round: string; importId: string; reason: string }): Promise<ActionOutcome<{ removed: number }>>;
  ruleOnUnit(input: { round: string; unit: string; decision: 'accepted' | 'exempt' | 'undecided'; reason?: string }): Promise<ActionOutcome<void>>;
  freeze(input: { round: string; version: number }): Promise<ActionOutcome<{ frozenAt: string }>>;
};
