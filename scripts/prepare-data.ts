/**
 * Fills a migrated database; called by the start script, never by hand.
 *   demo            reference and demonstration data
 *   administrator   the first administrator, with a one-time password printed on the terminal
 */
import crypto from 'node:crypto';
import { db } from '@/data/client';

const task = process.argv[2];
try {
  if (task === 'demo') {
    const { seedReference, seedDemo } = await import('../prisma/seed/index');
    await seedReference(db);
    await seedDemo(db, { now: new Date() });
  } else if (task === 'administrator') {
    const { createFirstAdministrator } = await import('@/services/users/create-first-administrator');
    const system = { actor: null, now: new Date(), requestId: crypto.randomUUID() };
    await createFirstAdministrator(system, ({ username, password }) => {
      process.stdout.write(
        [
          '',
          `  Tài khoản quản trị đầu tiên: ${username}`,
          `  Mật khẩu dùng một lần:       ${password}`,
          '  Chỉ hiện một lần; hệ thống yêu cầu đổi ngay khi đăng nhập.',
          '',
          '',
        ].join('\n'),
      );
    });
  } else {
    throw new Error(`Unknown task: ${task}`);
  }
} finally {
  await db.$disconnect();
}
