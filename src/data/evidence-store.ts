/**
 * The bytes of evidence, content-addressed under DATA_DIR/evidence: "ab/abcdef…" by SHA-256, each content once.
 * A file is written aside, flushed to the disk and only then renamed into place, so that what was acknowledged is
 * there after a crash, and what was not is never half there.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '@/lib/env';

/** A content that lies aside, whole and flushed, not yet under its hash. */
export type StagedFile = { readonly path: string; readonly sha256: string; readonly size: number };

function root(): string {
  return resolve(/* turbopackIgnore: true */ env().DATA_DIR, 'evidence');
}

function pathOf(sha256: string): string {
  return join(root(), sha256.slice(0, 2), sha256);
}

/**
 * Reads a stream into a file aside, never more than `limit` bytes of it and never more than a chunk in memory.
 * @returns null where the stream is longer than `limit`; nothing is left behind then, nor when the stream breaks
 */
export async function stageFile(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<StagedFile | null> {
  const path = join(root(), 'tmp', randomUUID());
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > limit) break;
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await discardFile(path);
    throw error;
  }
  await file.close();
  if (size <= limit) return { path, sha256: hash.digest('hex'), size };
  await discardFile(path);
  return null;
}

/** Moves a staged content under its hash; one that is there already stays. Flushed before it returns. */
export async function keepFile(staged: StagedFile): Promise<void> {
  const target = pathOf(staged.sha256);
  const isThere = await stat(target).then(
    ({ size }) => size === staged.size,
    () => false,
  );
  if (isThere) return discardFile(staged.path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(staged.path, target);
  await flushFolder(dirname(target));
  await flushFolder(root());
}

export async function discardFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** The stored bytes, or null where the disk has lost them. */
export async function readStoredFile(sha256: string): Promise<{ size: number; stream: Readable } | null> {
  const path = pathOf(sha256);
  const info = await stat(path).catch(() => null);
  return info && { size: info.size, stream: createReadStream(path) };
}

/** A rename is only lasting once its folder is flushed. Windows knows no such flush and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
