import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The secret that signs sessions: made once and kept with the data, so that a restart signs nobody out.
 * @param {string} dataDir
 */
export function sessionSecret(dataDir) {
  const file = path.join(dataDir, 'session-secret');
  try {
    const present = fs.readFileSync(file, 'utf8').trim();
    if (present.length >= 32) return present;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  // Written aside and linked into place: of two processes one wins, and a kill leaves no half file.
  const aside = `${file}.${process.pid}`;
  fs.writeFileSync(aside, crypto.randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    fs.linkSync(aside, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(aside);
  }
  return fs.readFileSync(file, 'utf8').trim();
}
