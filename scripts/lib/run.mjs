import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/** Arguments and environment that make a Node program end with us, however hard we are killed (die-with-parent.mjs). */
export const GUARD = {
  args: ['--import', pathToFileURL(path.join(ROOT, 'scripts/lib/die-with-parent.mjs')).href],
  env: { PAR_INDEX_PARENT_PIPE: '3' },
};

/**
 * Prisma runs the parts of one query side by side on a transaction's connection, which `pg` announces to forbid one day.
 * That is for us to read in development, not for the person who starts the app.
 */
export const NO_DEPRECATIONS = '--disable-warning=DeprecationWarning';

/**
 * Runs a program of the project to its end.
 *
 * @param {string} file a Node program (`process.execPath`) ends with us, so that a later start never meets a build or an
 * install that is still being written by an earlier one
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, log?: string}} [options] with `log`, output goes to that file instead of the terminal
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function run(file, args, { env = process.env, log } = {}) {
  if (log) fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = log ? fs.openSync(log, 'w') : 'inherit';
  const isNode = file === process.execPath;
  return new Promise((resolve, reject) => {
    const child = spawn(file, isNode ? [...GUARD.args, ...args] : args, {
      cwd: ROOT,
      env: isNode ? { ...env, ...GUARD.env } : env,
      stdio: ['ignore', output, output, isNode ? 'pipe' : 'ignore'],
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (typeof output === 'number') fs.closeSync(output);
      resolve(code ?? 1);
    });
  });
}

/**
 * The last lines of a log, for an error message.
 * @param {string} file @param {number} [count]
 */
export function lastLines(file, count = 25) {
  if (!fs.existsSync(file)) return '';
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
