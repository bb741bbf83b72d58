import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { applyMigrations } from './migrate.mjs';
import { createCluster, startCluster } from './postgres.mjs';
import { ReadableError, say } from './say.mjs';

/**
 * The embedded database of a data folder:
 *
 *   <data>/postgres/cluster           the files of PostgreSQL
 *   <data>/postgres/credentials.json  its passwords, readable by the owner only
 *
 * Both come into being together: they are made under another name and renamed when complete. The same holds for the
 * database `par_index` inside: it is migrated and filled under another name and renamed at the end, so what exists is whole.
 */
const DATABASE = 'par_index';
const UNFINISHED = 'par_index_unfinished';

/**
 * @typedef {import("./postgres.mjs").RunningCluster & {url: string, adminUrl: (database: string) => string}} EmbeddedDatabase
 */

/**
 * Starts the embedded database, making it first if there is none. The caller holds the lock of the data folder.
 *
 * @param {string} dataDir
 * @param {{settings?: Record<string, string>, initFlags?: string[], port?: number}} [options]
 * @returns {Promise<EmbeddedDatabase>} `url` is the app's address, of a role that owns its database and nothing else
 */
export async function openEmbedded(dataDir, { settings, initFlags, port } = {}) {
  const home = path.join(dataDir, 'postgres');
  const cluster = path.join(home, 'cluster');
  if (!fs.existsSync(home)) await create(dataDir, home, initFlags);
  const { admin, app } = readCredentials(home);

  const running = await startCluster(cluster, { settings, port });
  const address = (/** @type {string} */ user, /** @type {string} */ password, /** @type {string} */ database) =>
    `postgresql://${user}:${password}@127.0.0.1:${running.port}/${database}`;
  const adminUrl = (/** @type {string} */ database) => address('postgres', admin, database);
  try {
    await ensureRole(adminUrl('postgres'), app);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { ...running, adminUrl, url: address(DATABASE, app, DATABASE) };
}

/**
 * Makes sure that the database exists and has every migration. A new one is filled by `fill` before it gets its name.
 * @param {EmbeddedDatabase} embedded
 * @param {(url: string) => Promise<void>} fill
 * @returns {Promise<{isNew: boolean, applied: string[]}>}
 */
export async function prepareEmbedded(embedded, fill) {
  const admin = new pg.Client({ connectionString: embedded.adminUrl('postgres') });
  // The connection waits while the data is loaded; Ctrl+C then stops the server under it. The next query fails anyway.
  admin.on('error', () => {});
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount) return { isNew: false, applied: await applyMigrations(embedded.url) };

    await admin.query(`DROP DATABASE IF EXISTS ${UNFINISHED} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${UNFINISHED} OWNER ${DATABASE}`);
    const url = embedded.url.replace(/[^/]+$/, UNFINISHED);
    const applied = await applyMigrations(url);
    await fill(url);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [UNFINISHED]);
    await admin.query(`ALTER DATABASE ${UNFINISHED} RENAME TO ${DATABASE}`);
    return { isNew: true, applied };
  } finally {
    await admin.end();
  }
}

/** @param {string} dataDir @param {string} home @param {string[]} [flags] */
async function create(dataDir, home, flags) {
  say('Tạo cơ sở dữ liệu PostgreSQL lần đầu…');
  for (const name of fs.readdirSync(dataDir).filter((entry) => entry.startsWith('postgres.unfinished'))) {
    fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
  const unfinished = path.join(dataDir, `postgres.unfinished-${process.pid}`);
  fs.mkdirSync(unfinished, { mode: 0o755 });
  const credentials = { admin: randomPassword(), app: randomPassword() };
  fs.writeFileSync(path.join(unfinished, 'credentials.json'), JSON.stringify(credentials), { mode: 0o600 });
  await createCluster(path.join(unfinished, 'cluster'), { password: credentials.admin, flags });
  fs.renameSync(unfinished, home);
}

/** @param {string} home @returns {{admin: string, app: string}} */
function readCredentials(home) {
  const file = path.join(home, 'credentials.json');
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EACCES') {
      throw new ReadableError(
        `Không đọc được ${file}: thư mục dữ liệu do tài khoản khác (thường là root) tạo ra.\n  Xin chạy bằng tài khoản đó, hoặc đặt DATA_DIR sang một thư mục khác để bắt đầu với dữ liệu mới.`,
      );
    }
    throw new ReadableError(`Thiếu hoặc hỏng tệp mật khẩu cơ sở dữ liệu ${file}. Xin khôi phục nó từ bản sao lưu của thư mục dữ liệu.`);
  }
}

/** The app's role: no superuser, owner of its database. @param {string} url @param {string} password */
async function ensureRole(url, password) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [DATABASE]);
    await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${DATABASE} LOGIN PASSWORD '${password}'`);
  } finally {
    await client.end();
  }
}

/** Letters and digits only, so that it needs no escaping anywhere. */
function randomPassword() {
  return crypto.randomBytes(24).toString('hex');
}
