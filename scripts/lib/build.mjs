import fs from 'node:fs';
import path from 'node:path';
import { contentHash } from './content-hash.mjs';
import { waitForLock } from './lock.mjs';
import { BUILDS_DIR, ROOT } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { ReadableError, elapsed, say, seconds } from './say.mjs';

/**
 * Builds live in `.build/<hash of the sources>`. A build is made in `.build/staging` and renamed when it is complete:
 * what was interrupted never counts, and a server that runs from an older build keeps its files.
 */
const SOURCES = ['src', 'public', 'package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json'];
const STAGING = '.build/staging';
const KEPT_BUILDS = 3;
const KEPT_HOURS = 24;

/**
 * Builds the app unless the present sources are built already.
 * @returns {Promise<string>} the build's folder, relative to the project
 */
export async function ensureBuilt() {
  const folder = `.build/${contentHash(SOURCES, process.version)}`;
  if (fs.existsSync(path.join(ROOT, folder))) return folder;

  const lock = await waitForLock(`build:${ROOT}`, () => say('Đợi một lệnh khác dựng xong ứng dụng…'));
  try {
    if (fs.existsSync(path.join(ROOT, folder))) return folder;
    await build();
    const hasChanged = folder !== `.build/${contentHash(SOURCES, process.version)}`;
    // Edited while it was built: good enough to run now, but no later state of the sources may be served from it.
    const target = hasChanged ? `.build/edited-${Date.now()}` : folder;
    fs.renameSync(path.join(ROOT, STAGING), path.join(ROOT, target));
    removeOldBuilds(target);
    return target;
  } finally {
    await lock.release();
  }
}

/** Builds into the staging folder. */
async function build() {
  say('Dựng ứng dụng (next build)…');
  const began = elapsed();
  const log = path.join(BUILDS_DIR, 'build.log');
  const typesFile = path.join(ROOT, 'next-env.d.ts');
  const types = fs.existsSync(typesFile) ? fs.readFileSync(typesFile) : null;
  fs.rmSync(path.join(ROOT, STAGING), { recursive: true, force: true });

  const code = await run(process.execPath, [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
    log,
    env: { ...process.env, NODE_ENV: 'production', NEXT_DIST_DIR: STAGING, NEXT_TELEMETRY_DISABLED: '1' },
  });
  // The build makes this file point into the staging folder, which is about to be renamed.
  if (types) fs.writeFileSync(typesFile, types);
  if (code !== 0) throw new ReadableError(`Không dựng được ứng dụng (chi tiết: ${path.relative(ROOT, log)}).\n${lastLines(log)}`);

  say(`Đã dựng ứng dụng (${seconds(elapsed() - began)}).`);
}

/**
 * Marks a build as in use. Called at start and every hour by whoever serves it, so that it is not cleared away.
 * @param {string} folder
 */
export function touchBuild(folder) {
  const now = new Date();
  fs.utimesSync(path.join(ROOT, folder), now, now);
}

/** Keeps the newest builds and whatever was used today. @param {string} current */
function removeOldBuilds(current) {
  const builds = fs
    .readdirSync(BUILDS_DIR)
    .filter((name) => /^([0-9a-f]{16}|edited-\d+)$/.test(name) && `.build/${name}` !== current)
    .map((name) => ({ name, usedAt: fs.statSync(path.join(BUILDS_DIR, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { name, usedAt } of builds.slice(KEPT_BUILDS - 1)) {
    if (Date.now() - usedAt > KEPT_HOURS * 3_600_000) fs.rmSync(path.join(BUILDS_DIR, name), { recursive: true, force: true });
  }
}
