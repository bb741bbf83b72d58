/**
 * A document and its reading written by hand, small enough to know every row of: what the screens and the export of the
 * import are tried on without a file. Two tables, a scale over two rows, one clear rule, one proposal, one text, a total row.
 */
import type { CriteriaImportPreview, ImportSourceRow } from '@/contracts/criteria-import';
import type { ReadingProblem, ReadNode } from '@/core/criteria/reading/reading';

const SHEET_1 = 'Bảng 1';
const SHEET_2 = 'Bảng 2';

function node(given: Partial<ReadNode> & Pick<ReadNode, 'label' | 'name' | 'maxPoints' | 'row'>): ReadNode {
  return { code: given.label, level: given.label.split('.').length, sheet: SHEET_1, scaleText: null, rule: null, evidence: null, appraiser: null, footnote: null, children: [], ...given };
}

const AREA_1 = node({
  label: '1',
  name: 'Chỉ đạo điều hành',
  maxPoints: '3',
  row: 3,
  children: [
    node({
      label: '1.1',
      name: 'Ban hành kế hoạch',
      maxPoints: '2',
      row: 4,
      scaleText: 'Đúng hạn: 2\nChậm: 0',
      rule: { kind: 'choice', options: [{ label: 'Đúng hạn', points: '2' }, { label: 'Chậm', points: '0' }] },
      evidence: 'Kế hoạch đã ban hành',
      appraiser: 'Sở Nội vụ',
    }),
    node({
      label: '1.2',
      name: 'Mức độ hoàn thành kế hoạch',
      maxPoints: '1',
      row: 6,
      scaleText: 'Hoàn thành 100%: 1 / Dưới 80%: 0',
      appraiser: 'Sở Nội vụ',
      footnote: 'Không phát sinh: loại khỏi mẫu số',
    }),
  ],
});

const AREA_2 = node({
  label: '2',
  name: 'Cải cách thể chế',
  maxPoints: '1',
  sheet: SHEET_2,
  row: 3,
  children: [node({ label: '2.1', name: 'Sáng kiến', maxPoints: '1', sheet: SHEET_2, row: 4, scaleText: 'Theo hướng dẫn riêng' })],
});

const rows = (...texts: readonly (readonly (string | null)[])[]): ImportSourceRow[] => texts.map((cells, index) => ({ row: index + 1, isHidden: false, cells }));

const problem = (given: Partial<ReadingProblem>): ReadingProblem => ({ severity: 'warning', kind: 'k', sheet: SHEET_1, row: null, column: null, code: null, message: '', ...given });

export const HAND_MADE: CriteriaImportPreview = {
  fileName: 'phu-luc.docx',
  size: 1234,
  sha256: 'a'.repeat(64),
  format: 'docx',
  reading: {
    set: {
      title: 'BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA UBND CÁC XÃ, PHƯỜNG NĂM 2025',
      decisionNumber: null,
      year: 2025,
      areas: [AREA_1, AREA_2],
      bonus: null,
      penalty: null,
      ratingBands: [],
      total: { stated: '4', computed: '4' },
    },
    proposals: [
      {
        sheet: SHEET_1,
        row: 6,
        code: '1.2',
        rule: { kind: 'ratio', numerator: 'số nhiệm vụ hoàn thành', denominator: 'số nhiệm vụ', bands: [{ atLeast: '100', points: '1' }, { atLeast: '80', proportional: true }, { atLeast: '0', points: '0' }] },
        reasons: ['Khoảng từ 80% đến dưới 100% không ghi điểm.'],
      },
    ],
    problems: [
      problem({ row: 5, column: 'D', code: '1.1', message: 'Dòng nối tiếp cách chấm của tiêu chí 1.1.', severity: 'info' }),
      problem({ row: 7, message: 'Dòng tổng cộng.', severity: 'info' }),
      problem({ sheet: SHEET_2, row: 4, column: 'D', code: '2.1', message: '=HYPERLINK("http://x"): giữ nguyên chữ.' }),
    ],
    columns: { [SHEET_1]: ['label', 'name', 'maxPoints', 'scale'], [SHEET_2]: ['label', 'name', 'maxPoints', 'scale'] },
  },
  tables: [
    {
      sheet: SHEET_1,
      isHidden: false,
      columns: 4,
      hiddenColumns: [],
      omittedRows: 0,
      rows: rows(
        ['STT', 'Tiêu chí', 'Điểm', 'Cách chấm'],
        ['', '', '', ''],
        ['1', 'Chỉ đạo điều hành', '3', ''],
        ['1.1', 'Ban hành kế hoạch', '2', 'Đúng hạn: 2'],
        [null, null, '', 'Chậm: 0'],
        ['1.2', 'Mức độ hoàn thành kế hoạch', '1', 'Hoàn thành 100%: 1 / Dưới 80%: 0'],
        ['', 'TỔNG CỘNG', '4', ''],
      ),
    },
    {
      sheet: SHEET_2,
      isHidden: false,
      columns: 4,
      hiddenColumns: [],
      omittedRows: 0,
      rows: rows(['STT', 'Tiêu chí', 'Điểm', 'Cách chấm'], ['', '', '', ''], ['2', 'Cải cách thể chế', '1', ''], ['2.1', 'Sáng kiến', '1', 'Theo hướng dẫn riêng']),
    },
  ],
  counts: { error: 0, warning: 1, info: 2 },
};
