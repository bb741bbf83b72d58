import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tryLock } from './lock.mjs';
import { stopLeftover } from './postgres.mjs';

/**
 * Data folders that live as long as one test run. What a killed run left behind is cleared away by the next one:
 * a folder whose lock nobody holds has no owner any more.
 */
const PREFIX = 'par-index-test-';

/** @returns {Promise<{dataDir: string, remove: () => Promise<void>}>} */
export async function throwawayDataDir() {
  await removeOrphans();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  const lock = await tryLock(`throwaway:${dataDir}`);
  return {
    dataDir,
    async remove() {
      fs.rmSync(dataDir, { recursive: true, force: true });
      if (lock.held) await lock.release();
    },
  };
}

async function removeOrphans() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = path.join(os.tmpdir(), name);
    const lock = await tryLock(`throwaway:${dataDir}`);
    if (!lock.held) continue;
    try {
      await stopLeftover(path.join(dataDir, 'postgres/cluster'));
      fs.rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // Made by another account of this machine; that account's next run clears it.
    } finally {
      await lock.release();
    }
  }
}
