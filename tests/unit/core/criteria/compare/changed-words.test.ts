import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '@/core/criteria/compare/changed-words';

const marked = (parts: readonly { text: string; isChanged: boolean }[]) => parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

describe('changed words', () => {
  it.each([
    ['một hai ba', 'một hai ba', 'một hai ba', 'một hai ba'],
    ['một hai ba', 'một bốn ba', 'một [hai ]ba', 'một [bốn ]ba'],
    ['một', 'một hai', 'một', 'một [hai]'],
    ['Từ 80%: 1\nDưới 80%: 0', 'Từ 90%: 1\nDưới 90%: 0', 'Từ [80%: ]1\nDưới [80%: ]0', 'Từ [90%: ]1\nDưới [90%: ]0'],
    ['Một, hai', 'một hai.', 'Một, hai', 'một hai.'],
    ['', 'một', '', '[một]'],
  ])('%j / %j', (from, to, left, right) => {
    const result = changedWords(from, to);
    expect([marked(result.from), marked(result.to)]).toStrictEqual([left, right]);
  });

  it('lose no character but white space before the first word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const result = changedWords(from, to);
        expect([result.from, result.to].map((side) => side.map(({ text }) => text).join(''))).toStrictEqual([from.trimStart(), to.trimStart()]);
      }),
    );
  });

  it('leave very long texts unmarked', () => {
    const long = 'từ '.repeat(601);
    expect(changedWords(long, 'một').from).toStrictEqual([{ text: long, isChanged: false }]);
  });
});
