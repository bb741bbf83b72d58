/**
 * Strangers are refused, everywhere: every page and route handler of the app is opened by everybody of the demonstration
 * data and by somebody without an account. The entry points are found in src/app; one without a line fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { signInByRequest } from '../support/login';
import { ACTION_FILES, ACTIONS_WITHOUT_VERB, API, API_ELSEWHERE, PAGES, PAGES_ELSEWHERE, PEOPLE, PUBLIC } from './entry-points';

const APP = path.resolve(import.meta.dirname, '../../src/app');
const FILES = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'));
const foldersOf = (name: string) =>
  FILES.filter((file) => file.endsWith(`/${name}`)).map((file) => file.slice(0, -name.length - 1)).sort();
const sourceOf = (file: string) => readFileSync(path.join(APP, file), 'utf8');
const distinct = (names: readonly string[]) => [...new Set(names)].sort();

test.describe('the tables of entry points are complete', () => {
  test('every page has a line', () => {
    expect(distinct([...PAGES.map(({ folder }) => folder), ...Object.keys(PAGES_ELSEWHERE)])).toEqual(foldersOf('page.tsx'));
  });

  test('every method of every route handler has a line', () => {
    const exported = foldersOf('route.ts').flatMap((folder) => {
      const methods = sourceOf(`${folder}/route.ts`).matchAll(/export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g);
      return [...methods].map(([, method]) => `${method} ${folder}`);
    });
    expect(distinct(API.map(({ method, folder }) => `${method} ${folder}`))).toEqual(distinct(exported));
    expect(foldersOf('route.ts')).toEqual(distinct([...API.map(({ folder }) => folder), ...Object.keys(API_ELSEWHERE)]));
  });

  test('every server action has a line and runs a verb through the one wrapper', () => {
    const isActionFile = (file: string) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(sourceOf(file));
    const found = FILES.filter(isActionFile).map((file) => {
      const actions = [...sourceOf(file).matchAll(/export async function (\w+)([\s\S]*?)\n}/g)];
      for (const [, name = '', body] of actions) {
        if (!ACTIONS_WITHOUT_VERB.includes(name)) expect(body, `${file} ${name}`).toContain('runAction(');
      }
      return [file, actions.map(([, name]) => name).sort()];
    });
    expect(Object.fromEntries(found)).toEqual(ACTION_FILES);
  });
});

/** Points in an answer: in the text ("12,34") or in the data that Next sends along ("12.34"). */
function pointsIn(body: string): { text: RegExpMatchArray | null; data: RegExpMatchArray | null } {
  const text = body.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  // Circles and lines of icons have such numbers too.
  const data = body.replace(/\\?"(?:c[xy]|r[xy]?|[xy][12]?)\\?":\\?"[^"]*"/g, ' ');
  return { text: text.match(/\b\d{1,3},\d{1,4}\b/), data: data.match(/\\?"-?\d{1,3}\.\d{1,4}\\?"/) };
}

/** Nothing of a refusal may carry a point. */
async function expectNoPoints(response: APIResponse, what: string): Promise<void> {
  expect(pointsIn(await response.text()), what).toEqual({ text: null, data: null });
}

async function expectRefusedPage(request: APIRequestContext, address: string, what: string): Promise<void> {
  const response = await request.get(address, { maxRedirects: 0 });
  expect(response.status(), what).toBe(404);
  await expectNoPoints(response, what);
}

test('the search for points finds them where they are', async ({ request }) => {
  expect(pointsIn(await (await request.get('/cong-bo/lam-dong-huyen-2022')).text()).text).not.toBeNull();
  expect(pointsIn(await (await request.get('/api/v1/rounds/lam-dong-huyen-2022/results')).text()).data).not.toBeNull();
});

test.describe('pages', () => {
  test('lead a stranger to the sign-in, and back', async ({ request }) => {
    for (const { path: address, people } of PAGES) {
      if (people === PUBLIC) {
        expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
      } else if (address.startsWith('/cong-bo')) {
        await expectRefusedPage(request, address, address);
      } else {
        const response = await request.get(address, { maxRedirects: 0 });
        expect(response.status(), address).toBe(307);
        const target = address === '/' ? '/dang-nhap' : `/dang-nhap?tiep=${encodeURIComponent(address)}`;
        expect(response.headers().location, address).toBe(target);
        await expectNoPoints(response, address);
      }
    }
  });

  for (const person of PEOPLE) {
    test(`open to ${person} only what is his`, async ({ request }) => {
      await signInByRequest(request, person);
      for (const { path: address, people } of PAGES) {
        const what = `${person} at ${address}`;
        if (people === PUBLIC || people.includes(person)) expect((await request.get(address)).status(), what).toBe(200);
        else await expectRefusedPage(request, address, what);
      }
    });
  }
});

test.describe('route handlers', () => {
  const call = (request: APIRequestContext, rule: (typeof API)[number], headers: Record<string, string>) =>
    request.fetch(rule.path, { method: rule.method, headers: { ...rule.headers, ...headers }, ...(rule.method === 'GET' || rule.method === 'OPTIONS' ? {} : { data: rule.data }) });
  const isRead = (method: string) => method === 'GET' || method === 'OPTIONS';

  test('answer a stranger 401 where an account is needed', async ({ request, baseURL }) => {
    const origin = new URL(baseURL ?? '').origin;
    for (const rule of API) {
      const what = `${rule.method} ${rule.path}`;
      const response = await call(request, rule, { origin });
      if (rule.people === PUBLIC) expect(response.ok(), what).toBe(true);
      else {
        expect([401, 404], what).toContain(response.status());
        await expectNoPoints(response, what);
      }
    }
  });

  for (const person of PEOPLE) {
    test(`answer ${person} only what is his`, async ({ request, baseURL }) => {
      const origin = new URL(baseURL ?? '').origin;
      await signInByRequest(request, person);
      for (const rule of API) {
        const what = `${person} ${rule.method} ${rule.path}`;
        const isAllowed = rule.people === PUBLIC || rule.people.includes(person);
        if (isAllowed && isRead(rule.method)) {
          expect((await call(request, rule, { origin })).ok(), what).toBe(true);
        } else if (!isAllowed) {
          const response = await call(request, rule, { origin });
          expect([403, 404], what).toContain(response.status());
          await expectNoPoints(response, what);
        }
      }
    });
  }

  test('refuse a write that names another origin or none, even from those who may', async ({ request }) => {
    await signInByRequest(request, '22918.chutich');
    for (const rule of API.filter(({ method }) => !isRead(method))) {
      for (const headers of [{}, { origin: 'https://example.org' }, { origin: 'null' }] as Record<string, string>[]) {
        const response = await call(request, rule, headers);
        expect(response.status(), `${rule.method} ${rule.path} ${JSON.stringify(headers)}`).toBe(403);
      }
    }
  });
});
