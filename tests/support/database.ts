import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

/**
 * Set-up file of the integration tests: each test file gets a fresh, migrated, empty database of its own, and
 * `db` of `@/data/client` speaks to it. Nothing to call; import `db` as the app does.
 */
const name = `test_${randomUUID().replaceAll('-', '')}`;
process.env.DATABASE_URL = await createDatabase(name);
process.env.NEXTAUTH_SECRET ??= 'only for tests, at least thirty-two characters';

afterAll(async () => {
  const { db } = await import('@/data/client');
  await db.$disconnect();
  await asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
});

/**
 * Another fresh database, for a test that needs two.
 * @returns its address
 */
export async function createDatabase(database: string): Promise<string> {
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${database} TEMPLATE ${inject('templateDatabase')}`));
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  try {
    // Copying a template refuses while another copy of it runs; test files start at the same time.
    await admin.query('SELECT pg_advisory_lock(7202611232)');
    await work(admin);
  } finally {
    await admin.end();
  }
}
