/**
 * Data of every earlier version goes forward: the rows of a version (tests/fixtures/versions, named after its last
 * migration) are laid into its schema, all later migrations run over them, and the app reads and scores them as before.
 * A version that landed is added once and never changed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { createClient } from '@/data/client';
import { findRound } from '@/data/rounds';
import { computeRoundResults } from '@/services/rounds/compute-round-results';
import { applyMigrations } from '../../../scripts/lib/migrate.mjs';

const VERSIONS = path.resolve(import.meta.dirname, '../../fixtures/versions');
const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations');

const versions = fs.readdirSync(VERSIONS).map((file) => file.replace('.json.gz', ''));

it.each(versions)('data of version %s', async (version) => {
  const address = await emptyDatabase(`version_${version.slice(0, 14)}`);
  await applyMigrations(address, migrationsUpTo(version));
  await layRows(address, version);
  expect(await applyMigrations(address)).not.toEqual([]);

  const db = createClient(address);
  try {
    const published = (await findRound(db, 'ky-congbo'))!;
    const { units } = await computeRoundResults(db, published);
    const stored = await db.unitResult.findMany({ include: { roundUnit: true } });
    expect(stored).toHaveLength(3);
    for (const row of stored) {
      const unit = units.find(({ code }) => code === row.roundUnit.code)!;
      expect([unit.score.total, unit.rank], unit.code).toEqual([row.total?.toFixed(2), row.rank]);
    }
    expect((await findRound(db, 'ky-dangmo'))?.status).toBe('open');
  } finally {
    await db.$disconnect();
  }
});

async function emptyDatabase(name: string): Promise<string> {
  await withClient(inject('adminUrl'), async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}`);
  });
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

function migrationsUpTo(version: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'version-'));
  const names = fs.readdirSync(MIGRATIONS).filter((name) => /^\d/.test(name) && name <= version);
  for (const name of names) fs.cpSync(path.join(MIGRATIONS, name), path.join(folder, name), { recursive: true });
  return folder;
}

/** As they were: no trigger of today judges rows of yesterday. */
async function layRows(address: string, version: string): Promise<void> {
  const tables = JSON.parse(gunzipSync(fs.readFileSync(path.join(VERSIONS, `${version}.json.gz`))).toString()) as Record<string, unknown[]>;
  await withClient(address, async (client) => {
    await client.query('SET session_replication_role = replica');
    for (const [table, rows] of Object.entries(tables)) {
      await client.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`, [JSON.stringify(rows)]);
    }
  });
}

async function withClient(address: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
