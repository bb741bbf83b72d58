import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Runs a program of the project to its end.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, log?: string}} [options] with `log`, output goes to that file instead of the terminal
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function run(file, args, { env = process.env, log } = {}) {
  if (log) fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = log ? fs.openSync(log, 'w') : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', output, output] });
    child.on('error', reject);
    child.on('close', (code) => {
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
