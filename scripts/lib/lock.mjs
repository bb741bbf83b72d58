import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * A lock that the operating system releases when its holder dies, also by `kill -9`. A file with a process id would
 * outlive its process, and process ids are reused (in a container after every restart). So the lock is a listening
 * local socket: an abstract one on Linux, a named pipe on Windows, a socket file elsewhere.
 */

/** @param {string} name */
function address(name) {
  const id = `par-index-${crypto.createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return path.join(os.tmpdir(), `${id}.sock`);
}

/**
 * Takes the lock, or tells who holds it.
 * @param {string} name what is locked, for example `data:/srv/par-index/data`
 * @param {Record<string, unknown>} [info] what others are told while the lock is held
 * @returns {Promise<{held: true, release: () => Promise<void>} | {held: false, holder: Record<string, unknown>}>}
 */
export async function tryLock(name, info = {}) {
  const where = address(name);
  for (let attempt = 0; ; attempt += 1) {
    const server = await listen(where, JSON.stringify({ pid: process.pid, ...info }));
    if (server) {
      return { held: true, release: () => new Promise((resolve) => server.close(() => resolve())) };
    }
    const holder = await ask(where);
    if (holder) return { held: false, holder };
    // Nobody answers: the holder has just gone, or (socket files only) left its file behind.
    if (attempt >= 20) return { held: false, holder: {} };
    if (path.isAbsolute(where)) fs.rmSync(where, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Takes the lock, waiting as long as another process holds it.
 * @param {string} name
 * @param {() => void} onWait called once, before the first wait
 */
export async function waitForLock(name, onWait) {
  for (let waited = false; ; ) {
    const lock = await tryLock(name);
    if (lock.held) return lock;
    if (!waited) onWait();
    waited = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** @param {string} where @param {string} answer @returns {Promise<net.Server | null>} */
function listen(where, answer) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.end(answer);
    });
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(where, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** @param {string} where @returns {Promise<Record<string, unknown> | null>} */
function ask(where) {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(where);
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', () => {});
    socket.on('close', () => {
      try {
        resolve(JSON.parse(text));
      } catch {
        resolve(null);
      }
    });
  });
}
