import type { ActionOutcome } from '@/contracts/action-outcome';
import type { RecordedUnitEvent, RecordUnitEventInput, UnitEventInput, UnitEventPreview } from '@/contracts/units';

/** Server actions the page hands to the form. */
export type UnitEventActions = {
  preview(input: UnitEventInput): Promise<ActionOutcome<UnitEventPreview>>;
  record(input: RecordUnitEventInput): Promise<ActionOutcome<RecordedUnitEvent>>;
};

export type Failure = { message: string; details?: readonly { field?: string; message: string }[] };

/** The words for one field. */
export function errorOf(failure: Failure | null, field: string): string | undefined {
  return failure?.details?.filter((detail) => detail.field === field).map(({ message }) => message).join(' ') || undefined;
}
