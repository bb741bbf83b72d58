import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { ReadableError, say } from './say.mjs';

/** Programs that the browser tests can drive, in order of preference. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, one installed on this machine, or Playwright's own; otherwise it is
 * installed now.
 * @returns {Promise<string>} path of the program
 */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new ReadableError(`CHROMIUM_PATH trỏ tới tệp không có: ${named}`);
    return named;
  }
  const found = installed() ?? (await playwrightOwn());
  if (found) return found;
  await install();
  const now = installed() ?? (await playwrightOwn());
  if (!now) {
    throw new ReadableError('Không có trình duyệt Chromium để chạy kiểm thử. Xin cài Chromium hoặc Google Chrome, hoặc đặt CHROMIUM_PATH.');
  }
  return now;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const candidates = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  // A stub that only names a package to install (as on some Ubuntu releases) is not a browser.
  return [...candidates, ...APPLICATIONS].find((file) => fs.existsSync(file) && (process.platform !== 'linux' || spawnSync(file, ['--version']).status === 0));
}

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && fs.existsSync(file) ? file : undefined;
}

async function install() {
  const log = path.join(ROOT, '.build/chromium.log');
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say('Cài trình duyệt Chromium cho kiểm thử (apt-get install chromium)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { log, env });
    if ((await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { log, env })) === 0) return;
  }
  say('Tải trình duyệt Chromium cho kiểm thử (playwright install chromium)…');
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  if ((await run(process.execPath, [cli, 'install', 'chromium'], { log })) !== 0) say(lastLines(log, 4));
}
