import fs from 'node:fs';
import path from 'node:path';
import { ROOT, dataDirectory } from './paths.mjs';
import { ReadableError } from './say.mjs';

/**
 * What this start is to do, from the environment and `.env` (the environment wins), checked by the app's own schema.
 *
 * @typedef {{port: number, dataDir: string, databaseUrl: string | undefined, isProduction: boolean, wantsDemo: boolean, secret: string | undefined, publicUrl: string | undefined}} Settings
 * @returns {Promise<Settings>}
 */
export async function readSettings() {
  const file = path.join(ROOT, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);

  const { tsImport } = await import('tsx/esm/api');
  const { parseEnv, isProductionMode } = await tsImport('../../src/lib/env.ts', import.meta.url);
  let env;
  try {
    env = parseEnv(process.env);
  } catch (error) {
    throw new ReadableError(/** @type {Error} */ (error).message);
  }
  const isProduction = isProductionMode(env);
  return {
    port: env.PORT,
    dataDir: dataDirectory({ DATA_DIR: env.DATA_DIR }),
    databaseUrl: env.DATABASE_URL,
    isProduction,
    // Demonstration data has passwords that everybody knows: only where it was asked for or can do no harm.
    wantsDemo: env.DEMO_DATA || (!env.DATABASE_URL && !isProduction),
    secret: env.NEXTAUTH_SECRET,
    publicUrl: env.NEXTAUTH_URL,
  };
}

/** @param {string} dataDir @throws ReadableError when this account may not write there */
export function ensureDataDirectory(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    throw new ReadableError(
      `Không ghi được vào thư mục dữ liệu ${dataDir}; có thể nó do tài khoản khác (thường là root) tạo ra.\n  Xin chạy bằng tài khoản đó, hoặc đặt DATA_DIR sang một thư mục khác.`,
    );
  }
}
