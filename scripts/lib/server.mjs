import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { touchBuild } from './build.mjs';
import { ROOT } from './paths.mjs';
import { GUARD, NO_DEPRECATIONS } from './run.mjs';
import { ReadableError } from './say.mjs';

const READY_SECONDS = 120;
const STOP_SECONDS = 8;

/**
 * Starts the web server and waits until it answers.
 *
 * @param {{port: number, env: NodeJS.ProcessEnv, build: string | null, quiet?: boolean}} options `build` is the folder of a build; null starts the development server
 * @returns {Promise<{exited: Promise<number>, stop: () => Promise<void>}>} `exited` resolves with the exit code
 */
export async function startServer({ port, env, build, quiet = false }) {
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [...GUARD.args, ...(build ? [NO_DEPRECATIONS] : []), next, build ? 'start' : 'dev', '--port', String(port)], {
    cwd: ROOT,
    env: {
      ...env,
      NODE_ENV: build ? 'production' : 'development',
      ...GUARD.env,
      NEXT_TELEMETRY_DISABLED: '1',
      ...(build ? { NEXT_DIST_DIR: build } : {}),
    },
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'pipe'],
  });
  const keepBuild = build && setInterval(() => touchBuild(build), 3_600_000).unref();
  if (build) touchBuild(build);

  let isOver = false;
  const exited = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      isOver = true;
      if (keepBuild) clearInterval(keepBuild);
      resolve(code ?? 1);
    });
  });
  await waitUntilHealthy(port, () => isOver);
  return {
    exited,
    async stop() {
      if (isOver) return;
      child.kill('SIGTERM');
      const forced = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
      await exited;
      clearTimeout(forced);
    },
  };
}

/** @param {number} port @param {() => boolean} isOver */
async function waitUntilHealthy(port, isOver) {
  for (const deadline = Date.now() + READY_SECONDS * 1000; Date.now() < deadline; ) {
    if (isOver()) throw new ReadableError('Máy chủ web dừng ngay khi khởi động; xem thông báo ở trên.');
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(30_000) });
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new ReadableError(`Máy chủ web không trả lời sau ${READY_SECONDS} giây.`);
}

/** Whether nothing listens on this port, on any address of this machine. @param {number} port @returns {Promise<boolean>} */
export function isPortFree(port) {
  const tryHost = (/** @type {string} */ host) =>
    new Promise((resolve) => {
      const server = net.createServer();
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
    });
  return ['0.0.0.0', '127.0.0.1', '::'].reduce(
    async (/** @type {Promise<boolean>} */ soFar, host) => (await soFar) && Boolean(await tryHost(host)),
    Promise.resolve(true),
  );
}
