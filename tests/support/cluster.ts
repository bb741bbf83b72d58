import type { TestProject } from 'vitest/node';
import pg from 'pg';
import { applyMigrations } from '../../scripts/lib/migrate.mjs';
import { openEmbedded } from '../../scripts/lib/database.mjs';
import { throwawayDataDir } from '../../scripts/lib/throwaway.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a superuser, to make and drop databases. */
    adminUrl: string;
    /** Migrated and empty; copied for each test file. */
    templateDatabase: string;
  }
}

const TEMPLATE = 'template_migrated';

/**
 * Once per run: a real PostgreSQL of its own in a temporary folder, with one migrated database to copy from.
 * `TEST_DATABASE_URL` (a superuser's address) takes another server instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
  const place = external ? null : await throwawayDataDir();
  // Nothing of it is kept, so nothing needs to be safe on disk.
  const speed = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const cluster = place && (await openEmbedded(place.dataDir, { settings: speed, initFlags: ['--no-sync'] }));
  const adminUrl = external ?? cluster!.adminUrl('postgres');

  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE}`;
  await applyMigrations(url.href);

  project.provide('adminUrl', adminUrl);
  project.provide('templateDatabase', TEMPLATE);
  return async () => {
    await cluster?.stop();
    await place?.remove();
  };
}
