import { afterEach, beforeEach, expect } from 'vitest';

/**
 * A stray `console.error` or `console.warn` fails the test that caused it: React and libraries report real mistakes
 * there. A test that expects one takes it out of `consoleErrors` itself.
 */
export const consoleErrors: string[] = [];

const report = (...parts: unknown[]) => void consoleErrors.push(parts.map(String).join(' '));
console.error = report;
console.warn = report;

beforeEach(() => {
  consoleErrors.length = 0;
});

afterEach(() => {
  expect(consoleErrors, 'written to the console during this test').toEqual([]);
});
