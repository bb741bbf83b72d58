import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { postgresBinaries } from './postgres-binaries.mjs';
import { postgresIdentity, spawnAs } from './postgres-identity.mjs';
import { lastLines } from './run.mjs';
import { ReadableError, say } from './say.mjs';

/**
 * The life of an embedded PostgreSQL cluster: made, started, stopped, found again after a hard kill.
 * It listens on 127.0.0.1 only, on a free port, with passwords (scram) for everybody.
 */

/** Without Ctrl-C of the terminal reaching it, PostgreSQL outlives the app by a moment and is stopped in order. */
const DETACHED = process.platform !== 'win32';
/** Long: after a hard kill the server first replays its log. */
const START_SECONDS = 300;
const STOP_SECONDS = 60;

/**
 * Makes a cluster in an empty or missing folder. `folder` is complete or worthless: callers make it under another name
 * and rename it.
 * @param {string} folder @param {{password: string, flags?: string[]}} options
 */
export async function createCluster(folder, { password, flags = [] }) {
  const { initdb } = postgresBinaries();
  const identity = postgresIdentity(folder, initdb);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.password`;
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity) {
    fs.chownSync(folder, identity.uid, identity.gid);
    fs.chownSync(passwordFile, identity.uid, identity.gid);
  }
  const log = `${folder}.initdb.log`;
  const output = fs.openSync(log, 'w');
  const args = [
    `--pgdata=${folder}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    ...flags,
  ];
  try {
    const child = spawnAs(identity, initdb, args, { cwd: path.dirname(folder), env: cleanEnvironment(), stdio: ['ignore', output, output] });
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new ReadableError(`Không tạo được cơ sở dữ liệu trong ${folder}.\n${lastLines(log)}`);
  } finally {
    fs.closeSync(output);
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(log, { force: true });
  }
}

/**
 * @typedef {{port: number, pid: number, exited: Promise<void>, stop: () => Promise<void>}} RunningCluster
 * `exited` resolves when the server has ended, whoever ended it.
 */

/**
 * Starts the server on a cluster. A server left over from a hard kill is stopped first.
 * @param {string} folder @param {{settings?: Record<string, string>, port?: number}} [options]
 * @returns {Promise<RunningCluster>}
 */
export async function startCluster(folder, { settings = {}, port } = {}) {
  const { postgres } = postgresBinaries();
  const identity = postgresIdentity(folder, postgres);
  await stopLeftover(folder);
  const log = path.join(path.dirname(folder), 'postgres.log');
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) fs.rmSync(log);

  const deadline = Date.now() + START_SECONDS * 1000;
  for (let wanted = port; ; wanted = undefined) {
    const running = await launch({ postgres, identity, folder, log, settings, port: wanted ?? (await freePort()) });
    if (running) return running;
    // The port was taken in between, or the last children of a killed server still hold its shared memory.
    const reason = lastLines(log, 6);
    const isPassing = /Address already in use|could not bind|pre-existing shared memory|lock file/.test(reason);
    if (!isPassing || Date.now() > deadline) throw new ReadableError(`PostgreSQL không khởi động được (${log}).\n${reason}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/**
 * @param {{postgres: string, identity: import("./postgres-identity.mjs").Identity, folder: string, log: string, settings: Record<string, string>, port: number}} options
 * @returns {Promise<RunningCluster | null>} null when the server ended instead of coming up
 */
async function launch({ postgres, identity, folder, log, settings, port }) {
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...settings };
  const args = ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const output = fs.openSync(log, 'a', 0o600);
  const child = spawnAs(identity, postgres, args, { cwd: folder, env: cleanEnvironment(), detached: DETACHED, stdio: ['ignore', output, output] });
  fs.closeSync(output);

  let isOver = false;
  const exited = new Promise((resolve, reject) => {
    child.on('error', (error) => {
      isOver = true;
      reject(error);
    });
    child.on('exit', () => {
      isOver = true;
      resolve(undefined);
    });
  });
  const deadline = Date.now() + START_SECONDS * 1000;
  while (!isOver && Date.now() < deadline) {
    if (statusLine(folder, child.pid) === 'ready') {
      child.unref();
      const pid = /** @type {number} */ (child.pid);
      return { port, pid, exited, stop: () => stopServer(pid, () => isOver) };
    }
    await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 30))]);
  }
  if (!isOver) await stopServer(/** @type {number} */ (child.pid), () => isOver);
  await exited;
  return null;
}

/** The server writes "ready" on the eighth line of its pid file. @param {string} folder @param {number | undefined} pid */
function statusLine(folder, pid) {
  const lines = readPidFile(folder);
  return Number(lines[0]) === pid ? lines[7]?.trim() : undefined;
}

/** @param {string} folder @returns {string[]} */
function readPidFile(folder) {
  try {
    return fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Ends a server that lived on after a hard kill of the app, and clears the pid file of one that did not.
 * The caller holds the lock of the data folder, so no running app owns that server.
 * @param {string} folder
 */
export async function stopLeftover(folder) {
  const pid = Number(readPidFile(folder)[0]);
  if (!pid) return;
  if (isServerOf(pid, folder)) {
    say('Dừng PostgreSQL còn lại từ lần chạy trước…');
    await stopServer(pid, () => !isServerOf(pid, folder));
  }
  // The number may by now belong to another program; PostgreSQL would then take the folder for one in use.
  fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true });
}

/**
 * Stops in order (connections are ended, everything is written); after a minute at once (replayed at the next start).
 * @param {number} pid @param {() => boolean} isOver
 */
async function stopServer(pid, isOver) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT'])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + STOP_SECONDS * 1000; Date.now() < deadline; ) {
      if (isOver()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new ReadableError(`PostgreSQL (tiến trình ${pid}) chưa dừng được. Xin dừng tiến trình này rồi chạy lại.`);
}

/** Whether that process is a PostgreSQL on this very folder. @param {number} pid @param {string} folder */
function isServerOf(pid, folder) {
  try {
    const command =
      process.platform === 'linux'
        ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(folder);
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} a port that is free on 127.0.0.1 at this moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL reads PG* variables and the locale; ours must not depend on the person's. */
function cleanEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
}
