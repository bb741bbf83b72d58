/** Sign-in for browser tests: through the form once in accounts.spec.ts, by the same two requests everywhere else. */
import { expect, type APIRequestContext, type Page } from '@playwright/test';

export const DEMO_PASSWORD = 'cchc@2025';

/** Signs the page's browser context in and opens `path`. */
export async function login(page: Page, username: string, path = '/', password = DEMO_PASSWORD): Promise<void> {
  await signInByRequest(page.request, username, password);
  await page.goto(path);
}

/** Signs a request context in: afterwards it carries the session's cookie. */
export async function signInByRequest(
  request: APIRequestContext,
  username: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const response = await request.post('/api/auth/callback/credentials', {
    form: { username, password, csrfToken, json: 'true' },
  });
  expect(response.status(), `sign-in of ${username}: ${await response.text()}`).toBe(200);
}
