import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. Every command works from here, wherever it was called. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const SCHEMA_FILE = path.join(ROOT, 'prisma/schema.prisma');
export const MIGRATIONS_DIR = path.join(ROOT, 'prisma/migrations');
export const GENERATED_DIR = path.join(ROOT, 'src/generated/prisma');
export const BUILDS_DIR = path.join(ROOT, '.build');

/**
 * The folder of everything this installation owns: database, files, secrets.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function dataDirectory(env = process.env) {
  return path.resolve(ROOT, env.DATA_DIR || 'data');
}
