/** Server actions of the set-up as the components get them from the page. */
import type { ActionOutcome } from '@/contracts/action-outcome';
import type {
  CreateRoundInput,
  SavedSetup,
  SaveAgenciesInput,
  SaveExclusionsInput,
  SaveGeneralInput,
  SavePhasesInput,
  SaveRulesInput,
  SaveUnitsInput,
  SeenRoundInput,
} from '@/contracts/round-setup';

type Action<I, T = SavedSetup> = (input: I) => Promise<ActionOutcome<T>>;

export type SetupActions = {
  readonly create: Action<CreateRoundInput, { code: string }>;
  readonly saveGeneral: Action<SaveGeneralInput, SavedSetup & { code: string }>;
  readonly saveUnits: Action<SaveUnitsInput>;
  readonly saveExclusions: Action<SaveExclusionsInput>;
  readonly saveAgencies: Action<SaveAgenciesInput>;
  readonly savePhases: Action<SavePhasesInput>;
  readonly saveRules: Action<SaveRulesInput>;
  readonly open: Action<SeenRoundInput, SavedSetup & { sheets: number }>;
  readonly discard: Action<SeenRoundInput, unknown>;
};

/** The head of every step: which round, at which revision, and why it cannot be changed, if it cannot. */
export type StepHead = {
  readonly round: string;
  readonly revision: number;
  readonly lockedBecause: string | null;
};
