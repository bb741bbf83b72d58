import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOfReading } from '@/core/criteria/reading/draft-of-reading';
import { readCriteria } from '@/core/criteria/reading/read-criteria';
import { readNote } from '@/core/criteria/reading/read-note';
import type { CriteriaReading } from '@/core/criteria/reading/reading';
import { documentOf, numeric, tableOf, type CellSpec } from '../../../../support/source-document';

const HEAD = ['STT', 'Lĩnh vực, tiêu chí', 'Điểm tối đa', 'Cách chấm điểm', 'Tài liệu kiểm chứng', 'Cơ quan thẩm định', 'Ghi chú'];

function read(...rows: readonly (readonly CellSpec[])[]): CriteriaReading {
  return readCriteria(documentOf([tableOf([HEAD, ...rows])]));
}

function loud({ problems }: CriteriaReading): string[] {
  return problems.filter(({ severity }) => severity !== 'info').map(({ kind, row }) => `${kind} ${row}`);
}

const texts = ['', 'I', '1', '1.1', '1.1.1', 'a)', '-', 'Kế hoạch', 'TỔNG CỘNG', 'Cộng', 'ĐIỂM THƯỞNG', 'Điểm trừ', '0,5', '1.258', '-1', 'abc', '=1+1', 'Có: 1\nKhông: 0', 'Ghi chú:', 'Xếp loại: A: từ 90; B: dưới 90', ...HEAD];

describe('The reader', () => {
  test('never throws, whatever stands in the tables', () => {
    const cell = fc.record({ text: fc.oneof(fc.constantFrom(...texts), fc.string()), number: fc.constantFrom(null, '1', '-0.5', '1e9'), isBroken: fc.boolean(), across: fc.constantFrom(1, 1, 1, 2), down: fc.constantFrom(1, 1, 1, 2) });
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(table, { maxLength: 3 }), fc.array(fc.string()), (tables, paragraphs) => {
        const document = documentOf(tables.map((rows, at) => tableOf(rows, { sheet: `Bảng ${at + 1}` })), { paragraphs: paragraphs.map((text, at) => ({ text, beforeTable: at })) });
        draftOfReading(readCriteria(document), new Set());
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  test('takes the columns as a person has corrected them', () => {
    const rows = [['TT', 'Việc', 'Nhóm', 'Mức'], ['1', 'Chỉ đạo', 'x', '2'], ['1.1', 'Kế hoạch', 'y', '2']];
    const reading = readCriteria(documentOf([tableOf(rows)]), { Sheet1: ['label', 'name', 'ignored', 'maxPoints'] });
    expect(loud(reading)).toEqual([]);
    expect(reading.set.areas[0]).toMatchObject({ name: 'Chỉ đạo', maxPoints: '2', children: [{ name: 'Kế hoạch', maxPoints: '2' }] });
  });

  test('1.10 stored by Excel as 1.1 is a number used twice, not corrected', () => {
    const leaves = Array.from({ length: 9 }, (_, at) => [numeric(`1.${at + 1}`), `Việc ${at + 1}`, numeric('1')]);
    const reading = read([numeric('1'), 'Chỉ đạo', numeric('10')], ...leaves, [numeric('1.1'), 'Việc 10', numeric('1')]);
    expect(loud(reading)).toEqual(['duplicate-code 12']);
  });

  test('a number that Excel shows with a comma is a label with a point', () => {
    const label = (number: string) => ({ text: number.replace('.', ','), number });
    const { set } = read([label('1'), 'Chỉ đạo', '2'], [label('1.1'), 'Kế hoạch', '1'], [label('1.2'), 'Báo cáo', '1']);
    expect(set.areas[0]?.children.map((node) => node.label)).toEqual(['1.1', '1.2']);
  });

  test('points of single options in a column of their own belong to the scale', () => {
    const rows = [['STT', 'Tiêu chí', 'Điểm tối đa', 'Thang điểm chi tiết', 'Điểm'], ['1', 'Chỉ đạo', '2', '', ''], ['1.1', 'Kế hoạch', '2', 'Đúng hạn', '2'], ['', '', '', 'Chậm', '0']];
    expect(readCriteria(documentOf([tableOf(rows)])).set.areas[0]?.children[0]?.scaleText).toBe('Đúng hạn: 2\nChậm: 0');
  });

  test('a skipped number is a warning, a misplaced one an error', () => {
    const reading = read(['1', 'Chỉ đạo', '3'], ['1.1', 'Kế hoạch', '1'], ['1.3', 'Báo cáo', '1'], ['2.4', 'Kiểm tra', '1']);
    expect(reading.problems.map(({ severity, kind, row }) => `${severity} ${kind} ${row}`)).toEqual(['info total-not-printed null', 'warning skipped-code 4', 'error wrong-parent 5']);
  });

  test('a wrong cell is told once: sums and totals that need it are left alone', () => {
    expect(loud(read(['1', 'Chỉ đạo', 'mười'], ['1.1', 'Kế hoạch', '1'], ['', 'TỔNG CỘNG', '5']))).toEqual(['maximum-not-a-number 2']);
  });

  test('a row that is nothing known is named, not dropped', () => {
    const [problem] = read(['1', 'Chỉ đạo', '1'], ['1.1', 'Kế hoạch', '1', 'Có: 1\nKhông: 0'], ['', 'Bộ phận theo dõi', '', ''], ['2', 'Thể chế', '1'], ['2.1', 'Văn bản', '1']).problems.filter(({ severity }) => severity === 'warning');
    expect(problem).toMatchObject({ kind: 'unrecognised-row', row: 4 });
    expect(problem?.message).toContain('Bộ phận theo dõi');
  });

  test('points after a point and three digits are not guessed', () => {
    expect(loud(read(['1', 'Chỉ đạo', '1.258'], ['1.1', 'Kế hoạch', '1,258']))).toEqual(['maximum-ambiguous 2']);
  });

  test('an unconfirmed proposal becomes a leaf scored by hand, its scale kept as text', () => {
    const reading = read(['1', 'Chỉ đạo', '1'], ['1.1', 'Hoàn thành kế hoạch', '1', 'Hoàn thành 100%: 1\nDưới 100%: 0', 'Báo cáo', 'Sở Nội vụ']);
    expect(reading.proposals).toHaveLength(1);
    const [leaf] = draftOfReading(reading, new Set()).areas[0]?.children ?? [];
    expect(leaf).toMatchObject({ rule: { kind: 'manual', step: '0.01' }, scaleText: 'Hoàn thành 100%: 1\nDưới 100%: 0', notApplicable: 'never', appraiser: 'Sở Nội vụ' });
  });
});

describe('A note', () => {
  test.each([
    ['Không phát sinh: tính điểm tối đa.', { notApplicable: 'full' }],
    ['Không phát sinh: 0 điểm.', { notApplicable: 'zero' }],
    ['Không phát sinh: không tính vào tổng điểm tối đa.', { notApplicable: 'exclude' }],
    ['Không phát sinh thì không tính điểm.', { notApplicable: null }],
    ['Chỉ áp dụng đối với xã, đặc khu.', { appliesTo: ['xa', 'dac-khu'] }],
    ['Áp dụng đối với các phường', { appliesTo: ['phuong'] }],
    ['Chỉ áp dụng đối với xã miền núi.', { appliesTo: null, isRestrictionUnclear: true }],
    ['Không áp dụng đối với phường.', { appliesTo: null, isRestrictionUnclear: false }],
    ['Số liệu do cơ quan quản lý hệ thống cung cấp. Không phát sinh: 0 điểm.', { source: 'external', notApplicable: 'zero' }],
  ])('%s', (note, expected) => {
    expect(readNote(note)).toMatchObject(expected);
  });
});
