import fs from 'node:fs';
import { parseEnv as parseDotEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, isProductionMode, parseEnv } from '@/lib/env';

function problemOf(source: Record<string, string>): string {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
  }
  return '';
}

describe('the environment', () => {
  it('is complete when nothing is set', () => {
    expect(parseEnv({})).toEqual({ PORT: 3000, DATA_DIR: 'data', DEMO_DATA: false, TRUST_PROXY: false, LOG_LEVEL: 'info' });
  });

  it('takes .env.example unchanged, and it says the same as nothing', () => {
    const example = parseDotEnv(fs.readFileSync('.env.example', 'utf8')) as Record<string, string>;
    expect(parseEnv(example)).toEqual(parseEnv({}));
  });

  it('lists every wrong variable at once, with what was found', () => {
    const message = problemOf({ PORT: 'ba nghìn', LOG_LEVEL: 'loud', DEMO_DATA: 'yes', NEXTAUTH_URL: 'cchc' });
    for (const part of ['PORT', '“ba nghìn”', 'LOG_LEVEL', '“loud”', 'DEMO_DATA', '“yes”', 'NEXTAUTH_URL', '“cchc”']) {
      expect(message).toContain(part);
    }
  });

  it('never shows a secret, not even a wrong one', () => {
    const message = problemOf({ DATABASE_URL: 'mysql://cchc:hunter2@host/x', NEXTAUTH_SECRET: 'too short' });
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toMatch(/hunter2|too short/);
  });

  it.each([
    ['0', false],
    ['1', true],
    ['65535', true],
    ['65536', false],
    ['30.5', false],
  ])('port %s: accepted is %s', (PORT, isAccepted) => {
    expect(problemOf({ PORT }) === '').toBe(isAccepted);
  });

  it.each([
    [{}, false],
    [{ NODE_ENV: 'production' }, true],
    [{ NODE_ENV: 'production', APP_MODE: 'demo' }, false],
    [{ APP_MODE: 'production' }, true],
  ])('%j: production mode is %s', (source, expected) => {
    expect(isProductionMode(parseEnv(source as Record<string, string>))).toBe(expected);
  });
});
