import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { waitForLock } from './lock.mjs';
import { ROOT } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { ReadableError, elapsed, say, seconds } from './say.mjs';

const MODULES = path.join(ROOT, 'node_modules');

/**
 * Installs the packages of package-lock.json unless exactly those are there. Development packages are always among
 * them: the build and the loading of data need them, whatever NODE_ENV says. Install scripts are not run (see .npmrc).
 */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new ReadableError(`Cần Node.js 20.19 trở lên; máy này có ${process.versions.node}.`);
  }
  if (isInstalled()) return;

  const lock = await waitForLock(`install:${ROOT}`, () => say('Đợi một lệnh khác cài xong thư viện…'));
  try {
    if (!isInstalled()) await install();
  } finally {
    await lock.release();
  }
}

async function install() {
  say('Cài thư viện (npm ci)…');
  const began = elapsed();
  const log = path.join(ROOT, '.build/install.log');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--ignore-scripts'];
  const npm = npmCommand();
  const code = await run(npm.file, [...npm.args, ...args], { log });
  if (code !== 0 || !isInstalled()) {
    throw new ReadableError(`Không cài được thư viện (npm ci, mã ${code}). Xin kiểm tra kết nối tới kho npm rồi chạy lại.\n${lastLines(log)}`);
  }
  say(`Đã cài thư viện (${seconds(elapsed() - began)}).`);
}

/** The npm that runs this command, or the one on the PATH. */
function npmCommand() {
  const current = process.env.npm_execpath;
  if (current && /npm-cli\.c?js$/.test(current)) return { file: process.execPath, args: [current] };
  if (process.platform === 'win32') return { file: 'cmd.exe', args: ['/d', '/s', '/c', 'npm'] };
  if (spawnSync('npm', ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new ReadableError('Không tìm thấy lệnh npm; xin cài npm cùng với Node.js.');
  }
  return { file: 'npm', args: [] };
}

/**
 * npm writes node_modules/.package-lock.json as the last act of an install: an interrupted one has none, or an old one.
 * Optional packages are compared only where they are meant for this platform.
 */
function isInstalled() {
  const wanted = readPackages(path.join(ROOT, 'package-lock.json'));
  const present = readPackages(path.join(MODULES, '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link || !isForThisPlatform(entry)) return true;
    const found = present[name];
    if (!found) return Boolean(entry.optional) && !entry.os;
    return found.version === entry.version && fs.existsSync(path.join(ROOT, name, 'package.json'));
  });
}

/** @type {boolean | undefined} whether this Linux lacks glibc; asked once, the report is slow to make */
let isMusl;

/** @param {{os?: string[], cpu?: string[], libc?: string[]}} entry */
function isForThisPlatform({ os, cpu, libc }) {
  isMusl ??= process.platform === 'linux' && !(/** @type {any} */ (process.report.getReport()).header.glibcVersionRuntime);
  const matches = (/** @type {string[] | undefined} */ list, /** @type {string} */ value) =>
    !list || list.includes(value) || (list.every((item) => item.startsWith('!')) && !list.includes(`!${value}`));
  return matches(os, process.platform) && matches(cpu, process.arch) && (!libc || matches(libc, isMusl ? 'musl' : 'glibc'));
}

/** @param {string} file @returns {Record<string, any> | null} */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
