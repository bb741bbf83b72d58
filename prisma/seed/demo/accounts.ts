/** The demonstration accounts of DESIGN, further ones for every agency, and one leader for every other unit. */
import type { Role } from '@/core/access/roles';
import type { Db } from '@/data/client';
import { hashPassword } from '@/lib/password-hash';
import {
  CAT_TIEN_DISTRICT,
  communeId,
  departmentId,
  LAM_DONG,
  oldCommuneId,
} from '../reference/units';
import { stableId } from '../stable-id';

export const DEMO_PASSWORD = 'cchc@2025';

export type DemoAccount = {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly { readonly role: Role; readonly unitId: string }[];
};

const one = (username: string, displayName: string, role: Role, unitId: string): DemoAccount => ({
  username,
  displayName,
  roles: [{ role, unitId }],
});
const appraiser = (name: string, agency: string, agencyCode: string): DemoAccount =>
  one(`thamdinh.${name}`, `Chuyên viên ${agency}`, 'Appraiser', departmentId(agencyCode));

/** Agency code -> account that appraises for it, in the rounds of the province. */
export const PROVINCE_APPRAISERS: readonly { readonly agencyCode: string; readonly account: DemoAccount }[] = (
  [
    ['noivu', 'Sở Nội vụ', '68-so-noi-vu'],
    ['tuphap', 'Sở Tư pháp', '68-so-tu-phap'],
    ['taichinh', 'Sở Tài chính', '68-so-tai-chinh'],
    ['vanphong', 'Văn phòng UBND tỉnh', '68-van-phong-ubnd'],
    ['khcn', 'Sở Khoa học và Công nghệ', '68-so-khoa-hoc-cong-nghe'],
    ['nnmt', 'Sở Nông nghiệp và Môi trường', '68-so-nong-nghiep-moi-truong'],
    ['xaydung', 'Sở Xây dựng', '68-so-xay-dung'],
    ['khdt', 'Sở Kế hoạch và Đầu tư', '68-so-ke-hoach-dau-tu'],
    ['tttt', 'Sở Thông tin và Truyền thông', '68-so-thong-tin-truyen-thong'],
  ] as const
).map(([name, agency, agencyCode]) => ({ agencyCode, account: appraiser(name, agency, agencyCode) }));

const districtAppraiser = (name: string, agency: string, agencyCode: string) => ({
  agencyCode,
  account: one(`cattien.${name}`, `Chuyên viên ${agency} huyện Cát Tiên`, 'Appraiser', departmentId(agencyCode)),
});

/** The same for the round of the communes of huyện Cát Tiên. */
export const CAT_TIEN_APPRAISERS: readonly { readonly agencyCode: string; readonly account: DemoAccount }[] = [
  districtAppraiser('noivu', 'Phòng Nội vụ', '683-phong-noi-vu'),
  districtAppraiser('tuphap', 'Phòng Tư pháp', '683-phong-tu-phap'),
  districtAppraiser('taichinh', 'Phòng Tài chính - Kế hoạch', '683-phong-tai-chinh-ke-hoach'),
  districtAppraiser('vanhoa', 'Phòng Văn hóa và Thông tin', '683-phong-van-hoa-thong-tin'),
  districtAppraiser('vanphong', 'Văn phòng HĐND và UBND', '683-van-phong'),
];

const soNoiVu = departmentId('68-so-noi-vu');
const phongNoiVu = departmentId('683-phong-noi-vu');

export const NAMED_ACCOUNTS: readonly DemoAccount[] = [
  one('quantri', 'Quản trị hệ thống', 'Administrator', LAM_DONG),
  one('sonoivu', 'Quản lý kỳ đánh giá, Sở Nội vụ', 'RoundManager', soNoiVu),
  one('hoidong', 'Thư ký Hội đồng thẩm định tỉnh', 'CouncilMember', LAM_DONG),
  one('khaosat', 'Quản lý điều tra xã hội học', 'SurveyManager', LAM_DONG),
  one('thanhtra', 'Thanh tra viên, Thanh tra tỉnh', 'Auditor', departmentId('68-thanh-tra')),
  one('cattien.canbo', 'Cán bộ CCHC huyện Cát Tiên', 'UnitOfficer', CAT_TIEN_DISTRICT),
  one('cattien.chutich', 'Chủ tịch UBND huyện Cát Tiên', 'UnitLeader', CAT_TIEN_DISTRICT),
  one('giavien.canbo', 'Cán bộ CCHC xã Gia Viễn', 'UnitOfficer', oldCommuneId('25168')),
  one('giavien.chutich', 'Chủ tịch UBND xã Gia Viễn', 'UnitLeader', oldCommuneId('25168')),
  one('xacattien.canbo', 'Cán bộ CCHC xã Cát Tiên', 'UnitOfficer', communeId('25159')),
  one('xacattien.chutich', 'Chủ tịch UBND xã Cát Tiên', 'UnitLeader', communeId('25159')),
  one('cattien.quanly', 'Quản lý kỳ đánh giá, Phòng Nội vụ huyện Cát Tiên', 'RoundManager', phongNoiVu),
  one('cattien.hoidong', 'Thư ký Hội đồng thẩm định huyện Cát Tiên', 'CouncilMember', CAT_TIEN_DISTRICT),
  one('cattien.khaosat', 'Quản lý điều tra xã hội học huyện Cát Tiên', 'SurveyManager', CAT_TIEN_DISTRICT),
  ...PROVINCE_APPRAISERS.map(({ account }) => account),
  ...CAT_TIEN_APPRAISERS.map(({ account }) => account),
];

export const accountId = (username: string): string => stableId('account', username);

/** The leader of a unit without a named account: signs its sheet. */
export function leaderOf(username: string, unitName: string, unitId: string): DemoAccount {
  return one(username, `Chủ tịch UBND ${lowerFirst(unitName)}`, 'UnitLeader', unitId);
}

/** Inserts accounts with the demonstration password. They share one hash: it protects nothing that is secret. */
export async function insertAccounts(db: Db, accounts: readonly DemoAccount[]): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await db.account.createMany({
    data: accounts.map(({ username, displayName }) => ({ id: accountId(username), username, displayName, passwordHash })),
  });
  await db.roleAssignment.createMany({
    data: accounts.flatMap(({ username, roles }) =>
      roles.map((role) => ({ accountId: accountId(username), ...role, validFrom: new Date('2022-01-01') })),
    ),
  });
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
