import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { MIGRATIONS_DIR } from './paths.mjs';
import { ReadableError } from './say.mjs';

/**
 * Applies the SQL folders of prisma/migrations, with Prisma's own bookkeeping (`_prisma_migrations`), so that
 * `prisma migrate deploy` and `prisma migrate status` stay possible.
 *
 * Each migration and its line in the book are ONE transaction: a kill in the middle leaves nothing behind. (Prisma's
 * own engine writes the line first; killed in between, it refuses every later start until a person repairs the book.)
 */

/** Any number will do as long as it is always the same: two processes that start at once apply one after the other. */
const LOCK_KEY = 7_202_611_230;

const BOOK = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * @param {string} url postgresql://…
 * @param {string} [directory]
 * @returns {Promise<string[]>} names of the migrations that were applied now, in order
 */
export async function applyMigrations(url, directory = MIGRATIONS_DIR) {
  const migrations = readMigrations(directory);
  const client = new pg.Client({ connectionString: url, application_name: 'par-index-migrations' });
  await client.connect();
  /** @type {string[]} */
  const applied = [];
  try {
    for (const migration of migrations) {
      if (await applyOne(client, migration, migrations)) applied.push(migration.name);
    }
  } finally {
    await client.end();
  }
  return applied;
}

/**
 * @typedef {{name: string, sql: string, checksum: string}} Migration
 * @param {pg.Client} client @param {Migration} migration @param {Migration[]} all
 */
async function applyOne(client, migration, all) {
  await client.query('BEGIN');
  try {
    // A lock of the transaction, not of the session: it also holds behind a pooler such as PgBouncer.
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
    await client.query(BOOK);
    const isApplied = await checkBook(client, migration, all);
    if (!isApplied) {
      await client.query(migration.sql);
      await client.query(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count") VALUES ($1, $2, now(), $3, 1)`,
        [crypto.randomUUID(), migration.checksum, migration.name],
      );
    }
    await client.query('COMMIT');
    return !isApplied;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    if (error instanceof ReadableError) throw error;
    const { message, position } = /** @type {{message: string, position?: string}} */ (error);
    const line = position ? ` (dòng ${migration.sql.slice(0, Number(position)).split('\n').length})` : '';
    throw new ReadableError(`Không áp dụng được bước cập nhật cơ sở dữ liệu ${migration.name}${line}: ${message}. Chưa có gì thay đổi.`);
  }
}

/** Whether it is applied; refuses what cannot be right. @param {pg.Client} client @param {Migration} migration @param {Migration[]} all */
async function checkBook(client, migration, all) {
  const { rows } = await client.query(
    `SELECT "migration_name" AS name, "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  const unknown = rows.find((row) => !all.some(({ name }) => name === row.name));
  if (unknown) {
    throw new ReadableError(`Cơ sở dữ liệu mới hơn phần mềm này (bước ${unknown.name}). Xin cập nhật phần mềm rồi chạy lại.`);
  }
  const row = rows.find(({ name }) => name === migration.name);
  if (!row) return false;
  if (!row.finished_at) {
    throw new ReadableError(`Bước cập nhật ${migration.name} từng dở dang do một công cụ khác. Xin xem lại bằng lệnh: npx prisma migrate status.`);
  }
  if (row.checksum !== migration.checksum) {
    throw new ReadableError(`Bước cập nhật ${migration.name} đã bị sửa sau khi áp dụng. Xin khôi phục tệp cũ và viết một bước mới.`);
  }
  return true;
}

/** @param {string} directory @returns {Migration[]} in the order of their names */
export function readMigrations(directory = MIGRATIONS_DIR) {
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const content = fs.readFileSync(path.join(directory, name, 'migration.sql'));
      return { name, sql: content.toString('utf8'), checksum: crypto.createHash('sha256').update(content).digest('hex') };
    });
}
