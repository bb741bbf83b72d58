import { createAdministrator, loadDemo, readContents } from './contents.mjs';
import { openEmbedded, prepareEmbedded } from './database.mjs';
import { applyMigrations } from './migrate.mjs';
import { ReadableError, say } from './say.mjs';
import { sessionSecret } from './secrets.mjs';
import { startServer } from './server.mjs';

const RESTARTS = 5;

/**
 * Database, contents, web server: the whole application, up to the moment it answers.
 *
 * @param {{settings: import("./settings.mjs").Settings, build: string | null, database?: {settings?: Record<string, string>, initFlags?: string[]}, quiet?: boolean, onOpened?: (stop: () => Promise<void>) => void}} options
 * `build` null starts the development server; `onOpened` hands over the way to stop the database while the rest still starts
 * @returns {Promise<{url: string, databaseUrl: string, isDemo: boolean, ended: Promise<string>, stop: () => Promise<void>}>}
 * `ended` resolves with the reason when a part dies by itself
 */
export async function launch({ settings, build, database = {}, quiet, onOpened }) {
  const env = { ...process.env, ...environment(settings) };
  const embedded = settings.databaseUrl ? null : await openEmbedded(settings.dataDir, database);
  if (embedded) onOpened?.(() => embedded.stop());
  try {
    const databaseUrl = embedded?.url ?? /** @type {string} */ (settings.databaseUrl);
    const isDemo = await (embedded ? fillEmbedded(embedded, settings, env) : fillExternal(databaseUrl, settings, env));
    const server = await startServer({ port: settings.port, build, quiet, env: { ...env, DATABASE_URL: databaseUrl, DEMO_DATA: isDemo ? '1' : '0' } });
    const keeper = embedded ? keepRunning(embedded, settings.dataDir, database) : null;
    return {
      url: `http://localhost:${settings.port}`,
      databaseUrl,
      isDemo,
      ended: Promise.race([
        server.exited.then((code) => `Máy chủ web đã dừng (mã ${code}).`),
        ...(keeper ? [keeper.failed.then(() => 'PostgreSQL dừng nhiều lần liên tiếp.')] : []),
      ]),
      async stop() {
        await server.stop();
        await keeper?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** @param {import("./settings.mjs").Settings} settings */
function environment({ dataDir, isProduction, port, publicUrl, secret }) {
  return {
    PORT: String(port),
    DATA_DIR: dataDir,
    APP_MODE: isProduction ? 'production' : 'demo',
    NEXTAUTH_SECRET: secret ?? sessionSecret(dataDir),
    NEXTAUTH_URL: publicUrl ?? `http://localhost:${port}`,
  };
}

/**
 * @param {import("./database.mjs").EmbeddedDatabase} embedded @param {import("./settings.mjs").Settings} settings @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it holds demonstration data
 */
async function fillEmbedded(embedded, settings, env) {
  await prepareEmbedded(embedded, async (url) => {
    if (settings.wantsDemo) await loadDemo(url, env);
  });
  const contents = await readContents(embedded.url);
  if (contents.demo === 'loaded' && settings.isProduction && !settings.wantsDemo) {
    throw new ReadableError(
      `Thư mục dữ liệu ${settings.dataDir} chứa dữ liệu minh họa với mật khẩu ai cũng biết, không dùng cho vận hành thật.\n  Xin đặt DATA_DIR sang một thư mục mới.`,
    );
  }
  if (!contents.hasAdministrator) await createAdministrator(embedded.url, env);
  return contents.demo === 'loaded';
}

/**
 * @param {string} url @param {import("./settings.mjs").Settings} settings @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it holds demonstration data
 */
async function fillExternal(url, settings, env) {
  await checkExternal(url);
  await applyMigrations(url);
  const contents = await readContents(url);
  if (contents.demo === 'loading' && contents.hasAccounts) {
    throw new ReadableError('Lần nạp dữ liệu minh họa trước bị ngắt giữa chừng. Xin tạo một cơ sở dữ liệu trống rồi chạy lại.');
  }
  if (settings.wantsDemo && contents.demo !== 'loaded' && !contents.hasAccounts) {
    await loadDemo(url, env);
    return true;
  }
  if (!contents.hasAdministrator) await createAdministrator(url, env);
  return contents.demo === 'loaded';
}

/** @param {string} url */
async function checkExternal(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  const { hostname, port, pathname } = new URL(url);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    if (Number(rows[0].server_version_num) < 140_000) throw new ReadableError('Cần PostgreSQL 14 trở lên ở DATABASE_URL.');
  } catch (error) {
    if (error instanceof ReadableError) throw error;
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new ReadableError(
      `Không kết nối được cơ sở dữ liệu ở DATABASE_URL (${hostname}:${port || 5432}${pathname}): ${code ?? ''} ${message}\n  Xin kiểm tra máy chủ, tên cơ sở dữ liệu, tài khoản và mật khẩu.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Starts the embedded server again, on the same port, when it dies by itself: the app's connections come back.
 * @param {import("./database.mjs").EmbeddedDatabase} embedded @param {string} dataDir @param {object} options
 */
function keepRunning(embedded, dataDir, options) {
  let current = embedded;
  let isStopping = false;
  const failed = new Promise((resolve) => {
    void (async () => {
      for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
        await current.exited;
        if (isStopping) return;
        say('PostgreSQL dừng đột ngột; khởi động lại…');
        try {
          current = await openEmbedded(dataDir, { ...options, port: embedded.port });
        } catch {
          break;
        }
        if (current.port !== embedded.port) break;
      }
      if (!isStopping) resolve(undefined);
    })();
  });
  return {
    failed,
    async stop() {
      isStopping = true;
      await current.stop();
    },
  };
}
