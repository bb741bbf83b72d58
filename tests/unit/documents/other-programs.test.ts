/** Files written by python-docx, openpyxl and LibreOffice (the latter from theirs and from the example appendices). */
import { describe, expect, it } from 'vitest';
import { lines, readFixture, texts } from './support';

describe('Word files of other programs', () => {
  const rows = [
    '1: STT | Tiêu chí | Điểm tối đa | Ghi chú',
    '2: I | Chỉ đạo điều hành | 10 | ',
    '3: 1. | Kế hoạch | 4 | Không phát sinh: 0 điểm.',
    '4: 1.1. | Ban hành kế hoạch | 2,5 | ^',
    '5: 1.2. | Dòng ẩn | 9 | ',
    '6: 1.3. | Thực hiện kế hoạch | 1,5 | ',
    '7: 2. | Báo cáo | 6 | ',
    '8: II | Thể chế | 5 | ',
    '9: TỔNG CỘNG | ^ | 15 | ',
  ];

  it('python-docx: automatic numbers, merged cells, a hidden row', async () => {
    const { tables } = await readFixture('documents/python-docx.docx');
    expect(lines(tables[0])).toEqual(rows);
    expect(tables[0]?.rows.filter(({ isHidden }) => isHidden).map(({ row }) => row)).toEqual([5]);
  });

  it('LibreOffice, from that file (it knows no hidden rows and shows them)', async () => {
    const { tables } = await readFixture('documents/python-docx-by-libreoffice.docx');
    expect(lines(tables[0])).toEqual(rows);
  });

  it('LibreOffice, from an example appendix', async () => {
    const [copy, example] = await Promise.all([readFixture('documents/district-2022-by-libreoffice.docx'), readFixture('criteria/appendices/district-2022.docx')]);
    expect(copy.tables).toEqual(example.tables);
    expect(copy.paragraphs).toEqual(example.paragraphs);
  });
});

describe('Excel files of other programs', () => {
  it.each([
    ['openpyxl.xlsx', '8:  | TỔNG CỘNG |  |  | ', true],
    ['openpyxl-by-libreoffice.xlsx', '8:  | TỔNG CỘNG | 19,3 |  | ', false],
  ])('%s: merged and hidden cells, an apostrophe that was typed, a formula', async (file, total, isBroken) => {
    const { tables } = await readFixture(`documents/${file}`);
    expect(lines(tables[0])).toEqual([
      '1: PHỤ LỤC | ^ | ^ | ^ | ',
      '3: STT | Tiêu chí | Điểm tối đa | Ghi chú | Nháp',
      '4: I | Chỉ đạo điều hành | 10 |  | ',
      "5: 1 | Kế hoạch | 0,30 | '=1+1 | ",
      '6: 1.1 | Dòng ẩn | 9 |  | ',
      '7: 1.2 | Báo cáo | 2,50 |  | ',
      total,
      '10: Ngày | 05/01/2025 | 80% | #N/A | ',
    ]);
    expect(tables.map(({ sheet, isHidden }) => [sheet, isHidden])).toEqual([['Tiêu chí', false], ['Nháp', true]]);
    expect(tables[0]?.hiddenColumns).toEqual([4]);
    expect(tables[0]?.rows.filter(({ isHidden }) => isHidden).map(({ row }) => row)).toEqual([6]);
    const cell = (row: number, column: number) => tables[0]?.rows.find((found) => found.row === row)?.cells[column];
    expect(cell(5, 2)?.number).toBe('0.3');
    expect(cell(7, 2)?.number).toBeNull();
    expect(cell(8, 2)?.isBroken).toBe(isBroken);
    expect(cell(10, 3)?.isBroken).toBe(true);
    expect(cell(4, 1)?.isBold).toBe(true);
  });

  it('LibreOffice, from an example appendix', async () => {
    const [copy, example] = await Promise.all([readFixture('documents/commune-2022-by-libreoffice.xlsx'), readFixture('criteria/appendices/commune-2022.xlsx')]);
    expect(texts(copy.tables[0])).toEqual(texts(example.tables[0]));
    expect(copy.tables[0]?.rows.map(({ cells }) => cells[2]?.number)).toEqual(example.tables[0]?.rows.map(({ cells }) => cells[2]?.number));
  });
});
