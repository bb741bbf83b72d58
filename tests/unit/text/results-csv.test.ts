import { describe, expect, it } from 'vitest';
import type { ApiResults, ApiUnit } from '@/contracts/api';
import { resultsCsv } from '@/text/results-csv';

const unit: ApiUnit = {
  code: 'cat-tien',
  name: 'Huyện Cát Tiên',
  group: 'huyen',
  rank: 10,
  rankOf: 12,
  band: 'Tốt',
  appraised: { points: '63.16', max: '75' },
  survey: { points: '19.89', max: '25' },
  bonus: '0.00',
  penalty: '0.00',
  total: '83.05',
  index: '83.05',
  areas: [{ code: '1', name: 'Chỉ đạo; điều hành', points: '12.37', max: '13' }],
  illustrative: false,
};
const csv = (...units: ApiUnit[]) => resultsCsv({ round: {} as ApiResults['round'], units });
const lines = (text: string) => text.split('\r\n');

describe('the table for Vietnamese Excel', () => {
  it('begins with a BOM, has ; between cells and a comma before decimals', () => {
    const text = csv(unit);
    expect(text.startsWith('\ufeffMã đơn vị;Đơn vị;Nhóm xếp hạng;Hạng;')).toBe(true);
    expect(lines(text)[1]).toBe('cat-tien;Huyện Cát Tiên;huyen;10;12;Tốt;63,16;75;19,89;25;0,00;0,00;83,05;83,05;không;12,37;13');
  });

  it('quotes what holds a separator', () => {
    expect(lines(csv(unit))[0]).toContain('"1. Chỉ đạo; điều hành"');
    expect(lines(csv({ ...unit, name: 'Xã "A"' }))[1]).toContain('"Xã ""A"""');
  });

  it('leaves "no number" empty instead of 0', () => {
    const incomplete: ApiUnit = { ...unit, rank: null, band: null, total: null, index: null, survey: { points: null, max: '25' } };
    expect(lines(csv(incomplete))[1]).toContain(';huyen;;12;;63,16;75;;25;0,00;0,00;;;không');
  });

  it.each(['=1+1', '+84', '-cmd', '@sum', '\tx'])('makes %j plain words', (name) => {
    expect(lines(csv({ ...unit, name }))[1]).toContain(`;'${name};`);
  });
});
