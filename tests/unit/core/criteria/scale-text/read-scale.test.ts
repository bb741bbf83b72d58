import { describe, expect, it } from 'vitest';
import type { Band } from '@/core/criteria/criteria-set';
import { readScale } from '@/core/criteria/scale-text/read-scale';
import type { ScaleContext, ScaleReading } from '@/core/criteria/scale-text/scale-reading';

const QUOTIENT = 'Tỷ lệ % = a/b × 100%. Trong đó: a là số hồ sơ đúng hạn; b là tổng số hồ sơ.';

function read(lines: string | readonly string[], context: Partial<ScaleContext> = {}): ScaleReading {
  const text = typeof lines === 'string' ? lines : lines.join('\n');
  return readScale(text, { name: 'Giải quyết hồ sơ', maxPoints: '1', note: null, ...context });
}

function bandsOf(reading: ScaleReading): readonly Band[] | null {
  return reading.certainty !== 'none' && 'bands' in reading.rule ? reading.rule.bands : null;
}

const reasonsOf = (reading: ScaleReading) => (reading.certainty === 'likely' ? reading.reasons.join(' ') : '');

const full: Band = { atLeast: '100', points: '1' };
const none: Band = { atLeast: '0', points: '0' };

describe('one rule in many wordings', () => {
  const ratio = { kind: 'ratio', numerator: 'Số hồ sơ đúng hạn', denominator: 'Tổng số hồ sơ', bands: [full, { atLeast: '80', proportional: true }, none] };

  it.each([
    [[QUOTIENT, 'Đạt 100%: 1', 'Từ 80% - dưới 100%: tỷ lệ % × 1,0', 'Dưới 80%: 0']],
    [[QUOTIENT, 'Hoàn thành 100%: 1 điểm', 'Từ 80% đến dưới 100%: tỷ lệ % x 1 điểm', 'Dưới 80%: 0 điểm']],
    [['Tỷ lệ % = a/b x 100%', 'Trong đó:', 'a là số hồ sơ đúng hạn', 'b là tổng số hồ sơ', '- Đạt 100 %: 1đ', '- Từ 80 – dưới 100 %: (tỷ lệ % x điểm tối đa)/100%', '- Dưới 80 %: 0đ']],
    [['Tỉ lệ (%) = (a/b)*100. Trong đó: b: tổng số hồ sơ; a: số hồ sơ đúng hạn', '≥ 100% = 1', '80% ≤ x < 100% = [tỷ lệ]*1.0', '< 80% = 0']],
    [[QUOTIENT.toUpperCase().replace('SỐ HỒ SƠ ĐÚNG HẠN', 'số hồ sơ đúng hạn').replace('TỔNG SỐ HỒ SƠ', 'tổng số hồ sơ'), 'ĐẠT 100%: 1', '80% → dưới 100%: a/b × 1,0', 'Dưới 80%: 0']],
    [[QUOTIENT, 'Đạt 100%: 1; Từ 80% - dưới 100%: tính theo công thức: Điểm = tỷ lệ % . 1,0; Dưới 80%: 0']],
    [[QUOTIENT, 'Đạt 100%: điểm tối đa / Từ 80% - dưới 100%: tỷ lệ % × điểm tối đa / Dưới 80%: 0']],
  ])('%j', (lines) => {
    expect(read(lines)).toStrictEqual({ certainty: 'clear', rule: ratio });
  });

  it.each([
    ['Đúng hạn: 1\nChậm: 0,5\nKhông ban hành: 0'],
    ['- Đúng hạn: 1 điểm.\n- Chậm: 0,50 điểm.\n- Không ban hành: 0 điểm.'],
    ['a) Đúng hạn = 1đ\nb) Chậm = 0.5đ\nc) Không ban hành = 0đ'],
    ['+ Đúng hạn → 1\n+ Chậm → 0,5\n+ Không ban hành → 0'],
    ['Đúng hạn được 1 điểm\nChậm thì được 0,5 điểm\nKhông ban hành: không quá 0 điểm'.replace('không quá ', '')],
    ['1 điểm: Đúng hạn\n0,5 điểm: Chậm\n0 điểm: Không ban hành'],
    ['Đúng hạn (1 điểm)\nChậm (0,5 điểm)\nKhông ban hành (0 điểm)'],
    ['Đúng hạn:\u00a01\r\nChậm:\u00a00,5\r\nKhông ban hành:\u00a00'],
    ['Đúng hạn: 1; Chậm: 0,5; Không ban hành: 0'],
    ['Đúng hạn: 1 điểm, Chậm: 0,5 điểm, Không ban hành: 0 điểm'],
  ])('options: %j', (text) => {
    const options = [{ label: 'Đúng hạn', points: '1' }, { label: 'Chậm', points: '0.5' }, { label: 'Không ban hành', points: '0' }];
    expect(read(text)).toStrictEqual({ certainty: 'clear', rule: { kind: 'choice', options } });
  });

  it.each([
    ['Mỗi sáng kiến: 0,5\nTổng điểm không quá 1 điểm.'],
    ['Mỗi sáng kiến được 0,5 điểm nhưng không quá 1 điểm.'],
    ['Mỗi sáng kiến: 0,5 điểm, tối đa 1 điểm'],
    ['- Cứ mỗi sáng kiến: cộng 0,5đ\n- Tối đa: 1 điểm'.replace('Tối đa: ', 'Tối đa ')],
  ])('cases: %j', (text) => {
    expect(read(text)).toStrictEqual({ certainty: 'clear', rule: { kind: 'count', item: 'sáng kiến', pointsEach: '0.5' } });
  });

  it.each([
    ['Không vi phạm: 1\n- Mỗi báo cáo chậm: trừ 0,25\nTrừ đến khi hết điểm của tiêu chí.'],
    ['Không vi phạm: 1; mỗi báo cáo chậm trừ 0,25 điểm'],
    ['Không có vi phạm: 1 điểm\n+ Mỗi báo cáo chậm bị trừ 0,25 điểm\nTrừ cho đến khi hết điểm'],
    ['Không vi phạm: 1\nTrừ 0,25 điểm cho mỗi báo cáo chậm'],
    ['Không vi phạm: 1\nMỗi báo cáo chậm: -0,25'],
  ])('deductions: %j', (text) => {
    expect(read(text)).toStrictEqual({ certainty: 'clear', rule: { kind: 'deduction', violations: [{ label: 'báo cáo chậm', pointsEach: '0.25' }] } });
  });
});

describe('numbers inside the words of an option', () => {
  it.each([
    ['Ban hành trước 31/12: 1\nBan hành sau 31/12: 0', ['Ban hành trước 31/12', 'Ban hành sau 31/12']],
    ['Theo Điều 5 Nghị định 45/2020/NĐ-CP: 1\nKhông theo: 0', ['Theo Điều 5 Nghị định 45/2020/NĐ-CP', 'Không theo']],
    ['Từ 80% số đơn vị trở lên được giao tự chủ: 1\nKhông giao: 0', ['Từ 80% số đơn vị trở lên được giao tự chủ', 'Không giao']],
    ['Mức 1: 1\nMức 2: 0', ['Mức 1', 'Mức 2']],
    ['Thời hạn: 15 ngày: 1\nQuá hạn: 0', ['Thời hạn: 15 ngày', 'Quá hạn']],
  ])('%j', (text, labels) => {
    const reading = read(text);
    expect(reading).toMatchObject({ certainty: 'clear', rule: { kind: 'choice', options: labels.map((label) => ({ label })) } });
  });
});

describe('bands that ours cannot say exactly', () => {
  it.each([
    ['a strict end', ['Trên 80%: 1', 'Từ 80% trở xuống: 0'], '“Trên 80%” không gồm đúng 80%'],
    ['a strict end without its value', ['Trên 80%: 1', 'Dưới 80%: 0'], 'Giá trị đúng 80% không thuộc mức nào'],
    ['a gap', ['Đạt 100%: 1', 'Từ 80% - dưới 95%: 0,5', 'Dưới 80%: 0'], 'Giữa 95% và 100%'],
    ['a gap between whole percents', ['Từ 80% trở lên: 1', 'Từ 50% đến 79%: 0,5', 'Dưới 50%: 0'], 'Giữa 79% và 80%'],
    ['an overlap', ['Từ 80% đến 100%: 1', 'Từ 50% đến 80%: 0,5', 'Dưới 50%: 0'], 'chồng nhau tại 80%'],
    ['no lowest band', ['Đạt 100%: 1', 'Từ 80% - dưới 100%: 0,5'], 'mức dưới 80%'],
    ['an end above the top', ['Từ 90% đến 100%: 1', 'Dưới 90%: 0'], 'vượt 100%'],
    ['more points for less', ['Dưới 5%: 1', 'Từ 5% trở lên: 0'], 'không giảm dần'],
    ['points that fall and rise', ['Đạt 100%: 1', 'Từ 80% - dưới 100%: 0,25', 'Từ 50% - dưới 80%: 0,5', 'Dưới 50%: 0'], 'không giảm dần'],
    ['a share above the fixed points over it', ['Từ 90% trở lên: 0,5', 'Từ 80% - dưới 90%: tỷ lệ % × 1,0', 'Dưới 80%: 0'], 'không giảm dần'],
    ['another factor than the maximum', ['Đạt 100%: 1', 'Từ 80% - dưới 100%: tỷ lệ % × 1,5', 'Dưới 80%: 0'], 'nhân với 1,5'],
    ['no formula', ['Đạt 100%: 1', 'Từ 80% - dưới 100%: tính theo tỷ lệ', 'Dưới 80%: 0'], 'không ghi công thức'],
    ['less than the maximum at best', ['Đạt 100%: 0,75', 'Dưới 100%: 0'], 'khác điểm tối đa 1'],
    ['more than the maximum', ['Đạt 100%: 2', 'Dưới 100%: 0'], 'khác điểm tối đa 1'],
    ['no percent sign', ['Từ 80 trở lên: 1', 'Dưới 80%: 0'], 'không ghi đơn vị “%”'],
    ['different words', ['Đạt 100% kế hoạch: 1', 'Dưới 100% nhiệm vụ: 0'], 'không cùng một đại lượng'],
    ['a line that is not understood', ['Đạt 100%: 1', 'Dưới 100%: 0', 'Trường hợp đặc biệt xem xét riêng'], 'Chưa hiểu dòng'],
  ])('%s is likely, with the reason', (_, lines, reason) => {
    const reading = read([QUOTIENT, ...lines]);
    expect(reading.certainty).toBe('likely');
    expect(reasonsOf(reading)).toContain(reason);
  });

  it.each([
    ['a band printed twice', ['Đạt 100%: 1', 'Đạt 100%: 0,5', 'Dưới 100%: 0']],
    ['a formula with other letters', ['Đạt 100%: 1', 'Từ 80% - dưới 100%: b/a × 1,0', 'Dưới 80%: 0']],
    ['a misspelt band', ['Đạt 100%: 1', 'Dươi 100%: 0']],
    ['points from one number to another', ['Đạt 100%: 0,5 - 1', 'Dưới 100%: 0']],
    ['points in two readings', ['Đạt 100%: 1.000', 'Dưới 100%: 0']],
    ['two units', ['Đạt 100%: 1', 'Từ 5 cuộc trở lên: 0,5', 'Dưới 5 cuộc: 0']],
  ])('%s is nothing', (_, lines) => {
    expect(read([QUOTIENT, ...lines])).toStrictEqual({ certainty: 'none' });
  });

  it('a letter without its definition is nothing, a total over a part is doubtful', () => {
    expect(read(['Tỷ lệ % = a/b × 100%. Trong đó: a là số hồ sơ.', 'Đạt 100%: 1', 'Dưới 100%: 0']).certainty).toBe('none');
    expect(reasonsOf(read(['Tỷ lệ % = a/b × 100%. Trong đó: a là tổng số hồ sơ; b là số hồ sơ đúng hạn.', 'Đạt 100%: 1', 'Dưới 100%: 0']))).toContain('đảo chỗ');
    expect(read(['Tỷ lệ % = (a - b)/b × 100%. Trong đó: a là số nay; b là số trước.', 'Đạt 100%: 1', 'Dưới 100%: 0']).certainty).toBe('none');
  });
});

describe('quantities', () => {
  it('are whole where the ends or the words say so, and never by guess', () => {
    expect(read(['Đối thoại:', 'Từ 4 cuộc trở lên: 1', 'Từ 2 đến 3 cuộc: 0,5', 'Dưới 2 cuộc: 0'])).toMatchObject({ certainty: 'clear', rule: { integer: true } });
    expect(read(['Số cuộc đối thoại:', 'Từ 2 cuộc trở lên: 1', 'Dưới 2 cuộc: 0'])).toMatchObject({ certainty: 'clear', rule: { integer: true } });
    expect(reasonsOf(read(['Đối thoại:', 'Từ 2 cuộc trở lên: 1', 'Dưới 2 cuộc: 0']))).toContain('có thể lẻ');
    expect(read(['Thu ngân sách:', 'Từ 5 tỷ đồng trở lên: 1', 'Dưới 5 tỷ đồng: 0'])).toStrictEqual({
      certainty: 'clear',
      rule: { kind: 'number', quantity: 'Thu ngân sách', unit: 'tỷ đồng', bands: [{ atLeast: '5', points: '1' }, none] },
    });
  });

  it('above a whole number begins with the next one, and says so', () => {
    const reading = read(['Số cuộc đối thoại:', 'Trên 2 cuộc: 1', 'Từ 2 cuộc trở xuống: 0']);
    expect(bandsOf(reading)).toStrictEqual([{ atLeast: '3', points: '1' }, none]);
    expect(reasonsOf(reading)).toContain('từ 3 trở lên');
  });

  it('that nobody names are proposed under the name of the criterion', () => {
    const reading = read('Hoàn thành 100%: 1 / Từ 80% - dưới 100%: tỷ lệ % × 1,0 / Dưới 80%: 0');
    expect(reading).toMatchObject({ certainty: 'likely', rule: { kind: 'number', quantity: 'Giải quyết hồ sơ', unit: '%' } });
    expect(read('Có từ 2 sáng kiến: 1; có 1 sáng kiến: 0,5')).toMatchObject({ certainty: 'likely', rule: { unit: 'sáng kiến', bands: [{ atLeast: '2' }, { atLeast: '1' }, { atLeast: '0', points: '0' }] } });
  });

  it('in the words of a quotient are proposed as one', () => {
    const reading = read(['Tỷ lệ số hồ sơ đúng hạn trên tổng số hồ sơ đã giải quyết:', 'Từ 95% trở lên: 1', 'Dưới 95%: 0']);
    expect(reading).toMatchObject({ certainty: 'likely', rule: { kind: 'ratio', numerator: 'Số hồ sơ đúng hạn', denominator: 'Tổng số hồ sơ đã giải quyết' } });
  });

  it('of another system are certain only where the note says who provides them', () => {
    const lines = ['Tỷ lệ giải ngân (%), theo Báo cáo của Kho bạc (bản quý IV).', 'Từ 95% trở lên: 1', 'Dưới 95%: 0'];
    const rule = { kind: 'external', sourceName: 'Báo cáo của Kho bạc (bản quý IV)', quantity: 'Tỷ lệ giải ngân', unit: '%', bands: [{ atLeast: '95', points: '1' }, none] };
    expect(read(lines, { note: 'Số liệu do cơ quan quản lý hệ thống cung cấp.' })).toStrictEqual({ certainty: 'clear', rule });
    expect(read(lines)).toMatchObject({ certainty: 'likely', rule });
  });
});

describe('options or items', () => {
  it.each([
    ['- Có A: 0,5\n- Có B: 0,5', 'checklist', 'không ghi là cộng điểm'],
    ['- Có A: 1\n- Có B: 0,5', 'choice', 'Không có mức 0 điểm'],
    ['- Có A: 1\n- Có B: 1\n- Không: 0', 'choice', 'phương án để chọn hay'],
    ['Có A: 0,5\nCó B: 0,25\nKhông: 0', 'choice', 'khác điểm tối đa'],
    ['Có: 1,258\nKhông: 0', 'choice', 'lớn hơn điểm tối đa'],
    ['Có: 1\nCó: 0,5\nKhông: 0', 'choice', 'Ghi hai lần'],
    ['- A: 0,5\n- B: 0,25\nCộng điểm các nội dung đạt được, tối đa 1 điểm.', 'checklist', 'chưa đến điểm tối đa'],
    ['- A: 0,5\n- B: 0,5\nCộng điểm các nội dung đạt được, tối đa 2 điểm.', 'checklist', 'Mức trần ghi là 2'],
    ['- A: 0,5\n- B: 0,5\nTổng điểm không quá 1 điểm.', 'checklist', 'phương án để chọn hay'],
    ['- A: 0,5\n- B: 0,5\n+ C: 0,25\nCộng điểm các nội dung đạt được, tối đa 1 điểm.', 'checklist', 'kiểu gạch đầu dòng'],
    ['Đạt 100%: 1\nTừ 80% - dưới 100%: 0,5\nDươi 80%: 0', 'choice', 'tạm hiểu là các phương án'],
  ])('%j is a likely %s', (text, kind, reason) => {
    const reading = read(text);
    expect(reading).toMatchObject({ certainty: 'likely', rule: { kind } });
    expect(reasonsOf(reading)).toContain(reason);
  });

  it.each(['', '  \n ', '1', '0,5 điểm', ':', '=1+1', 'Theo quy định', 'Có: 1', 'Có: 1 hoặc 0,5\nKhông: 0', 'Có: từ 0,5 đến 1 điểm\nKhông: 0', 'Đúng hạn: 1\nChậm: -0,5\nKhông: 0', '- A: 0,5\n- B: tỷ lệ % × 1'])(
    '%j is nothing',
    (text) => {
      expect(read(text)).toStrictEqual({ certainty: 'none' });
    },
  );
});

describe('points by the case', () => {
  it.each([
    ['Mỗi sáng kiến: 0,5', 'Không ghi mức trần'],
    ['Mỗi sáng kiến: 0,5\nTổng điểm không quá 2 điểm.', 'Mức trần ghi là 2'],
    ['Mỗi 10 hồ sơ: 0,5\nTổng điểm không quá 1 điểm.', 'số nhóm'],
    ['Mỗi 1% vượt: 0,5\nTổng điểm không quá 1 điểm.', 'số nhóm'],
    ['Không vi phạm: 2\n- Mỗi báo cáo chậm: trừ 0,25', 'khác điểm tối đa 1'],
    ['- Mỗi báo cáo chậm: trừ 0,25', 'Không ghi điểm khi không vi phạm'],
    ['Gửi đủ, đúng hạn: 1\n- Mỗi báo cáo chậm: trừ 0,25', 'được hiểu là trường hợp không vi phạm'],
    ['Không vi phạm: 1\n- Gửi chậm: trừ 0,25', 'không ghi trừ theo từng trường hợp'],
    ['Không vi phạm: 1\n- Mỗi báo cáo chậm: trừ 2', 'lớn hơn điểm tối đa'],
    ['Không vi phạm: 1\n- Mỗi báo cáo chậm: trừ 0,25\n- Mỗi báo cáo chậm: trừ 0,5', 'Ghi hai lần'],
  ])('%j is likely', (text, reason) => {
    const reading = read(text);
    expect(reading.certainty).toBe('likely');
    expect(reasonsOf(reading)).toContain(reason);
  });

  it.each([
    'Mỗi sáng kiến cấp tỉnh: 0,5\nMỗi sáng kiến cấp xã: 0,25\nTổng điểm không quá 1 điểm.',
    'Không vi phạm: 1\n- Mỗi báo cáo chậm: trừ 0,25\n- Mỗi báo cáo sớm: 0,25',
    'Không vi phạm: 1\n- Mỗi báo cáo chậm: trừ 0,25\nKhông gửi: 0',
  ])('%j is nothing', (text) => {
    expect(read(text)).toStrictEqual({ certainty: 'none' });
  });

  it('count in the penalty part what elsewhere is taken off', () => {
    const text = 'Mỗi báo cáo chậm: trừ 0,25\nTổng điểm trừ không quá 1 điểm.';
    const count = { kind: 'count', item: 'báo cáo chậm', pointsEach: '0.25' };
    expect(read(text, { section: 'penalty' })).toStrictEqual({ certainty: 'clear', rule: count });
    expect(read(text, { note: 'Điểm trừ.' })).toStrictEqual({ certainty: 'clear', rule: count });
    expect(read(text, { section: 'main' })).toMatchObject({ certainty: 'likely', rule: { kind: 'deduction' } });
    expect(reasonsOf(read('Mỗi báo cáo chậm: 0,25\nTổng điểm không quá 1 điểm.', { section: 'penalty' }))).toContain('không ghi “trừ”');
  });
});

describe('points by hand and the survey', () => {
  it.each([
    ['Cơ quan thẩm định đánh giá, cho điểm từ 0 đến 1 (bước điểm 0,25).', 'clear'],
    ['Hội đồng cho điểm từ 0 đến 1 điểm, bước điểm 0,25 điểm', 'clear'],
    ['Cơ quan thẩm định đánh giá, cho điểm từ 0 đến 2 (bước điểm 0,25).', 'likely'],
    ['Cơ quan thẩm định đánh giá, cho điểm từ 0 đến 1 (bước điểm 0,3).', 'likely'],
    ['Cơ quan thẩm định cho điểm từ 0 đến 1.', 'none'],
    ['Điều tra xã hội học', 'clear'],
    ['ĐIỀU TRA XÃ HỘI HỌC.', 'clear'],
    ['Theo kết quả điều tra xã hội học', 'likely'],
  ])('%j is %s', (text, certainty) => {
    expect(read(text).certainty).toBe(certainty);
  });
});
