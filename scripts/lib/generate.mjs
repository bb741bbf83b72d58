import fs from 'node:fs';
import path from 'node:path';
import { contentHash } from './content-hash.mjs';
import { waitForLock } from './lock.mjs';
import { GENERATED_DIR, ROOT } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { ReadableError, say } from './say.mjs';

const STAMP = path.join(GENERATED_DIR, '.schema-hash');

/** Generates the Prisma client unless it belongs to the present schema. The stamp is written last. */
export async function ensureGenerated() {
  const hash = contentHash(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  const isFresh = () => fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === hash;
  if (isFresh()) return;

  const lock = await waitForLock(`generate:${ROOT}`, () => say('Đợi một lệnh khác tạo xong mã truy cập cơ sở dữ liệu…'));
  try {
    if (isFresh()) return;
    say('Tạo mã truy cập cơ sở dữ liệu (prisma generate)…');
    const log = path.join(ROOT, '.build/generate.log');
    const code = await run(process.execPath, [path.join(ROOT, 'node_modules/prisma/build/index.js'), 'generate'], {
      log,
      env: {
        ...process.env,
        // The command would download an engine that `generate` never runs; naming any executable spares the download.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
    if (code !== 0) throw new ReadableError(`Không tạo được mã truy cập cơ sở dữ liệu.\n${lastLines(log)}`);
    fs.writeFileSync(STAMP, hash);
  } finally {
    await lock.release();
  }
}
