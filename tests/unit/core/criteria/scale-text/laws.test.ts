import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Band, DecimalString, ScoringRule } from '@/core/criteria/criteria-set';
import { readScale } from '@/core/criteria/scale-text/read-scale';
import { writeScale } from '@/core/criteria/scale-text/write-scale';

const PROVIDED = 'Số liệu do cơ quan quản lý hệ thống cung cấp.';

/** Points in hundredths as a decimal string without trailing zeros. */
const points = (hundredths: number): DecimalString => String(hundredths / 100);

const word = fc.constantFrom('ban hành', 'kế hoạch', 'đúng thời hạn', 'của UBND xã', 'trước ngày 31/12', 'theo Nghị định 45/2020/NĐ-CP', 'báo cáo', 'hồ sơ', 'quý I', '(bản điện tử)', 'từ 70% số thôn');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
/** Begins as the wording of the kind does: "Số …" in a quotient, no word that opens a condition. */
const label = words.map((text) => `Đã ${text}`);
const labels = (count: fc.Arbitrary<number>) => count.chain((length) => fc.uniqueArray(label, { minLength: length, maxLength: length }));
const maximum = fc.integer({ min: 4, max: 1000 });

type Sample = { readonly rule: ScoringRule; readonly max: DecimalString; readonly section: 'main' | 'penalty' };

const choice: fc.Arbitrary<Sample> = fc.record({ max: maximum, list: labels(fc.integer({ min: 2, max: 5 })) }).map(({ max, list }) => ({
  rule: { kind: 'choice', options: list.map((text, at) => ({ label: text, points: at === list.length - 1 ? '0' : points(at === 0 ? max : Math.floor(max / (at + 1))) })) },
  max: points(max),
  section: 'main',
}));

const checklist: fc.Arbitrary<Sample> = fc.record({ max: maximum, list: labels(fc.integer({ min: 2, max: 6 })) }).map(({ max, list }) => ({
  rule: { kind: 'checklist', items: list.map((text) => ({ label: text, points: points(Math.ceil(max / list.length)) })) },
  max: points(max),
  section: 'main',
}));

const count: fc.Arbitrary<Sample> = fc.record({ max: maximum, item: words, section: fc.constantFrom('main' as const, 'penalty' as const) }).map(({ max, item, section }) => ({
  rule: { kind: 'count', item: `sáng kiến ${item.replaceAll('%', ' phần')}`, pointsEach: points(Math.ceil(max / 4)) },
  max: points(max),
  section,
}));

const deduction: fc.Arbitrary<Sample> = fc.record({ max: maximum, list: labels(fc.integer({ min: 1, max: 4 })) }).map(({ max, list }) => ({
  rule: { kind: 'deduction', violations: list.map((text, at) => ({ label: `báo cáo ${text.replaceAll('%', ' phần')}`, pointsEach: points(Math.ceil(max / (at + 2))) })) },
  max: points(max),
  section: 'main',
}));

/** Falling bands of a percentage, one of them perhaps proportional below the fixed top. */
const percentBands = (max: number): fc.Arbitrary<Band[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }).chain((tenths) => {
    const ends = tenths.toSorted((a, b) => b - a).map((value) => String(value / 10));
    const stepped = [...ends.map((atLeast, at) => ({ atLeast, points: points(Math.floor((max * (ends.length - at)) / ends.length)) })), { atLeast: '0', points: '0' }];
    const shared = [{ atLeast: ends[0] ?? '100', points: points(max) }, ...(ends[1] === undefined ? [] : [{ atLeast: ends[1], proportional: true as const }]), { atLeast: '0', points: '0' }];
    return fc.constantFrom<Band[]>(stepped, shared, [{ atLeast: '0', proportional: true }]);
  });

const ratio: fc.Arbitrary<Sample> = maximum.chain((max) =>
  fc.record({ bands: percentBands(max), numerator: words, denominator: words }).map(({ bands, numerator, denominator }) => ({
    rule: { kind: 'ratio', numerator: `Số ${numerator}`, denominator: `Tổng số ${denominator}`, bands },
    max: points(max),
    section: 'main',
  })),
);

const wholeBands = (max: number): fc.Arbitrary<Band[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }).map((values) => {
    const ends = values.toSorted((a, b) => b - a).map(String);
    return [...ends.map((atLeast, at) => ({ atLeast, points: points(Math.floor((max * (ends.length - at)) / ends.length)) })), { atLeast: '0', points: '0' }];
  });

const number: fc.Arbitrary<Sample> = maximum.chain((max) =>
  fc.record({ bands: wholeBands(max), unit: fc.constantFrom('cuộc', 'hồ sơ', 'thủ tục') }).map(({ bands, unit }) => ({
    rule: { kind: 'number', quantity: `Số ${unit} đã thực hiện trong năm`, unit, integer: true, bands },
    max: points(max),
    section: 'main',
  })),
);

const measured: fc.Arbitrary<Sample> = maximum.chain((max) =>
  fc.record({ bands: percentBands(max), unit: fc.constantFrom('%', 'tỷ đồng', 'ngày') }).filter(({ bands }) => bands.every((band) => 'points' in band)).map(({ bands, unit }) => ({
    rule: { kind: 'number', quantity: 'Kết quả thực hiện so với năm trước', unit, bands },
    max: points(max),
    section: 'main',
  })),
);

const manual: fc.Arbitrary<Sample> = fc.record({ step: fc.integer({ min: 1, max: 50 }), steps: fc.integer({ min: 1, max: 20 }) }).map(({ step, steps }) => ({
  rule: { kind: 'manual', step: points(step) },
  max: points(step * steps),
  section: 'main',
}));

const external: fc.Arbitrary<Sample> = maximum.chain((max) =>
  fc.record({ bands: percentBands(max), scale: fc.constantFrom('10', '100', '1000'), unit: fc.constantFrom('%', 'điểm', 'điểm, thang 100') }).map(({ bands, scale, unit }) => {
    const head = { kind: 'external' as const, quantity: 'Điểm chất lượng phục vụ (cả năm)', sourceName: 'Bộ chỉ số (Quyết định số 766/QĐ-TTg)', unit };
    const isStepped = bands.every((band) => 'points' in band);
    return { rule: isStepped ? { ...head, bands } : { ...head, scale, proportional: true }, max: points(max), section: 'main' };
  }),
);

const sample = fc.oneof(choice, checklist, count, deduction, ratio, number, measured, manual, external);

const read = (text: string, { max, section }: Pick<Sample, 'max' | 'section'>) => readScale(text, { name: 'Tiêu chí', maxPoints: max, note: PROVIDED, section });

describe('the wording of a rule', () => {
  it('gives the rule back without doubt, whatever the kind', () => {
    fc.assert(
      fc.property(sample, ({ rule, max, section }) => {
        expect(read(writeScale(rule, max, section), { max, section })).toStrictEqual({ certainty: 'clear', rule });
      }),
      { numRuns: 300 },
    );
  });
});

/** Points of a line, the last number in it ("Từ 80%: 0,5" -> "Từ 80%: 0,53"). */
const otherPoints = (line: string) => line.replace(/(\d+)((?:,\d+)?)( điểm)?(\.?)$/, (_, whole: string, decimals: string, word = '', end = '') => `${whole}${decimals || ','}3${word}${end}`);

describe('a scale of which one line is spoilt', () => {
  it.each([
    ['a line with a result that is no number', (lines: string[]) => [...lines, 'Đạt một phần: theo thực tế 0,5']],
    ['a line of another kind', (lines: string[]) => [...lines, 'Mỗi trường hợp đặc biệt: 0,33']],
    ['a second cap', (lines: string[]) => [...lines, 'Tổng điểm không quá 77 điểm.']],
    ['words that nobody understands', (lines: string[]) => [...lines, 'Trừ trường hợp bất khả kháng']],
  ])('is never clear: %s', (_, spoil) => {
    fc.assert(
      fc.property(sample, ({ rule, max, section }) => {
        expect(read(spoil(writeScale(rule, max, section).split('\n')).join('\n'), { max, section }).certainty).not.toBe('clear');
      }),
      { numRuns: 200 },
    );
  });

  it('is never clear with other points at its best or its limit', () => {
    fc.assert(
      fc.property(fc.oneof(choice, count, deduction, ratio, number, measured, external), ({ rule, max, section }) => {
        const lines = writeScale(rule, max, section).split('\n');
        const at = rule.kind === 'count' ? 1 : rule.kind === 'choice' || rule.kind === 'deduction' ? 0 : 1;
        const spoilt = lines.map((line, index) => (index === at ? otherPoints(line) : line));
        expect(spoilt).not.toStrictEqual(lines);
        expect(read(spoilt.join('\n'), { max, section }).certainty).not.toBe('clear');
      }),
      { numRuns: 300 },
    );
  });

  it('is never clear with a band left out, printed twice or out of its place', () => {
    fc.assert(
      fc.property(fc.oneof(ratio, number, measured).filter(({ rule }) => 'bands' in rule && rule.bands.length > 2), fc.nat(), ({ rule, max, section }, seed) => {
        const [head = '', ...bands] = writeScale(rule, max, section).split('\n');
        const at = seed % bands.length;
        const without = bands.filter((_, index) => index !== at);
        for (const changed of [without, [...bands, bands[at] ?? ''], [...bands.slice(1), bands[0] ?? '']]) {
          expect(read([head, ...changed].join('\n'), { max, section }).certainty).not.toBe('clear');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('any text', () => {
  const piece = fc.constantFrom('Từ ', '80%', ' trở lên', 'Dưới ', '100', '%', ': ', '1', '0,5', '\n', '- ', 'Mỗi ', 'trừ ', 'a/b', ' × ', 'tỷ lệ ', 'Tỷ lệ % = ', ' = ', 'tối đa ', ' điểm', '(', ')', '; ', '. ', 'Trong đó: ', 'a là ', 'không quá ', '≥', '<', 'x', 'đến ', 'Không có', 'được ', '1.000', '/');

  it('is read without an exception, and a clear reading never gives more than the maximum', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 24 }).map((list) => list.join(''))), (text) => {
        const reading = readScale(text, { name: 'Tiêu chí', maxPoints: '1', note: null });
        if (reading.certainty !== 'clear') return;
        const { rule } = reading;
        const given = 'bands' in rule ? rule.bands.flatMap((band) => ('points' in band ? [band.points] : [])) : rule.kind === 'choice' ? rule.options.map((option) => option.points) : [];
        expect(given.every((value) => Number(value) <= 1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
