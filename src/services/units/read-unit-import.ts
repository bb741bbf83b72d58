/** The preview of an import and the import itself read the file in one way against the directory as it stands. */
import { createHash } from 'node:crypto';
import { MAX_UNIT_FILE_BYTES } from '@/contracts/units';
import { planUnitImport, type UnitImportPlan } from '@/core/units/reading/plan-import';
import { readUnits } from '@/core/units/reading/read-units';
import type { Day } from '@/core/units/unit';
import type { Db } from '@/data/client';
import { listHiddenCodeHolders } from '@/data/units';
import { readDocument } from '@/documents/read-document';
import { checksumOf } from '@/lib/canonical-json';
import { AppError } from '@/lib/errors';
import type { UnitReach } from './unit-reach';

export type UnitFile = { readonly fileName: string; readonly body: AsyncIterable<Uint8Array> };
export type ImportOptions = { readonly fileName: string; readonly validFrom: Day; readonly parentId: string | null; readonly padCodes: boolean; readonly skipOutside: boolean };
export type ReadUnitImport = {
  readonly plan: UnitImportPlan;
  readonly sha256: string;
  /** Names all that would be written. */
  readonly fingerprint: string;
};

/** @throws AppError TOO_LARGE, UNSUPPORTED_FILE, INVALID_INPUT: the file cannot be read at all */
export async function readUnitImport(db: Db, reach: UnitReach, bytes: Uint8Array, options: ImportOptions): Promise<ReadUnitImport> {
  const reading = readUnits(await readDocument(bytes, options.fileName));
  const codes = [...new Set(reading.rows.flatMap(({ code }) => [code, code.padStart(5, '0'), code.padStart(3, '0'), code.padStart(2, '0')]))];
  const hidden = reach.isWhole ? [] : await listHiddenCodeHolders(db, codes, reach.unitIds);
  const plan = planUnitImport(reading, { ...options, mayAddTop: reach.isWhole }, { ...reach.directory, hidden }, reach.today);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { plan, sha256, fingerprint: checksumOf({ sha256, added: plan.added, changed: plan.changed }) };
}

/** The bytes of an upload, refused as soon as they pass the limit. @throws AppError TOO_LARGE */
export async function collectUnitFile(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_UNIT_FILE_BYTES) throw new AppError('TOO_LARGE', 'Tệp lớn hơn 10 MB. Xin bỏ các bảng, hình không cần rồi chọn lại.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
