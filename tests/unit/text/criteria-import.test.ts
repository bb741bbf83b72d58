import { describe, expect, it } from 'vitest';
import { readingProblemPlace, readingProblemsCsv } from '@/text/criteria-import';
import { sentenceOfTitle } from '@/text/sentence-of-title';

const PROBLEM = { severity: 'error', kind: 'k', sheet: 'Phụ lục', row: 17, column: 'C', code: '1.2', message: 'Điểm tối đa “abc” không phải là số.' } as const;

describe('the list of problems as CSV', () => {
  it('has a line a problem, and an empty cell where a place is not known', () => {
    const csv = readingProblemsCsv([PROBLEM, { ...PROBLEM, severity: 'warning', sheet: null, row: null, column: null, code: null, message: 'Cả tệp' }]);
    expect(csv).toBe('\ufeffMức;Trang tính;Dòng;Cột;Mã;Nội dung\r\nLỗi;Phụ lục;17;C;1.2;Điểm tối đa “abc” không phải là số.\r\nLưu ý;;;;;Cả tệp\r\n');
  });

  it('does not hand a formula of the file on to Excel', () => {
    const csv = readingProblemsCsv([{ ...PROBLEM, sheet: '=cmd', code: '-1', message: '+1: mã sai' }]);
    expect(csv).toContain(`Lỗi;'=cmd;17;C;'-1;'+1: mã sai`);
  });
});

describe('the place of a problem', () => {
  it.each([
    [PROBLEM, 'Phụ lục, dòng 17, cột C'],
    [{ sheet: null, row: 3, column: null }, 'dòng 3'],
    [{ sheet: null, row: null, column: null }, 'Cả tệp'],
  ])('%o', (problem, words) => expect(readingProblemPlace(problem)).toBe(words));
});

describe('a title in capitals', () => {
  it.each([
    ['BỘ TIÊU CHÍ  XÁC ĐỊNH\nCỦA UBND CÁC XÃ', 'Bộ tiêu chí xác định của UBND các xã'],
    ['ĐIỂM CCHC', 'Điểm CCHC'],
    ['Bộ tiêu chí của UBND tỉnh Lâm Đồng', 'Bộ tiêu chí của UBND tỉnh Lâm Đồng'],
    ['BỘ TIÊU CHÍ'.normalize('NFD'), 'Bộ tiêu chí'],
  ])('%s becomes a sentence', (title, sentence) => expect(sentenceOfTitle(title)).toBe(sentence));
});
