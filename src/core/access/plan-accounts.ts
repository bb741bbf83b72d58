/**
 * Accounts for many units at once: usernames and names by pattern, and everything that stands against opening them.
 *
 * Tokens of a pattern: `{mã}` code of the unit; `{tên-không-dấu}` its name without accents and spaces ("xacattien");
 * `{tên-riêng}` the same without the word of its kind ("cattien"); `{đơn vị}` its name as printed, the word of its kind in
 * small letters within a sentence ("Cán bộ xã Cát Tiên"). Tokens may be typed with or without accents.
 */
import { unaccented } from '../unaccented';
import type { Role } from './roles';
import { isUsername, normaliseUsername } from './username';

export const MAX_DISPLAY_NAME = 120;

/** Words that say what kind of unit it is, longest first where one begins another. */
const KIND_WORDS = ['Đặc khu', 'Thành phố', 'Thị trấn', 'Thị xã', 'Phường', 'Huyện', 'Tỉnh', 'Quận', 'Xã', 'Sở', 'Ban', 'Phòng'] as const;

export type UnitToServe = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Roles that an account in use holds there, today or later. */
  readonly held: readonly Role[];
};

export type AccountPattern = { readonly role: Role; readonly username: string; readonly displayName: string };

export type PlannedAccount = {
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
  readonly username: string;
  readonly displayName: string;
  /** Place of its pattern in the list. */
  readonly pattern: number;
};

export type PlanProblem =
  /** A word in braces that is no token. */
  | { readonly kind: 'unknownToken'; readonly pattern: number; readonly token: string }
  /** The pattern gives every unit the same username. */
  | { readonly kind: 'sameForAll'; readonly pattern: number; readonly username: string }
  | { readonly kind: 'invalidUsername'; readonly username: string; readonly unitNames: readonly string[] }
  | { readonly kind: 'sharedUsername'; readonly username: string; readonly unitNames: readonly string[] }
  | { readonly kind: 'takenUsername'; readonly username: string; readonly unitNames: readonly string[] }
  | { readonly kind: 'invalidDisplayName'; readonly displayName: string; readonly unitNames: readonly string[] };

export type AccountPlan = {
  readonly accounts: readonly PlannedAccount[];
  /** Units that have such an account already. */
  readonly skipped: readonly { readonly unitName: string; readonly role: Role }[];
  readonly problems: readonly PlanProblem[];
};

/** @param skipHeld leaves out a unit for a role that somebody holds there */
export function planAccounts(units: readonly UnitToServe[], patterns: readonly AccountPattern[], skipHeld: boolean): AccountPlan {
  const pairs = units.flatMap((unit) => patterns.map((pattern, at) => ({ unit, pattern, at })));
  const isSkipped = ({ unit, pattern }: (typeof pairs)[number]) => skipHeld && unit.held.includes(pattern.role);
  const accounts = pairs.filter((pair) => !isSkipped(pair)).map(({ unit, pattern, at }) => accountOf(unit, pattern, at));
  const ofPatterns = patternProblems(patterns, accounts);
  const isNamed = (problem: PlanProblem) =>
    problem.kind === 'sharedUsername' && ofPatterns.some((other) => other.kind === 'sameForAll' && other.username === problem.username);
  return {
    accounts,
    skipped: pairs.filter(isSkipped).map(({ unit, pattern }) => ({ unitName: unit.name, role: pattern.role })),
    problems: [...ofPatterns, ...accountProblems(accounts).filter((problem) => !isNamed(problem))],
  };
}

/** Problems of usernames that accounts of the installation have already. */
export function takenProblems(accounts: readonly PlannedAccount[], taken: ReadonlySet<string>): PlanProblem[] {
  return byText(accounts.filter(({ username }) => taken.has(username)), ({ username }) => username).map(([username, unitNames]) => ({
    ...{ kind: 'takenUsername', username, unitNames },
  }));
}

/** "xacattien" of "Xã Cát Tiên". */
export function plainName(name: string): string {
  return unaccented(name).replace(/[^a-z0-9]/g, '');
}

function accountOf(unit: UnitToServe, { role, username, displayName }: AccountPattern, pattern: number): PlannedAccount {
  return {
    ...{ unitId: unit.id, unitName: unit.name, role, pattern },
    username: normaliseUsername(fill(username, unit)),
    displayName: fill(displayName, unit).normalize('NFC').trim().replace(/\s+/g, ' '),
  };
}

const TOKENS: Readonly<Record<string, (unit: UnitToServe, isFirst: boolean) => string>> = {
  ma: ({ code }) => plainCode(code),
  'ten-khong-dau': ({ name }) => plainName(name),
  'ten-rieng': ({ name }) => plainName(name.slice(kindWord(name).length)),
  'don vi': ({ name }, isFirst) => (isFirst ? name : kindWord(name).toLowerCase() + name.slice(kindWord(name).length)),
};

function fill(pattern: string, unit: UnitToServe): string {
  return pattern.replace(/\{([^{}]*)\}/g, (whole, token: string, at: number) => TOKENS[unaccented(token).trim()]?.(unit, at === 0) ?? whole);
}

function wordsInBraces(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, word]) => word as string);
}

function patternProblems(patterns: readonly AccountPattern[], accounts: readonly PlannedAccount[]): PlanProblem[] {
  return patterns.flatMap(({ username, displayName }, pattern): PlanProblem[] => {
    const isToken = (word: string) => TOKENS[unaccented(word).trim()] !== undefined;
    const unknown = [...wordsInBraces(username), ...wordsInBraces(displayName)].filter((word) => !isToken(word));
    const own = accounts.filter((account) => account.pattern === pattern);
    const isSame = own.length > 1 && !wordsInBraces(username).some(isToken);
    return [
      ...[...new Set(unknown)].map((token) => ({ kind: 'unknownToken', pattern, token }) as const),
      ...(isSame ? [{ kind: 'sameForAll', pattern, username: (own[0] as PlannedAccount).username } as const] : []),
    ];
  });
}

function accountProblems(accounts: readonly PlannedAccount[]): PlanProblem[] {
  const unfit = accounts.filter(({ username }) => !isUsername(username));
  const unnamed = accounts.filter(({ displayName }) => displayName === '' || displayName.length > MAX_DISPLAY_NAME);
  const shared = byText(accounts.filter(({ username }) => isUsername(username)), ({ username }) => username).filter(([, unitNames]) => unitNames.length > 1);
  return [
    ...byText(unfit, ({ username }) => username).map(([username, unitNames]) => ({ kind: 'invalidUsername', username, unitNames }) as const),
    ...shared.map(([username, unitNames]) => ({ kind: 'sharedUsername', username, unitNames }) as const),
    ...byText(unnamed, ({ displayName }) => displayName).map(([displayName, unitNames]) => ({ kind: 'invalidDisplayName', displayName, unitNames }) as const),
  ];
}

/** The names of the units under each text, in the order of the first. */
function byText(accounts: readonly PlannedAccount[], textOf: (account: PlannedAccount) => string): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const account of accounts) groups.set(textOf(account), [...(groups.get(textOf(account)) ?? []), account.unitName]);
  return [...groups];
}

function kindWord(name: string): string {
  const word = KIND_WORDS.find((kind) => name.toLowerCase().startsWith(`${kind.toLowerCase()} `));
  return word ? name.slice(0, word.length) : '';
}

/** Codes of agencies carry hyphens ("68-so-noi-vu"), which a username may have too. */
function plainCode(code: string): string {
  return unaccented(code).replace(/[^a-z0-9._-]/g, '');
}
