/** A line that gives or takes off points: its words, and what follows them. */
import { readCondition } from './conditions';
import { Cursor } from './cursor';
import type { EachLine, ScoredLine } from './line';
import { readResult, type CappedResult } from './results';
import { pointsOf, type Token } from './tokens';

const SEPARATORS = [':', '=', '→'];

/** label, separator, result; or "được 1 điểm" without a separator; or "1 điểm: label". */
export function readScored(body: string, tokens: readonly Token[], bullet: string | null): ScoredLine | EachLine | null {
  for (const [at, token] of tokens.entries()) {
    const isSeparator = SEPARATORS.includes(token.text);
    const isWord = token.text === 'được' || (token.text === '-' && tokens[at - 1]?.kind === 'word') || token.text === 'trừ';
    if (at === 0 || !(isSeparator || isWord)) continue;
    const rest = tokens.slice(isSeparator ? at + 1 : token.text === 'trừ' ? at : at + 1);
    // Without a separator only a number that is called points is a result ("được 1 điểm").
    if (!isSeparator && !(rest.at(-1)?.text === 'điểm' || rest.at(-1)?.text === 'đ' || rest.at(-2)?.text === 'điểm')) continue;
    const given = readResult(rest);
    if (given) return scoredLine(body, tokens.slice(0, at), bullet, given);
  }
  return readBracketed(body, tokens, bullet) ?? readPointsFirst(body, tokens, bullet);
}

/** "Ban hành đúng hạn (1 điểm)" */
function readBracketed(body: string, tokens: readonly Token[], bullet: string | null): ScoredLine | EachLine | null {
  const ended = tokens.at(-1)?.text === '.' || tokens.at(-1)?.text === ';' ? tokens.slice(0, -1) : tokens;
  const open = ended.findLastIndex((token) => token.text === '(');
  const inside = ended.slice(open + 1, -1);
  const isPoints = inside.at(-1)?.text === 'điểm' || inside.at(-1)?.text === 'đ';
  const given = open > 0 && ended.at(-1)?.text === ')' && isPoints ? readResult(inside) : null;
  return given && scoredLine(body, ended.slice(0, open), bullet, given);
}

/** "1 điểm: Ban hành đúng hạn" */
function readPointsFirst(body: string, tokens: readonly Token[], bullet: string | null): ScoredLine | EachLine | null {
  const [first, second, third] = tokens;
  if (first?.kind !== 'number' || !(second?.text === 'điểm' || second?.text === 'đ') || third === undefined) return null;
  const points = pointsOf(first.text);
  const isSeparated = SEPARATORS.includes(third.text) || third.text === 'nếu' || third.text === '-';
  const label = tokens.slice(3);
  return points === null || !isSeparated || label.length === 0 ? null : scoredLine(body, label, bullet, { result: { kind: 'points', points }, cap: null });
}

/** Words that lead over to the result. */
const JOINING = ['thì', 'bị', ',', '-'];

function scoredLine(body: string, labelTokens: readonly Token[], bullet: string | null, { result, cap }: CappedResult): ScoredLine | EachLine | null {
  const tokens = JOINING.includes(labelTokens.at(-1)?.text ?? '') ? labelTokens.slice(0, -1) : labelTokens;
  const label = textOf(body, tokens);
  if (label === '' || holdsResult(tokens)) return null;
  const each = new Cursor(tokens);
  if (each.takes('cứ mỗi', 'với mỗi', 'mỗi') !== null) {
    const item = body.slice(each.peek()?.start ?? body.length, tokens.at(-1)?.end).trim();
    if (item === '' || !(result.kind === 'points' || result.kind === 'minus')) return null;
    return { kind: 'each', item, sign: result.kind === 'minus' ? 'minus' : 'plus', points: result.points, cap };
  }
  return cap === null ? { kind: 'scored', bullet, label, condition: readCondition(tokens, body), result } : null;
}

/** A label that itself ends with, or goes on after, a result ("Đạt: 1, không đạt"). */
function holdsResult(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (token.text !== ':' && token.text !== '→') return false;
    const [number, after] = [tokens[at + 1], tokens[at + 2]];
    return number?.kind === 'number' && (after === undefined || ['điểm', 'đ', ',', ';', '.', ':', '-'].includes(after.text));
  });
}

function textOf(body: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? body.slice(first.start, last.end).trim() : '';
}

/** "trừ 0,25 điểm cho mỗi báo cáo chậm", "cộng 0,5 điểm/sáng kiến". */
export function readPerItem(body: string, tokens: readonly Token[]): EachLine | null {
  const cursor = new Cursor(tokens);
  const isMinus = cursor.takes('trừ') !== null;
  if (!isMinus) cursor.takes('cộng', 'được');
  const printed = cursor.takesNumber();
  const points = printed === null ? null : pointsOf(printed);
  if (points === null || cursor.takes('điểm', 'đ') === null || cursor.takes('cho mỗi', 'đối với mỗi', 'với mỗi', 'mỗi', '/') === null) return null;
  const item = body.slice(cursor.peek()?.start ?? body.length).replace(/[.;,\s]+$/, '');
  return item === '' || /[:=]/.test(item) ? null : { kind: 'each', item, sign: isMinus ? 'minus' : 'plus', points, cap: null };
}
