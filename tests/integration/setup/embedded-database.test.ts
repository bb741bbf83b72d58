import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded, prepareEmbedded } from '../../../scripts/lib/database.mjs';
import { throwawayDataDir } from '../../../scripts/lib/throwaway.mjs';

/** A data folder as `npm start` has it, with everything that makes it safe switched on. */
let place: Awaited<ReturnType<typeof throwawayDataDir>>;
let embedded: Awaited<ReturnType<typeof openEmbedded>>;

beforeAll(async () => {
  place = await throwawayDataDir();
  embedded = await openEmbedded(place.dataDir);
}, 120_000);

afterAll(async () => {
  await embedded.stop();
  await place.remove();
}, 120_000);

async function query<Row extends pg.QueryResultRow>(sql: string, url = embedded.url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('does not count a database whose first filling was cut off, and fills it anew', async () => {
  const cutOff = prepareEmbedded(embedded, async (url) => {
    await query(`INSERT INTO "RateLimit" ("key", "points") VALUES ('half', 1)`, url);
    throw new Error('killed here');
  });
  await expect(cutOff).rejects.toThrow('killed here');

  expect((await prepareEmbedded(embedded, async () => {})).isNew).toBe(true);
  expect(await query(`SELECT count(*)::int AS rows FROM "RateLimit"`)).toEqual([{ rows: 0 }]);
  expect(await prepareEmbedded(embedded, () => expect.unreachable())).toEqual({ isNew: false, applied: [] });
}, 120_000);

it('listens on this machine only, asks for a password, and gives the app no superuser', async () => {
  expect(await query('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolsuper: false }]);
  await expect(query('SELECT 1', embedded.url.replace(/:[0-9a-f]+@/, ':wrong@'))).rejects.toThrow(/password/);
  const credentials = path.join(place.dataDir, 'postgres/credentials.json');
  expect(fs.statSync(credentials).mode & 0o777).toBe(0o600);
});

it('sorts Vietnamese names the Vietnamese way and keeps what it confirmed through a hard kill', async () => {
  expect(await query('SHOW fsync')).toEqual([{ fsync: 'on' }]);
  await query(`CREATE TABLE names AS SELECT * FROM (VALUES ('Đà Lạt'), ('Ea Súp'), ('Dran'), ('Ân Thi')) v(name)`);

  process.kill(embedded.pid, 'SIGKILL');
  await embedded.exited;
  embedded = await openEmbedded(place.dataDir);

  const names = await query<{ name: string }>('SELECT name FROM names ORDER BY name');
  expect(names.map(({ name }) => name)).toEqual(['Ân Thi', 'Dran', 'Đà Lạt', 'Ea Súp']);
}, 120_000);

it('takes over a server that lived on after its app was killed', async () => {
  const orphan = embedded;
  // What a killed app leaves: a running server and nobody who stops it.
  embedded = await openEmbedded(place.dataDir);
  await orphan.exited;
  expect(await query('SELECT count(*)::int AS rows FROM names')).toEqual([{ rows: 4 }]);
}, 120_000);
