'use server';

import { revalidatePath } from 'next/cache';
import type { SaveAgenciesInput, SaveExclusionsInput, SaveGeneralInput, SavePhasesInput, SaveRulesInput, SaveUnitsInput, SeenRoundInput } from '@/contracts/round-setup';
import { runAction } from '@/server/action';
import { discardRound } from '@/services/rounds/discard-round';
import { openRound } from '@/services/rounds/open-round';
import { saveAgencies } from '@/services/rounds/save-agencies';
import { saveExclusions } from '@/services/rounds/save-exclusions';
import { saveGeneral } from '@/services/rounds/save-general';
import { savePhases } from '@/services/rounds/save-phases';
import { saveRules } from '@/services/rounds/save-rules';
import { saveUnits } from '@/services/rounds/save-units';

/** Name, code and year. */
export async function saveGeneralAction(input: SaveGeneralInput) {
  return refreshed(await runAction(saveGeneral, input));
}

/** Ranking groups and units. */
export async function saveUnitsAction(input: SaveUnitsInput) {
  return refreshed(await runAction(saveUnits, input));
}

/** Leaves that do not apply to single units. */
export async function saveExclusionsAction(input: SaveExclusionsInput) {
  return refreshed(await runAction(saveExclusions, input));
}

/** Agencies and their appraisers. */
export async function saveAgenciesAction(input: SaveAgenciesInput) {
  return refreshed(await runAction(saveAgencies, input));
}

/** The calendar. */
export async function savePhasesAction(input: SavePhasesInput) {
  return refreshed(await runAction(savePhases, input));
}

/** The rules. */
export async function saveRulesAction(input: SaveRulesInput) {
  return refreshed(await runAction(saveRules, input));
}

/** Opens the round for everybody. */
export async function openRoundAction(input: SeenRoundInput) {
  return refreshed(await runAction(openRound, input));
}

/** Takes a draft away. */
export async function discardRoundAction(input: SeenRoundInput) {
  return runAction(discardRound, input);
}

/** The tabs count what is left to do. */
function refreshed<T>(result: T): T {
  revalidatePath('/', 'layout');
  return result;
}
