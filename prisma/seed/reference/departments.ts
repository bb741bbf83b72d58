/**
 * Agencies that appraise: sở of the province, phòng of huyện Cát Tiên. They have no code in the statistics office's
 * list; ours is the code of the unit above and the unaccented name.
 */
export type Department = {
  readonly code: string;
  readonly name: string;
  /** Last day; absent: still there. The mergers of sở took effect on 1 March 2025. */
  readonly validTo?: string;
  /** First day; absent: since the codes. */
  readonly validFrom?: string;
  /** Code of the department that took it over. */
  readonly successor?: string;
};

export const PROVINCE_DEPARTMENTS: readonly Department[] = [
  { code: '68-van-phong-ubnd', name: 'Văn phòng UBND tỉnh' },
  { code: '68-so-noi-vu', name: 'Sở Nội vụ' },
  { code: '68-so-tu-phap', name: 'Sở Tư pháp' },
  { code: '68-so-tai-chinh', name: 'Sở Tài chính' },
  { code: '68-so-khoa-hoc-cong-nghe', name: 'Sở Khoa học và Công nghệ' },
  { code: '68-so-xay-dung', name: 'Sở Xây dựng' },
  { code: '68-so-nong-nghiep-moi-truong', name: 'Sở Nông nghiệp và Môi trường', validFrom: '2025-03-01' },
  { code: '68-thanh-tra', name: 'Thanh tra tỉnh' },
  {
    code: '68-so-ke-hoach-dau-tu',
    name: 'Sở Kế hoạch và Đầu tư',
    validTo: '2025-02-28',
    successor: '68-so-tai-chinh',
  },
  {
    code: '68-so-thong-tin-truyen-thong',
    name: 'Sở Thông tin và Truyền thông',
    validTo: '2025-02-28',
    successor: '68-so-khoa-hoc-cong-nghe',
  },
  {
    code: '68-so-nong-nghiep-ptnt',
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    validTo: '2025-02-28',
    successor: '68-so-nong-nghiep-moi-truong',
  },
  {
    code: '68-so-tai-nguyen-moi-truong',
    name: 'Sở Tài nguyên và Môi trường',
    validTo: '2025-02-28',
    successor: '68-so-nong-nghiep-moi-truong',
  },
];

/** Huyện Cát Tiên ended on 30 November 2024, and its phòng with it. */
export const CAT_TIEN_DEPARTMENTS: readonly Department[] = [
  { code: '683-van-phong', name: 'Văn phòng HĐND và UBND huyện', validTo: '2024-11-30' },
  { code: '683-phong-noi-vu', name: 'Phòng Nội vụ', validTo: '2024-11-30' },
  { code: '683-phong-tu-phap', name: 'Phòng Tư pháp', validTo: '2024-11-30' },
  { code: '683-phong-tai-chinh-ke-hoach', name: 'Phòng Tài chính - Kế hoạch', validTo: '2024-11-30' },
  { code: '683-phong-van-hoa-thong-tin', name: 'Phòng Văn hóa và Thông tin', validTo: '2024-11-30' },
];
