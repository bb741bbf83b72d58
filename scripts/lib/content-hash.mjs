import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * One hash over names and contents of files, so that "is it stale?" does not depend on clocks or checkouts.
 *
 * @param {string[]} entries files and folders, relative to the project; missing ones are left out
 * @param {string} [salt] anything else the result depends on
 * @returns {string} 16 hexadecimal digits
 */
export function contentHash(entries, salt = '') {
  const hash = crypto.createHash('sha256').update(salt);
  for (const entry of entries) {
    for (const file of filesUnder(path.join(ROOT, entry))) {
      hash.update(`\0${path.relative(ROOT, file)}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} entry @returns {string[]} */
function filesUnder(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
}
