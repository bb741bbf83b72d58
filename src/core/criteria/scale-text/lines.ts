/** The text of a scale as lines, each read as what it says; several results in one line are taken apart. */
import { readDefinitions, readQuantityHead, readQuotientHead, readSourceHead } from './heads';
import type { Line } from './line';
import { readProportion } from './results';
import { readPerItem, readScored } from './scored-line';
import { readLimit, readManual, readSurvey } from './sentences';
import { tokensOf } from './tokens';

export function linesOf(text: string): Line[] {
  const printed = text.normalize('NFC').replaceAll(/[\u00a0\u2007\u202f\t]/g, ' ').split(/\r\n|\r|\n|\u2028/);
  return printed.map((line) => line.replaceAll(/ {2,}/g, ' ').trim()).filter((line) => line !== '').flatMap(readLine);
}

/** What stands between two results of one line, likeliest first. */
const BETWEEN_RESULTS = [/\s\/\s/, /;\s*/, /\.\s+/, /,\s+/];

function readLine(line: string): Line[] {
  const head = readQuotientHead(line);
  if (head) return [head];
  for (const between of BETWEEN_RESULTS) {
    const parts = line.split(between).map((part) => part.trim()).filter((part) => part !== '');
    if (parts.length < 2) continue;
    const read = parts.map(readGiving);
    if (read.every((part) => part !== null)) return read;
    // A result in the midst of a line that is no list of results: nobody knows to what it belongs.
    if (read.slice(0, -1).some((part) => part?.kind === 'scored' || part?.kind === 'each')) return [{ kind: 'unknown', text: line }];
  }
  return [readGiving(line) ?? readSaying(line)];
}

/** Lines that give, take off or limit points; null for all others. */
function readGiving(line: string): Line | null {
  const { bullet, body } = withoutBullet(line);
  const tokens = tokensOf(body);
  const manual = readManual(tokens);
  if (manual) return manual;
  const limit = readLimit(tokens);
  if (limit) return limit;
  const perItem = readPerItem(body, tokens);
  if (perItem) return perItem;
  const formula = readProportion(tokens);
  if (formula) return { kind: 'formula', proportion: formula };
  return readScored(body, tokens, bullet);
}

function readSaying(line: string): Line {
  const definitions = readDefinitions(line);
  if (definitions) return { kind: 'definitions', definitions };
  const source = readSourceHead(line);
  if (source) return source;
  const survey = readSurvey(tokensOf(line));
  if (survey) return survey;
  const quantity = readQuantityHead(withoutBullet(line).body);
  return quantity === null ? { kind: 'unknown', text: line } : { kind: 'quantity', text: quantity };
}

const BULLET = /^(?:([-–—+•*●○▪■]+)\s*|(?:\(?(?:\d{1,2}|[a-zđ])\)|\d{1,2}\.(?=\s))\s*)(?=\S)/iu;

function withoutBullet(line: string): { bullet: string | null; body: string } {
  const match = BULLET.exec(line);
  if (!match) return { bullet: null, body: line };
  // Numbers and letters count on; all of them are one sort of bullet.
  return { bullet: match[1]?.replaceAll(/[–—]/g, '-') ?? '1', body: line.slice(match[0].length) };
}
