import { expect, test } from '@playwright/test';

test('a monitor asks for the state of the app and of its database', async ({ request }) => {
  const response = await request.get('/api/health');

  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok', database: { state: 'up', latencyMs: expect.any(Number) } });
});
