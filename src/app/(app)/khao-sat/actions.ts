'use server';

import { runAction } from '@/server/action';
import { freezeSurvey } from '@/services/surveys/freeze-survey';
import { removeImport } from '@/services/surveys/remove-import';
import { ruleOnUnit } from '@/services/surveys/rule-on-unit';

export async function removeImportAction(input: { round: string; importId: string; reason: string }) {
  return runAction(removeImport, input);
}

export async function ruleOnUnitAction(input: { round: string; unit: string; decision: 'accepted' | 'exempt' | 'undecided'; reason?: string }) {
  return runAction(ruleOnUnit, input);
}

export async function freezeSurveyAction(input: { round: string; version: number }) {
  return runAction(freezeSurvey, input);
}
