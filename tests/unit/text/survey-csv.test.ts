import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { SurveyUnitView } from '@/contracts/surveys';
import { csvDocument, csvNumber, csvText } from '@/text/csv';
import { surveyCsv } from '@/text/survey-csv';

describe('csv', () => {
  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx'])('makes plain words of %j, which a spreadsheet would run', (cell) => {
    expect(csvText(cell)).toBe(`'${cell}`);
  });

  it('leaves words and absent numbers as they are', () => {
    expect([csvText('Xã A-B'), csvNumber('19.89'), csvNumber('0.00'), csvNumber(null)]).toEqual(['Xã A-B', '19,89', '0,00', '']);
  });

  it('quotes separators, quotes and line breaks so that they are read back', () => {
    const rows = [['a;b', 'nói "có"', 'hai\ndòng'], ['1,5', '', 'x']];
    const text = csvDocument(rows);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' })).toEqual(rows);
  });
});

const unit: SurveyUnitView = {
  code: '25159',
  name: '=Xã Cát Tiên',
  illustrative: true,
  responses: 31,
  valid: 30,
  blank: 1,
  byGroup: [],
  gap: null,
  decision: 'computed',
  canAccept: false,
  reason: null,
  points: '4.25',
  standardError: '0.105',
  leaves: [
    { code: '1.1', name: 'Một', maxPoints: '2', points: '1.75', n: 30, standardError: '0.050' },
    { code: '1.2', name: 'Hai', maxPoints: '3', points: '2.50', n: 29, standardError: null },
  ],
};

describe('surveyCsv', () => {
  const read = (units: SurveyUnitView[]) => parse(surveyCsv({ units, maxPoints: '5' }), { delimiter: ';', bom: true, columns: true }) as Record<string, string>[];

  it('has a line for every leaf and one for the sum, read back number by number', () => {
    const rows = read([unit]);
    expect(rows.map((row) => [row['Mã tiêu chí'], row['Điểm'], row['Điểm tối đa'], row['Số phiếu trả lời'], row['Sai số chuẩn']])).toEqual([
      ['1.1', '1,75', '2', '30', '0,050'],
      ['1.2', '2,50', '3', '29', ''],
      ['', '4,25', '5', '30', '0,105'],
    ]);
    expect(rows[0]).toMatchObject({ 'Đơn vị': "'=Xã Cát Tiên", 'Cách tính': 'Tính theo quy tắc' });
  });

  it('leaves the points of an exempt unit empty, never 0', () => {
    const leaves = unit.leaves.map((leaf) => ({ ...leaf, points: null }));
    const rows = read([{ ...unit, decision: 'exempt', points: null, leaves }]);
    expect(rows.map((row) => row['Điểm'])).toEqual(['', '', '']);
    expect(rows[0]?.['Cách tính']).toBe('Miễn điều tra');
  });
});
