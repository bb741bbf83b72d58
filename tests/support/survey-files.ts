/** Files of survey forms as uploads, for the small round (questions q1, q2; groups can-bo, nguoi-dan). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';

/** The 484 forms of 2022. */
export const FORMS_2022 = readFileSync(path.resolve(import.meta.dirname, '../fixtures/criteria/survey-responses-cat-tien-2022.csv'));

export const HEADER = 'response_id,unit_code,respondent_group,q1,q2';

/** `number` forms for each unit, numbered on from `first`. */
export function formsFor(units: readonly string[], number: number, first = 1): string {
  const rows = units.flatMap((unit, at) =>
    Array.from({ length: number }, (_, form) => `P${first + at * number + form},${unit},${form % 2 ? 'can-bo' : 'nguoi-dan'},${1 + (form % 5)},4`),
  );
  return [HEADER, ...rows].join('\r\n') + '\r\n';
}

export function upload(content: string | Uint8Array, fileName = 'phieu.csv') {
  return { fileName, body: Readable.from([Buffer.from(content)]) };
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Preview shown and confirmed. */
export function confirmed(content: string | Uint8Array, fileName?: string) {
  return { sha256: sha256Of(content), ...upload(content, fileName) };
}
