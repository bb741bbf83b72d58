'use server';

import type { UnitEventPreview, RecordedUnitEvent } from '@/contracts/units';
import { previewUnitEvent } from '@/services/units/preview-unit-event';
import { recordUnitEvent } from '@/services/units/record-unit-event';
import { runAction, type ActionResult } from '@/server/action';

export async function previewUnitEventAction(input: unknown): Promise<ActionResult<UnitEventPreview>> {
  return runAction(previewUnitEvent, input);
}

export async function recordUnitEventAction(input: unknown): Promise<ActionResult<RecordedUnitEvent>> {
  return runAction(recordUnitEvent, input);
}
