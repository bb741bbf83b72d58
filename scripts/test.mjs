/**
 * npm test                                   everything
 * npm test -- --only e2e -g "công bố"        one part (lint, types, unit, integration, e2e; several with commas);
 *                                            what follows goes to its runner
 * The last line is `N passed, M failed` over all tests. A running `npm start` of the same folder is not disturbed: tests have
 * their own data, ports and databases, and builds stand side by side.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { ReadableError, say, sayError, seconds } from './lib/say.mjs';
import { playwrightCounts, vitestCounts } from './lib/test-results.mjs';

const PARTS = ['lint', 'types', 'unit', 'integration', 'e2e'];
const REPORTS = path.join(ROOT, 'test-results');

/** @type {{name: string, ok: boolean, milliseconds: number}[]} */
const stages = [];
const total = { passed: 0, failed: 0 };
/** @type {() => Promise<void>} */
let cleanUp = async () => {};

try {
  const { parts, rest } = readArguments(process.argv.slice(2));
  await ensureInstalled();
  const { ensureGenerated } = await import('./lib/generate.mjs');
  await ensureGenerated();
  fs.mkdirSync(REPORTS, { recursive: true });
  stopOnSignals();

  // Neither needs more than one core; together they take as long as the slower one.
  await Promise.all([
    parts.includes('lint') && stage('lint', () => node('node_modules/eslint/bin/eslint.js', ['.'])),
    parts.includes('types') && stage('types', checkTypes),
  ]);
  const projects = parts.filter((part) => part === 'unit' || part === 'integration');
  if (projects.length > 0) await stage(projects.join(' + '), () => runVitest(projects, rest));
  if (parts.includes('e2e')) await browserTests(rest);
} catch (error) {
  sayError(error);
  total.failed += 1;
}
finish();

/** @param {string[]} args */
function readArguments(args) {
  const at = args.indexOf('--only');
  if (at === -1) return { parts: PARTS, rest: args };
  const parts = (args[at + 1] ?? '').split(',');
  if (!parts.every((part) => PARTS.includes(part))) throw new ReadableError(`--only chỉ nhận: ${PARTS.join(', ')}`);
  return { parts, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

/** @param {string} name @param {() => Promise<number>} work */
async function stage(name, work) {
  say(`Kiểm tra: ${name}`);
  const began = Date.now();
  const code = await work();
  stages.push({ name, ok: code === 0, milliseconds: Date.now() - began });
  return code === 0;
}

async function checkTypes() {
  // Writes the types of the routes, which the compiler then reads.
  const code = await node('node_modules/next/dist/bin/next', ['typegen'], {}, path.join(REPORTS, 'typegen.log'));
  return code === 0 ? node('node_modules/typescript/bin/tsc', ['--noEmit']) : code;
}

/** @param {string[]} projects @param {string[]} rest */
async function runVitest(projects, rest) {
  const report = path.join(REPORTS, 'vitest.json');
  fs.rmSync(report, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', ...projects.flatMap((project) => ['--project', project])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await node('node_modules/vitest/vitest.mjs', [...args, ...reporters, ...rest], { NODE_ENV: 'test', DATABASE_URL: '' });
  add(vitestCounts(report, code));
  return code;
}

/** @param {string[]} rest */
async function browserTests(rest) {
  const { ensureBuilt } = await import('./lib/build.mjs');
  const { ensureChromium } = await import('./lib/chromium.mjs');
  const { freePort } = await import('./lib/postgres.mjs');
  const { launch } = await import('./lib/launch.mjs');
  const { throwawayDataDir } = await import('./lib/throwaway.mjs');
  let build = '';
  await stage('build', async () => ((build = await ensureBuilt()), 0));
  const chromium = await ensureChromium();

  await stage('e2e', async () => {
    const { dataDir, remove } = await throwawayDataDir();
    cleanUp = remove;
    const settings = { port: await freePort(), dataDir, databaseUrl: undefined, isProduction: false, wantsDemo: true, secret: undefined, publicUrl: undefined };
    const stopDatabase = (/** @type {() => Promise<void>} */ stop) => (cleanUp = () => stop().finally(remove));
    const app = await launch({ settings, build, quiet: true, onOpened: stopDatabase });
    cleanUp = () => app.stop().finally(remove);

    const report = path.join(REPORTS, 'playwright.json');
    fs.rmSync(report, { force: true });
    const env = { BASE_URL: app.url, DATABASE_URL: app.databaseUrl, DATA_DIR: dataDir, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON: report };
    const code = await node('node_modules/@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts', ...rest], env);
    add(playwrightCounts(report, code));
    await cleanUp();
    cleanUp = async () => {};
    return code;
  });
}

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} [env] @param {string} [log] */
function node(script, args, env = {}, log) {
  return run(process.execPath, [path.join(ROOT, script), ...args], { env: { ...process.env, ...env }, log });
}

/** @param {{passed: number, failed: number}} counts */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function finish() {
  const isGood = total.failed === 0 && stages.every(({ ok }) => ok);
  process.stdout.write('\n');
  for (const { name, ok, milliseconds } of stages) {
    process.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(20)} ${seconds(milliseconds)}\n`);
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  cleanUp().finally(() => process.exit(isGood ? 0 : 1));
}

function stopOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => void cleanUp().finally(() => process.exit(130)));
  }
}
