import type { Readable } from 'node:stream';
import { db } from '@/data/client';
import { findEvidence } from '@/data/evidence';
import { readStoredFile } from '@/data/evidence-store';
import { sheetsFor } from '@/data/scope';
import { notFound } from '@/lib/errors';
import { openSheet } from '../assessments/sheet-access';
import { requireActor, type ServiceContext } from '../service-context';
import { evidenceId } from './evidence-id';

export type EvidenceDownload = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly stream: Readable;
};

/**
 * The bytes of a piece of evidence, for those who may read its sheet.
 * @throws AppError NOT_FOUND for everybody else, and for what was taken out
 */
export async function readEvidence(ctx: ServiceContext, id: string): Promise<EvidenceDownload> {
  const actor = requireActor(ctx);
  const evidence = await findEvidence(db, evidenceId(id), sheetsFor(actor));
  if (evidence === null) throw notFound('Không tìm thấy tài liệu này.');
  await openSheet(db, ctx, evidence.address);
  const file = await readStoredFile(evidence.sha256);
  if (file === null) throw notFound('Không đọc được tệp này trong kho lưu trữ. Xin báo quản trị viên.');
  return { fileName: evidence.fileName, mediaType: evidence.mediaType, ...file };
}
