import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ROUND_RULES } from '@/core/scoring/round-rules';
import { AUDIT_ACTION_LABELS, auditLines } from '@/text/audit';

const SERVICES = path.resolve(import.meta.dirname, '../../../src/services');

/** Every verb that stands in the services as a word: `action: 'account.create'`, also within a choice of two. */
function actionsOfSource(): string[] {
  const files = readdirSync(SERVICES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const lines = files.flatMap((file) => readFileSync(path.join(SERVICES, file), 'utf8').split('\n'));
  return lines.filter((line) => /\baction:/.test(line)).flatMap((line) => line.match(/(?<=')[a-z]+\.[a-zA-Z]+(?=')/g) ?? []);
}

describe('the words of the log', () => {
  it('name every verb that the services write', () => {
    const missing = actionsOfSource().filter((action) => AUDIT_ACTION_LABELS[action] === undefined);
    expect(missing).toEqual([]);
  });

  it('print facts as people count and write them', () => {
    const lines = auditLines({ leaf: '1.1', facts: { numerator: '12.5', denominator: '20' }, explanation: '', points: null });
    expect(lines).toEqual([
      { label: 'Tiêu chí', value: '1.1' },
      { label: 'Tử số', value: '12,5' },
      { label: 'Mẫu số', value: '20' },
      { label: 'Giải trình', value: 'không có' },
      { label: 'Điểm', value: 'không có' },
    ]);
    expect(auditLines({ facts: { optionIndex: 0 } })).toEqual([{ label: 'Phương án đã chọn', value: '1' }]);
    expect(auditLines({ facts: null })).toEqual([{ label: 'Số liệu', value: 'chưa kê khai' }]);
    expect(auditLines({ roles: [{ role: 'Auditor', unit: 'Tỉnh A' }] })).toEqual([
      { label: 'Vai trò', value: 'Thanh tra, kiểm tra (Tỉnh A)' },
    ]);
    expect(auditLines({ roundStatus: 'open', phases: [{ phase: 'round1', deadline: '2026-01-05T10:00:00.000Z' }] })).toEqual([
      { label: 'Trạng thái của kỳ', value: 'Đang thực hiện' },
      { label: 'Thời hạn', value: 'Bước: Thẩm định vòng 1; Thời hạn: 05/01/2026, 17:00' },
    ]);
    expect(auditLines({ rules: DEFAULT_ROUND_RULES })[0]?.value).toContain('Khi bằng nhau: Đồng hạng');
    expect(auditLines(null)).toEqual([]);
  });
});
