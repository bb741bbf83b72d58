import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableLeaves } from '@/core/criteria/compare/comparable-leaves';
import { compareDrafts, compareSets } from '@/core/criteria/compare/compare-sets';
import { correctRows, type Correction } from '@/core/criteria/compare/correct-rows';
import { decideRows, decisionOf } from '@/core/criteria/compare/decide-rows';
import { mappingRow, type MappingRow } from '@/core/criteria/compare/mapping-row';
import { foldedName, isAtLeast, REWORDED, similarityOf, wordsOfName } from '@/core/criteria/compare/name-similarity';
import { reopenRows } from '@/core/criteria/compare/reopen-rows';
import type { DraftNode, DraftSet } from '@/core/criteria/draft';
import { draftOfSet } from '@/core/criteria/draft-of-set';
import { extraLeavesOf, leavesOf } from '@/core/criteria/leaves';
import { criteriaSet, SET_IDS } from '../../support';

function leaf(code: string, name: string, changes: Partial<DraftNode> = {}): DraftNode {
  return {
    key: `k${code}`,
    code,
    name,
    maxPoints: '1',
    rule: { kind: 'choice', options: [{ label: 'Có', points: '1' }, { label: 'Không', points: '0' }] },
    notApplicable: 'never',
    appraiser: 'Sở Nội vụ',
    evidence: 'Báo cáo',
    children: [],
    ...changes,
  };
}

function draft(leaves: readonly DraftNode[], changes: Partial<DraftSet> = {}): DraftSet {
  const area = { key: 'a1', code: '1', name: 'Cải cách thể chế', maxPoints: '10', children: leaves };
  return { name: 'Bộ tiêu chí', level: 'commune', year: 2025, totalMaxPoints: '10', areas: [area], bonus: null, penalty: null, ratingBands: [], ...changes };
}

const compared = (from: DraftSet, to: DraftSet, areCopies = true) => compareDrafts(from, to, areCopies).map(mappingRow);
const partsOf = (row: MappingRow | undefined) => row?.differences.map(({ part }) => part);

const NAME = 'Ban hành kế hoạch kiểm tra văn bản';

describe('the kind of a change', () => {
  const before = leaf('1.1', NAME);

  it.each<[string, Partial<DraftNode>, string, string[]]>([
    ['nothing', {}, 'same', []],
    ['case and punctuation of the name', { name: 'BAN HÀNH kế hoạch, kiểm tra văn bản.' }, 'same', []],
    ['evidence and agency', { evidence: 'Quyết định', appraiser: 'Sở Tư pháp' }, 'same', ['evidence', 'appraiser']],
    ['the number', { code: '1.2' }, 'same', ['code']],
    ['a few words of the name', { name: `${NAME} năm` }, 'same', ['name']],
    ['the maximum, the points with it', { maxPoints: '2', rule: { kind: 'choice', options: [{ label: 'Có', points: '2' }, { label: 'Không', points: '0' }] } }, 'maximumChanged', ['maximum']],
    ['the maximum and one option', { maxPoints: '2', rule: { kind: 'choice', options: [{ label: 'Có', points: '2' }, { label: 'Không', points: '1' }] } }, 'ruleChanged', ['maximum', 'rule']],
    ['an option', { rule: { kind: 'choice', options: [{ label: 'Có, đúng hạn', points: '1' }, { label: 'Không', points: '0' }] } }, 'ruleChanged', ['rule']],
    ['what not applicable gives', { notApplicable: 'full' }, 'ruleChanged', ['notApplicable']],
    ['the units it applies to', { appliesTo: ['phuong'] }, 'ruleChanged', ['unitTypes']],
    ['the whole name', { name: 'Tiếp công dân' }, 'meaningChanged', ['name']],
    ['everything at once', { name: 'Tiếp công dân', maxPoints: '3', rule: { kind: 'manual', step: '0.5' }, evidence: 'Sổ' }, 'meaningChanged', ['name', 'maximum', 'rule', 'evidence']],
  ])('%s', (_, changes, kind, parts) => {
    const [row] = compared(draft([before]), draft([{ ...before, ...changes }]));
    expect(row).toMatchObject({ kind, match: 'copy' });
    expect(partsOf(row)).toStrictEqual(parts);
  });

  it('names both values, a rule in its official wording', () => {
    const [row] = compared(draft([before]), draft([{ ...before, maxPoints: '2', rule: { kind: 'count', item: 'văn bản', pointsEach: '0.5' } }]));
    expect(row?.differences).toStrictEqual([
      { part: 'maximum', from: '1', to: '2' },
      { part: 'rule', from: 'Có: 1\nKhông: 0', to: 'Mỗi văn bản: 0,5\nTổng điểm không quá 2 điểm.' },
    ]);
  });

  it('needs no whole leaves: a draft may lack maxima and rules', () => {
    const [row] = compared(draft([before]), draft([{ ...before, maxPoints: null, rule: undefined, scaleText: 'Chưa rõ' }]));
    expect(row?.differences).toMatchObject([{ part: 'maximum', from: '1', to: null }, { part: 'rule', to: 'Chưa rõ' }]);
  });

  it('changes with the area, if the name changed at all', () => {
    const other = { key: 'a2', code: '2', name: 'Tài chính công', maxPoints: '5', children: [{ ...before, name: `${NAME} năm` }] };
    const [row] = compared(draft([before]), draft([], { areas: [{ ...other }] }));
    expect(row).toMatchObject({ kind: 'meaningChanged' });
    const [moved] = compared(draft([before]), draft([], { areas: [{ ...other, children: [before] }] }));
    expect(moved).toMatchObject({ kind: 'same' });
    expect(partsOf(moved)).toStrictEqual(['place']);
  });
});

describe('three quarters of the words', () => {
  it.each([
    ['một hai ba bốn', 'một hai ba năm', true],
    ['một hai ba', 'một hai bốn', false],
  ])('%s / %s', (a, b, isReworded) => {
    expect(isAtLeast(similarityOf(wordsOfName(a), wordsOfName(b)), REWORDED)).toBe(isReworded);
  });

  it('count a term of the field as one word, and its abbreviation as the same', () => {
    expect(wordsOfName('Kế hoạch cải cách hành chính của Ủy ban nhân dân')).toStrictEqual(['kế', 'hoạch', 'cchc', 'của', 'ubnd']);
    expect(wordsOfName('Kế hoạch CCHC của UBND')).toStrictEqual(['kế', 'hoạch', 'cchc', 'của', 'ubnd']);
    expect(wordsOfName('Niêm yết thủ tục hành chính')).not.toContain('hành');
    expect(foldedName(' Tỷ lệ, (%)  hồ sơ ')).toBe('tỷ lệ hồ sơ');
  });
});

describe('the counterpart of a leaf', () => {
  it('is the same node of a copy, whatever its name and number', () => {
    const rows = compared(draft([leaf('1.1', 'Một hai ba'), leaf('1.2', 'Bốn năm sáu')]), draft([leaf('1.1', 'Bốn năm sáu', { key: 'k1.2' }), leaf('1.2', 'Bảy tám chín', { key: 'k1.1' })]));
    expect(rows).toMatchObject([{ from: '1.2', to: '1.1', kind: 'same', match: 'copy' }, { from: '1.1', to: '1.2', kind: 'meaningChanged', match: 'copy' }]);
  });

  it('is by code and name, then by the most words in common, where neither set is a copy', () => {
    const from = draft([leaf('1.1', 'Ban hành kế hoạch kiểm tra'), leaf('1.2', 'Tỷ lệ hồ sơ đúng hạn'), leaf('1.3', 'Tỷ lệ hồ sơ đúng hạn của phường')]);
    const to = draft([leaf('1.1', 'Tỷ lệ hồ sơ đúng hạn của các phường'), leaf('1.2', 'Tỷ lệ hồ sơ đúng hạn'), leaf('1.3', 'Tiếp công dân')]);
    expect(compared(from, to, false)).toMatchObject([
      { from: '1.1', to: null, kind: 'dropped', match: null },
      { from: '1.3', to: '1.1', kind: 'same', match: 'name', similarity: { shared: 8, words: 17 } },
      { from: '1.2', to: '1.2', kind: 'same', match: 'codeAndName' },
      { from: null, to: '1.3', kind: 'new', match: null },
    ]);
  });

  it('is the most alike of several, wherever it stands, and of equals the first from either side', () => {
    const from = draft([leaf('1.1', 'Tỷ lệ hồ sơ nộp trực tuyến'), leaf('1.2', 'Tỷ lệ hồ sơ thanh toán trực tuyến')]);
    const to = draft([leaf('2.1', 'Tỷ lệ hồ sơ thanh toán trực tuyến trong năm'), leaf('2.2', 'Tỷ lệ hồ sơ nộp trực tuyến trong năm')]);
    expect(compared(from, to, false)).toMatchObject([{ from: '1.2', to: '2.1' }, { from: '1.1', to: '2.2' }]);

    const one = draft([leaf('1.1', 'Công khai ngân sách')]);
    const two = draft([leaf('3.1', 'Công khai ngân sách xã'), leaf('3.2', 'Công khai ngân sách thôn')]);
    expect(compared(one, two, false)).toMatchObject([{ from: '1.1', to: '3.1' }, { from: null, to: '3.2' }]);
    expect(compared(two, one, false)).toMatchObject([{ from: '3.1', to: '1.1' }, { from: '3.2', to: null }]);
  });

  it('is not looked for among bonus or penalty items, and equal codes alone say nothing', () => {
    const bonus = { name: 'Điểm thưởng', cap: '2', items: [leaf('TH.1', NAME)] };
    const rows = compared(draft([leaf('1.1', NAME), leaf('1.2', 'Một hai ba')]), draft([leaf('1.2', 'Bốn năm sáu')], { bonus }), false);
    expect(rows.map(({ from, to, kind }) => ({ from, to, kind }))).toStrictEqual([
      { from: '1.1', to: null, kind: 'dropped' },
      { from: '1.2', to: null, kind: 'dropped' },
      { from: null, to: '1.2', kind: 'new' },
      { from: null, to: 'TH.1', kind: 'new' },
    ]);
  });
});

const allLeaves = (id: (typeof SET_IDS)[number]) => [...leavesOf(criteriaSet(id)), ...extraLeavesOf(criteriaSet(id))].map(({ code }) => code);

describe('two of the three sets', () => {
  const pairs = SET_IDS.flatMap((from) => SET_IDS.map((to) => ({ from, to })));

  it.each(pairs)('hold each leaf once: $from -> $to', ({ from, to }) => {
    const rows = compareSets(criteriaSet(from), criteriaSet(to));
    expect(rows.flatMap((row) => row.from ?? []).toSorted()).toStrictEqual(allLeaves(from).toSorted());
    expect(rows.flatMap((row) => row.to ?? [])).toStrictEqual(allLeaves(to));
  });

  it.each(pairs)('give the same turned round: $from -> $to', ({ from, to }) => {
    const spelled = (rows: readonly MappingRow[], side: 'from' | 'to', other: 'from' | 'to') =>
      rows.map((row) => [row[side], row[other], row.kind === 'new' || row.kind === 'dropped' ? 'alone' : row.kind, row.differences.map(({ part }) => part).join()].join(' | ')).toSorted();
    expect(spelled(compareSets(criteriaSet(to), criteriaSet(from)), 'to', 'from')).toStrictEqual(spelled(compareSets(criteriaSet(from), criteriaSet(to)), 'from', 'to'));
  });

  it.each(SET_IDS)('a set and itself are the same throughout: %s', (id) => {
    expect(compareSets(criteriaSet(id), criteriaSet(id)).every(({ kind, differences }) => kind === 'same' && differences.length === 0)).toBe(true);
  });

  it('find what a person would find between the communes of 2022 and 2025', () => {
    const rows = compareSets(criteriaSet('commune-2022'), criteriaSet('commune-2025'));
    const becomes = (code: string) => rows.find((row) => row.from === code);
    expect(becomes('3.3.1')).toMatchObject({ to: '3.3.1', kind: 'same' });
    expect(becomes('7.2.2')).toMatchObject({ to: '7.3.2', kind: 'ruleChanged', match: 'name' });
    expect(becomes('1.1.1')).toMatchObject({ to: '1.1.1', match: 'name' });
    expect(becomes('4.3')).toMatchObject({ to: null, kind: 'dropped' });
    // Alike in words to "Kết quả thực hiện kế hoạch chuyển đổi số": another area, another subject.
    expect(becomes('1.1.2')).toMatchObject({ to: null });
  });
});

describe('corrections by hand', () => {
  const from = draft([leaf('1.1', 'Một hai ba'), leaf('1.2', 'Bốn năm sáu')]);
  const to = draft([leaf('1.1', 'Một hai ba'), leaf('1.2', 'Bảy tám chín', { key: 'mới' })]);
  const leaves = { from: comparableLeaves(from), to: comparableLeaves(to) };
  const rows = compareDrafts(from, to, true);

  it('pair, part and judge', () => {
    expect(rows.map(({ kind }) => kind)).toStrictEqual(['same', 'dropped', 'new']);
    const paired = correctRows(rows, leaves, { kind: 'pair', from: 'k1.2', to: 'mới' });
    expect(paired.map(mappingRow)).toMatchObject([{ kind: 'same' }, { from: '1.2', to: '1.2', kind: 'meaningChanged', match: 'hand' }]);
    const judged = correctRows(paired, leaves, { kind: 'meaning', from: 'k1.2', to: 'mới', meaning: 'kept' });
    expect(judged[1]).toMatchObject({ kind: 'same', judged: true });
    expect(correctRows(judged, leaves, { kind: 'part', from: 'k1.2', to: 'mới' }).map(({ kind }) => kind)).toStrictEqual(['same', 'dropped', 'new']);
  });

  it('a pair frees what both were paired with', () => {
    const taken = correctRows(rows, leaves, { kind: 'pair', from: 'k1.2', to: 'k1.1' });
    expect(taken.map(({ from: left, to: right }) => [left?.code ?? null, right?.code ?? null])).toStrictEqual([['1.1', null], ['1.2', '1.1'], [null, '1.2']]);
  });

  it('keep each leaf once, whatever is corrected', () => {
    const [older, newer] = [draftOfSet(criteriaSet('commune-2022')), draftOfSet(criteriaSet('commune-2025'))];
    const sides = { from: comparableLeaves(older), to: comparableLeaves(newer) };
    const start = compareDrafts(older, newer, false);
    const correction = fc.record({ kind: fc.constantFrom('pair' as const, 'part' as const, 'meaning' as const), from: fc.constantFrom(...sides.from.map(({ key }) => key)), to: fc.constantFrom(...sides.to.map(({ key }) => key)), meaning: fc.constantFrom('kept' as const, 'changed' as const) });
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 8 }), (corrections) => {
        const result = corrections.reduce((all, one) => correctRows(all, sides, one as Correction), start as ReturnType<typeof correctRows>);
        expect(result.flatMap((row) => row.from?.key ?? []).toSorted()).toStrictEqual(sides.from.map(({ key }) => key).toSorted());
        expect(result.flatMap((row) => row.to?.key ?? [])).toStrictEqual(sides.to.map(({ key }) => key));
      }),
      { numRuns: 60 },
    );
  });

  it('are decided again from codes, and every leaf must be decided once', () => {
    const stored = correctRows(correctRows(rows, leaves, { kind: 'pair', from: 'k1.2', to: 'mới' }), leaves, { kind: 'meaning', from: 'k1.2', to: 'mới', meaning: 'kept' });
    expect(decideRows(leaves, stored.map(mappingRow).map(decisionOf), rows)).toStrictEqual({ rows: stored, problems: [] });
    expect(decideRows(leaves, [{ from: '1.1', to: '1.1' }, { from: '1.1', to: '9.9' }], rows).problems).toStrictEqual([
      { kind: 'twice', side: 'from', code: '1.1' },
      { kind: 'undecided', side: 'from', code: '1.2' },
      { kind: 'unknown', side: 'to', code: '9.9' },
      { kind: 'undecided', side: 'to', code: '1.2' },
    ]);
  });

  it('a mapping that is opened again shows what changed since', () => {
    const stored = rows.map(mappingRow);
    const later = draft([leaf('1.1', 'Một hai ba', { maxPoints: '2' }), leaf('1.3', 'Mười một', { key: 'khác' })]);
    const laterLeaves = { from: leaves.from, to: comparableLeaves(later) };
    const reopened = reopenRows(laterLeaves, stored, compareDrafts(from, later, true));
    expect(reopened.gone).toStrictEqual([{ side: 'to', code: '1.2' }]);
    expect(reopened.rows.map((row) => [row.from?.code ?? null, row.to?.code ?? null, row.isChangedSince])).toStrictEqual([['1.1', '1.1', true], ['1.2', null, false], [null, '1.3', true]]);
    expect(reopenRows(leaves, stored, rows).rows.some((row) => row.isChangedSince)).toBe(false);
  });
});
