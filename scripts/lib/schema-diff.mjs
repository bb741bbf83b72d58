import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { MIGRATIONS_DIR, SCHEMA_FILE } from './paths.mjs';
import { readMigrations } from './migrate.mjs';

/** Names the dialect of every migration; Prisma wants it beside them. */
export const MIGRATION_LOCK = '# Names the dialect of every migration.\nprovider = "postgresql"\n';

/**
 * What would have to be migrated so that the migrations lead to the schema: Prisma's own engine (as WebAssembly, from
 * npm) replays the migrations on a throw-away PostgreSQL in memory and compares the result with schema.prisma.
 * For development and for the drift test only.
 *
 * @param {{migrationsDir?: string, schemaFile?: string}} [options]
 * @returns {Promise<string>} SQL; empty when the two agree
 */
export async function diffMigrationsToSchema({ migrationsDir = MIGRATIONS_DIR, schemaFile = SCHEMA_FILE } = {}) {
  const schema = { path: schemaFile, content: fs.readFileSync(schemaFile, 'utf8') };
  const engine = await openEngine([[schema.path, schema.content]]);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrationsDir) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    engine.free();
  }
}

/** @type {Promise<any> | undefined} the engine's module holds one instance for the life of the process */
let loading;

async function loadEngine() {
  const require = createRequire(import.meta.url);
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), { './schema_engine_bg.js': /** @type {any} */ (glue) });
  /** @type {any} */ (glue).__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start?.();
  // Where the engine puts the words of a panic; without it the words are lost.
  /** @type {any} */ (globalThis).PRISMA_WASM_PANIC_REGISTRY = {
    set_message(/** @type {string} */ message) {
      throw new Error(`Prisma schema engine: ${message}`);
    },
  };
  return /** @type {any} */ (glue).SchemaEngine;
}

/** @param {[string, string][]} datamodels */
async function openEngine(datamodels) {
  const SchemaEngine = await (loading ??= loadEngine());
  const main = new PrismaPGlite(new PGlite());
  const factory = {
    provider: /** @type {const} */ ('postgres'),
    adapterName: main.adapterName,
    connect: () => main.connect(),
    connectToShadowDb: () => new PrismaPGlite(new PGlite()).connect(),
  };
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(/** @type {any} */ (factory)));
}

/** @param {string} directory */
function migrationList(directory) {
  const present = fs.existsSync(directory) ? readMigrations(directory) : [];
  return {
    baseDir: directory,
    lockfile: { path: './migration_lock.toml', content: MIGRATION_LOCK },
    shadowDbInitScript: '',
    migrationDirectories: present.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
