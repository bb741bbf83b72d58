/**
 * npm start        builds if needed, starts the database and serves the app
 * npm run dev      the same with the development server
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tryLock } from './lib/lock.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ReadableError, say, sayError } from './lib/say.mjs';

const isDevelopment = process.argv.includes('--dev');

/** @type {() => Promise<void>} what has been started so far is stopped by this */
let stopAll = async () => {};
/** @type {Promise<void> | undefined} */
let stopping;

try {
  process.stdout.on('error', () => {});
  await ensureInstalled();
  const { readSettings, ensureDataDirectory } = await import('./lib/settings.mjs');
  const settings = await readSettings();
  ensureDataDirectory(settings.dataDir);
  if (await mayStart(settings)) {
    const { ensureGenerated } = await import('./lib/generate.mjs');
    const { ensureBuilt } = await import('./lib/build.mjs');
    const { launch } = await import('./lib/launch.mjs');
    await ensureGenerated();
    const build = isDevelopment ? null : await ensureBuilt();
    stopOnSignals();
    const app = await launch({ settings, build, quiet: !isDevelopment, onOpened: (stopDatabase) => (stopAll = stopDatabase) });
    stopAll = app.stop;
    if (!stopping) {
      say(`Sẵn sàng: ${app.url}${app.isDemo ? ' (dữ liệu minh họa; đăng nhập bằng sonoivu, mật khẩu cchc@2025)' : ''}`);
      say('Nhấn Ctrl+C để dừng.');
      const reason = await app.ended;
      if (!stopping) {
        process.stderr.write(`✗ ${reason}\n`);
        await stop(1);
      }
    }
  }
} catch (error) {
  // While stopping, the parts that were still starting fail; that is not worth a message.
  if (!stopping) {
    sayError(error);
    process.exit(1);
  }
}

/**
 * One app per data folder: the embedded database has one owner, who stops it at the end. With DATABASE_URL any number
 * of processes may run.
 * @param {import("./lib/settings.mjs").Settings} settings
 */
async function mayStart({ dataDir, databaseUrl, port }) {
  const { isPortFree } = await import('./lib/server.mjs');
  if (!databaseUrl) {
    const lock = await tryLock(`data:${dataDir}`, { port });
    if (!lock.held) {
      const { pid, port: other } = lock.holder;
      if (other === port) {
        const state = (await isPortFree(port)) ? 'đang khởi động, sẽ phục vụ' : 'đã chạy sẵn';
        say(`Ứng dụng ${state} tại http://localhost:${port} (tiến trình ${pid}); không khởi động thêm.`);
        return false;
      }
      throw new ReadableError(
        `Thư mục dữ liệu ${dataDir} đang được ứng dụng ở cổng ${other} sử dụng (tiến trình ${pid}).\n  Xin dùng http://localhost:${other}, hoặc dừng ứng dụng đó trước, hoặc chạy bản riêng với DATA_DIR khác.`,
      );
    }
  }
  if (!(await isPortFree(port))) {
    throw new ReadableError(`Cổng ${port} đang được chương trình khác sử dụng. Xin chọn cổng khác, ví dụ: PORT=${port + 1} npm start`);
  }
  return true;
}

function stopOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop(0));
  // Killed hard, npm cannot pass the signal on; an app that nobody can reach from the terminal would stay behind.
  const npm = npmProcess();
  if (npm) setInterval(() => !isAlive(npm) && void stop(0), 1000).unref();
}

/** The npm that runs this script: its shell's parent. */
function npmProcess() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return null;
  try {
    // "pid (name) state parent …"; minimal Linux systems have no `ps`.
    const parent =
      process.platform === 'linux'
        ? fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
        : execFileSync('ps', ['-o', 'ppid=', '-p', String(process.ppid)], { encoding: 'utf8' });
    return Number(parent) > 1 ? Number(parent) : null;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {number} code */
function stop(code) {
  stopping ??= (async () => {
    say('Đang dừng…');
    await stopAll();
    process.exit(code);
  })();
  return stopping;
}
