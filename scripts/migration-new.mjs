/**
 * npm run migration:new -- <name>
 * Writes the next migration: what leads from prisma/migrations to prisma/schema.prisma. Checks and triggers that
 * Prisma cannot express are added to the file by hand.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { MIGRATIONS_DIR } from './lib/paths.mjs';
import { ReadableError, say, sayError } from './lib/say.mjs';

try {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new ReadableError('Cách dùng: npm run migration:new -- ten_buoc (chữ thường, số, gạch dưới)');
  await ensureInstalled();
  const { MIGRATION_LOCK, diffMigrationsToSchema } = await import('./lib/schema-diff.mjs');
  const sql = await diffMigrationsToSchema();
  if (!sql) {
    say('Các bước cập nhật đã khớp với schema.prisma; không có gì để viết.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = path.join(MIGRATIONS_DIR, `${stamp}_${name}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`);
    fs.writeFileSync(path.join(MIGRATIONS_DIR, 'migration_lock.toml'), MIGRATION_LOCK);
    say(`Đã viết ${path.relative(process.cwd(), folder)}/migration.sql; xin đọc lại trước khi lưu.`);
  }
} catch (error) {
  sayError(error);
}
