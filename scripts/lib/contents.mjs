import path from 'node:path';
import pg from 'pg';
import { ROOT } from './paths.mjs';
import { NO_DEPRECATIONS, run } from './run.mjs';
import { ReadableError, elapsed, say, seconds } from './say.mjs';

/**
 * What stands in the database at the first start: demonstration data, or one administrator.
 * That a database holds demonstration data is noted on the table of migrations, so it travels with the database.
 */
const LOADING = 'par-index: demonstration data, loading';
const LOADED = 'par-index: demonstration data';

/**
 * @param {string} url
 * @returns {Promise<{demo: "none" | "loading" | "loaded", hasAccounts: boolean, hasAdministrator: boolean}>}
 */
export async function readContents(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT
      obj_description('"_prisma_migrations"'::regclass, 'pg_class') AS note,
      EXISTS (SELECT 1 FROM "Account") AS accounts,
      EXISTS (SELECT 1 FROM "RoleAssignment" WHERE "role" = 'Administrator') AS administrator`);
    const { note, accounts, administrator } = rows[0];
    return { demo: note === LOADED ? 'loaded' : note === LOADING ? 'loading' : 'none', hasAccounts: accounts, hasAdministrator: administrator };
  });
}

/** Loads the demonstration data into an empty database. @param {string} url @param {NodeJS.ProcessEnv} env */
export async function loadDemo(url, env) {
  say('Nạp dữ liệu minh họa…');
  const began = elapsed();
  await note(url, LOADING);
  await runTask('demo', url, env);
  await note(url, LOADED);
  say(`Đã nạp dữ liệu minh họa (${seconds(elapsed() - began)}).`);
}

/** Creates the first administrator; prints the one-time password. @param {string} url @param {NodeJS.ProcessEnv} env */
export async function createAdministrator(url, env) {
  await runTask('administrator', url, env);
}

/** @param {"demo" | "administrator"} task @param {string} url @param {NodeJS.ProcessEnv} env */
async function runTask(task, url, env) {
  const code = await run(process.execPath, [NO_DEPRECATIONS, '--import', 'tsx', path.join(ROOT, 'scripts/prepare-data.ts'), task], {
    env: { ...env, DATABASE_URL: url },
  });
  if (code !== 0) throw new ReadableError(`Không chuẩn bị được dữ liệu ban đầu (${task}); xem thông báo ở trên.`);
}

/** @param {string} url @param {string} text */
function note(url, text) {
  return withClient(url, (client) => client.query(`COMMENT ON TABLE "_prisma_migrations" IS '${text}'`));
}

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
