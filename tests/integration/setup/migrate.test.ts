import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { applyMigrations } from '../../../scripts/lib/migrate.mjs';

const url = process.env.DATABASE_URL!;
const folders: string[] = [];

/** A folder of migrations, applied in a schema of its own so that the app's tables do not matter. */
function migrations(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
  folders.push(folder);
  for (const [name, sql] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

async function freshSchema(name: string): Promise<string> {
  await query(`CREATE SCHEMA ${name}`);
  return `${url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
}

async function query<Row extends pg.QueryResultRow>(sql: string, address = url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(() => folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true })));

it('applies what is new, in order, and nothing twice', async () => {
  const address = await freshSchema('in_order');
  const first = migrations({ '1_a': 'CREATE TABLE a (n int)' });
  const both = migrations({ '1_a': 'CREATE TABLE a (n int)', '2_b': 'ALTER TABLE a ADD COLUMN m int' });

  expect(await applyMigrations(address, first)).toEqual(['1_a']);
  expect(await applyMigrations(address, both)).toEqual(['2_b']);
  expect(await applyMigrations(address, both)).toEqual([]);
});

it('is done once when several processes start at the same moment', async () => {
  const address = await freshSchema('at_once');
  const folder = migrations({ '1_a': 'CREATE TABLE a (n int)', '2_b': 'CREATE TABLE b (n int)' });

  const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(address, folder)));
  expect(applied.flat().sort()).toEqual(['1_a', '2_b']);
});

it('leaves nothing of a migration that fails, names it, and applies it once it is mended', async () => {
  const address = await freshSchema('failing');
  const broken = migrations({ '1_a': 'CREATE TABLE a (n int);\nSELECT nonsense;' });

  await expect(applyMigrations(address, broken)).rejects.toThrow(/1_a \(dòng 2\)/);
  expect(await query(`SELECT to_regclass('failing.a') AS found`)).toEqual([{ found: null }]);
  expect(await applyMigrations(address, migrations({ '1_a': 'CREATE TABLE a (n int)' }))).toEqual(['1_a']);
});

it('refuses a migration that was edited after it was applied', async () => {
  const address = await freshSchema('edited');
  await applyMigrations(address, migrations({ '1_a': 'CREATE TABLE a (n int)' }));
  await expect(applyMigrations(address, migrations({ '1_a': 'CREATE TABLE a (n bigint)' }))).rejects.toThrow(/đã bị sửa/);
});

it('refuses a database that is newer than the program', async () => {
  const address = await freshSchema('newer');
  await applyMigrations(address, migrations({ '1_a': 'SELECT 1', '2_b': 'SELECT 1' }));
  await expect(applyMigrations(address, migrations({ '1_a': 'SELECT 1' }))).rejects.toThrow(/mới hơn phần mềm/);
});
