/** Lists of units as offices print them, read and compared with the published units of Lâm Đồng. */
import { describe, expect, it } from 'vitest';
import type { SourceCell, SourceDocument } from '@/core/criteria/reading/source-document';
import { planUnitImport, type UnitImportOptions } from '@/core/units/reading/plan-import';
import { readUnits } from '@/core/units/reading/read-units';
import { unitFilePlace, unitFileProblemText } from '@/text/unit-import';
import { KNOWN, unitNamed } from './reference';

const TODAY = '2026-11-25';
const LAM_DONG = unitNamed('Tỉnh Lâm Đồng', TODAY);
const OPTIONS: UnitImportOptions = { validFrom: '2026-07-01', parentId: LAM_DONG.id, padCodes: false, skipOutside: false, mayAddTop: false };

const cell = (text: string): SourceCell => ({ text, number: null, mergedInto: null, isBroken: false, isBold: false, footnotes: [] });
const documentOf = (lines: readonly string[], hidden: readonly number[] = []): SourceDocument => ({
  format: 'xlsx',
  tables: [
    { sheet: 'Danh mục', isHidden: false, hiddenColumns: [], rows: lines.map((line, at) => ({ row: at + 1, isHidden: hidden.includes(at + 1), isHeader: false, cells: line.split('|').map(cell) })) },
  ],
  paragraphs: [],
  footnotes: {},
  remarks: [],
});
const plan = (lines: readonly string[], options: Partial<UnitImportOptions> = {}) => planUnitImport(readUnits(documentOf(lines)), { ...OPTIONS, ...options }, KNOWN, TODAY);
const told = (result: ReturnType<typeof plan>) => result.problems.map((problem) => [problem.kind, unitFilePlace(problem), problem.severity]);
const HEAD = 'Mã|Tên đơn vị|Loại|Đơn vị cấp trên|Hiệu lực từ|Đến';

describe('a list', () => {
  it('takes names as they are printed, the kind from its column or from the name', () => {
    const { added, problems } = plan([
      'DANH MỤC ĐƠN VỊ',
      HEAD,
      '31840|Thi trấn Ngan Dừa||Lâm Đồng||',
      '24001|Xa Ea Kly||68||',
      '22001|Xuân Phước|Xã|Tỉnh Lâm Đồng|01/07/2025|31/12/2026',
      '22847|phường Vĩnh Hải||tỉnh lâm đồng||',
    ]);
    expect(problems).toEqual([]);
    expect(added.map(({ name, type, parentId, validFrom, validTo }) => [name, type, parentId === LAM_DONG.id, validFrom, validTo])).toEqual([
      ['Thi trấn Ngan Dừa', 'thi-tran', true, '2026-07-01', null],
      ['Xa Ea Kly', 'xa', true, '2026-07-01', null],
      ['Xuân Phước', 'xa', true, '2025-07-01', '2026-12-31'],
      ['phường Vĩnh Hải', 'phuong', true, '2026-07-01', null],
    ]);
  });

  it('says of each row whether it is new, differs, or is there already', () => {
    const { added, changed, unchanged } = plan(['code,name,type', '25159|Xã Cát Tiên|xa', '25180|Xã Cát Tiên Hai|xa', '99999|Xã Mới|xa'].map((line) => line.replaceAll(',', '|')), { validFrom: '2025-07-01' });
    expect([added.length, changed.length, unchanged]).toEqual([1, 1, 1]);
    expect(changed).toMatchObject([{ unit: { name: 'Xã Cát Tiên 2' }, name: 'Xã Cát Tiên Hai', validTo: null }]);
  });

  it('tells every problem, each with its place', () => {
    const result = plan([
      HEAD,
      '|Xã Không Mã||68||',
      '90001|||68||',
      '90002|Xuân Phước||68||',
      '90003|Xã A|Thôn?|68|31/02/2026|',
      '9000/4|Xã B||68||',
      '90005|Xã C||Tỉnh Nào Đó||',
      '90006|Xã D||68|01/07/2026|01/01/2026',
      '90007|Xã E||68||',
      '90007|Xã F||68||',
      '25159|Phường Cát Tiên||68||',
      '90008|Huyện G|Xã|68||',
      '90009|Xã H||Xã Cát Tiên||',
    ]);
    expect(told(result)).toEqual([
      ['codeMissing', '“Danh mục”, dòng 2, cột A', 'error'],
      ['nameMissing', '“Danh mục”, dòng 3, cột B', 'error'],
      ['kindUnknown', '“Danh mục”, dòng 4, cột C', 'error'],
      ['dayWrong', '“Danh mục”, dòng 5, cột E', 'error'],
      ['codeWrong', '“Danh mục”, dòng 6, cột A', 'error'],
      ['parentUnknown', '“Danh mục”, dòng 7, cột D', 'error'],
      ['endsBeforeStart', '“Danh mục”, dòng 8, cột F', 'error'],
      ['codeTwice', '“Danh mục”, dòng 10, cột A', 'error'],
      ['codeTaken', '“Danh mục”, dòng 11, cột A', 'error'],
      ['kindsDiffer', '“Danh mục”, dòng 12, cột C', 'warning'],
      ['wrongPlace', '“Danh mục”, dòng 13, cột C', 'error'],
    ]);
    for (const problem of result.problems) expect(unitFileProblemText(problem)).toMatch(/[.…]$/);
  });

  it('gives zeros back to a code only where that was confirmed', () => {
    const lines = ['Mã|Tên', '4|Xã Bốn', '00008|Xã Tám'];
    const asked = plan(lines);
    expect(told(asked)).toEqual([['codeShort', '“Danh mục”, dòng 2, cột A', 'error']]);
    expect(unitFileProblemText(asked.problems[0] as never)).toContain('“00004”');
    const confirmed = plan(lines, { padCodes: true });
    expect(told(confirmed)).toEqual([['codePadded', '“Danh mục”, dòng 2, cột A', 'warning']]);
    expect(confirmed.added.map(({ code }) => code)).toEqual(['00004', '00008']);
  });

  it('leaves rows of other provinces out only where that was confirmed', () => {
    const lines = ['code|name|type|province_code|province', '00004|Phường Ba Đình|phuong|01|Thành phố Hà Nội', '25159|Xã Cát Tiên|xa|68|Tỉnh Lâm Đồng'];
    expect(told(plan(lines))).toEqual([['parentUnknown', '“Danh mục”, dòng 2, cột D', 'error']]);
    expect(plan(lines, { skipOutside: true })).toMatchObject({ outside: 1, unchanged: 1, added: [], problems: [] });
    const whole = plan(lines, { mayAddTop: true });
    expect(whole.added.map(({ code, name, type, parentName }) => [code, name, type, parentName])).toEqual([
      ['01', 'Thành phố Hà Nội', 'province', null],
      ['00004', 'Phường Ba Đình', 'phuong', 'Thành phố Hà Nội'],
    ]);
  });

  it('builds district and province above a commune, each once', () => {
    const lines = ['code|name|type|district_code|district|province_code|province', '00001|Phường Phúc Xá|phuong|001|Quận Ba Đình|01|Thành phố Hà Nội', '00004|Phường Trúc Bạch|phuong|001|Quận Ba Đình|01|Thành phố Hà Nội'];
    const { added } = plan(lines, { mayAddTop: true, validFrom: '2020-01-01' });
    expect(added.map(({ name, type, parentName }) => [name, type, parentName])).toEqual([
      ['Thành phố Hà Nội', 'province', null],
      ['Quận Ba Đình', 'district', 'Thành phố Hà Nội'],
      ['Phường Phúc Xá', 'phuong', 'Quận Ba Đình'],
      ['Phường Trúc Bạch', 'phuong', 'Quận Ba Đình'],
    ]);
  });

  it('never ends a unit that others stand under', () => {
    const { problems } = plan(['Mã|Tên|Đến', '68|Tỉnh Lâm Đồng|31/12/2026']);
    expect(problems.map(({ kind }) => kind)).toEqual(['endLeavesUnits']);
  });

  it('passes over hidden rows with a warning, and says where there is no list', () => {
    const reading = readUnits(documentOf(['Mã|Tên', '90001|Xã A', '90002|Xã B'], [3]));
    expect(reading.rows).toHaveLength(1);
    expect(reading.problems).toMatchObject([{ kind: 'hiddenRow', row: 3, severity: 'warning' }]);
    expect(readUnits(documentOf(['Tiêu chí|Điểm', '1|2'])).problems.map(({ kind }) => kind)).toEqual(['otherSheet', 'noList']);
  });
});
