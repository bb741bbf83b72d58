import { describe, expect, it } from 'vitest';
import { matchAgency } from '@/core/workflow/match-agency';

const agencies = ['Sở Nội vụ', 'Văn phòng UBND tỉnh', 'Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh'].map((name, at) => ({ id: String(at), name }));
const match = (printed: string, among = agencies) => matchAgency(printed, among, 'Tỉnh Lâm Đồng');

describe('the agency that a decision prints', () => {
  it('is the one of the same name', () => {
    expect(match('Sở Nội vụ')).toEqual({ agencyId: '0', by: 'exact' });
    expect(match('Sở Nội vụ'.normalize('NFD'))).toEqual({ agencyId: '0', by: 'exact' });
  });

  it.each([
    ['sở nội vụ', '0'],
    ['Sở Nội vụ tỉnh Lâm Đồng', '0'],
    ['Sở Nội vụ Lâm Đồng', '0'],
    ['Văn phòng Ủy ban nhân dân tỉnh', '1'],
    ['Văn phòng UBND', '1'],
    ['Sở Văn hóa - Thể thao & Du lịch', '2'],
    ['Công an tỉnh Lâm Đồng.', '3'],
  ])('written “%s” is the same one', (printed, agencyId) => {
    expect(match(printed)).toEqual({ agencyId, by: 'normalised' });
  });

  it.each(['Sở Y tế', 'Sở', '', 'Sở Nội vụ, Sở Tư pháp', 'Sở Nội'])('written “%s” is nobody', (printed) => {
    expect(match(printed)).toBeNull();
  });

  it('is nobody where two fit equally', () => {
    expect(match('SỞ NỘI VỤ', [...agencies, { id: '9', name: 'Sở nội vụ' }])).toBeNull();
    expect(match('Sở Nội vụ', [...agencies, { id: '9', name: 'Sở Nội vụ' }])).toBeNull();
    // The same name exactly comes before one that is written differently.
    expect(match('Sở Nội vụ', [...agencies, { id: '9', name: 'sở nội vụ' }])).toEqual({ agencyId: '0', by: 'exact' });
  });
});
