import { expect, it } from 'vitest';
import { diffMigrationsToSchema } from '../../../scripts/lib/schema-diff.mjs';

it('the migrations lead exactly to schema.prisma', async () => {
  expect(await diffMigrationsToSchema()).toBe('');
}, 120_000);
