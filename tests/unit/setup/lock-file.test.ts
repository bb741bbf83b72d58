import fs from 'node:fs';
import { expect, it } from 'vitest';

type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };
const packages: Record<string, Entry> = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages;

it('names the packages of every platform: a registry that lacks some must not make `npm ci` refuse elsewhere', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
  );
  expect(missing).toEqual([]);
});

it('names no registry: it installs from whichever the machine is set to', () => {
  expect(Object.keys(packages).filter((place) => packages[place]!.resolved)).toEqual([]);
});
