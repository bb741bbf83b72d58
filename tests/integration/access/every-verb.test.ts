/**
 * Every service verb, called by everybody: those whose permission suffices, all others of the same round, everybody of a
 * round of another province, and a stranger. The verbs are found in the source; one without a line in verbs.ts fails.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/data/client';
import type { ServiceContext } from '@/services/service-context';
import { anonymousContext, contextFor } from '../../support/actor';
import { createPlace, setDraftStatus, type Person, type Place } from './place';
import { VERBS, type Rule } from './verbs';

// Evidence of these tests lies in a folder of their own. The environment is read at its first use, which is later.
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'par-verbs-'));

const SERVICES = path.resolve(import.meta.dirname, '../../../src/services');

function verbsOfSource(): string[] {
  const files = readdirSync(SERVICES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const source = readFileSync(path.join(SERVICES, file), 'utf8');
    const names = [...source.matchAll(/export async function (\w+)\(\s*ctx: ServiceContext/g)].map(([, name]) => name);
    return names.map((name) => `${file.replace(/\.ts$/, '').replaceAll(path.sep, '/')}#${name}`);
  });
}

const rules = Object.entries(VERBS);
const guardedRules = rules.flatMap(([name, rule]) => (rule.kind === 'guarded' ? [[name, rule] as const] : []));
const listRules = rules.flatMap(([name, rule]) => (rule.kind === 'list' ? [[name, rule] as const] : []));

let home: Place;
let away: Place;

beforeAll(async () => {
  home = await createPlace('quenha');
  away = await createPlace('xala');
});

afterEach(() => setDraftStatus(home, 'draft'));

describe('the table of verbs', () => {
  it('has a line for every verb of the services and none for a verb that is gone', () => {
    const listed = new Set(Object.keys(VERBS).map((name) => name.replace(/,.*/, '')));
    expect([...listed].sort()).toEqual(verbsOfSource().sort());
  });
});

/** Everybody but `people`: the others of the round, all of the other round, a stranger. */
async function outsiders(people: readonly Person[]): Promise<[string, ServiceContext][]> {
  const others = Object.entries(home.accounts).filter(([key]) => !people.includes(key as Person));
  const usernames = [...others.map(([, username]) => username), ...Object.values(away.accounts)];
  const contexts = usernames.map(async (username) => [username, await contextFor(db, username)] as [string, ServiceContext]);
  return [['a stranger', anonymousContext()], ...(await Promise.all(contexts))];
}

async function outcomeOf(rule: Exclude<Rule, { kind: 'elsewhere' }>, ctx: ServiceContext, place: Place): Promise<string> {
  try {
    const answer = await rule.verb(ctx, await rule.input(place));
    return `answered ${JSON.stringify(answer)?.slice(0, 120)}`;
  } catch (error) {
    return (error as { code?: string }).code ?? `threw ${String(error)}`;
  }
}

describe('a verb refuses everybody whose permission does not suffice', () => {
  it.each(guardedRules)('%s', async (_, rule) => {
    for (const [who, ctx] of await outsiders(rule.people)) {
      expect(rule.refusals, who).toContain(await outcomeOf(rule, ctx, home));
    }
  });
});

describe('a verb lets those in whose permission suffices', () => {
  const open = guardedRules.filter(([, rule]) => rule.people.length > 0);

  it.each(open)('%s', async (name, rule) => {
    for (const person of rule.people) {
      // Each in a place of his own: the one before may have changed it.
      const place = await createPlace(`${person}${guardedRules.findIndex(([other]) => other === name)}`);
      const outcome = await outcomeOf(rule, await contextFor(db, place.accounts[person]), place);
      expect(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'], person).not.toContain(outcome);
      expect(outcome, person).not.toMatch(/^threw/);
    }
  });
});

describe('a list shows the round to those it concerns and to nobody else', () => {
  it.each(listRules)('%s', async (_, rule) => {
    const answerTo = async (ctx: ServiceContext) => {
      try {
        return JSON.stringify(await rule.verb(ctx, await rule.input(home)), (_key, value: unknown) =>
          typeof value === 'bigint' ? String(value) : value,
        );
      } catch (error) {
        return String((error as { code?: string }).code ?? error);
      }
    };
    for (const [who, ctx] of await outsiders(rule.people)) expect(await answerTo(ctx), who).not.toContain('quenha');
    for (const person of rule.people) {
      expect(await answerTo(await contextFor(db, home.accounts[person])), person).toContain('quenha');
    }
  });
});
