/** The accounts of the demonstration data, as the sign-in page offers them. Their password is public on purpose. */
export const DEMO_PASSWORD = 'cchc@2025';

export type DemoAccount = { readonly username: string; readonly who: string; readonly does: string };

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: 'xacattien.canbo', who: 'Cán bộ xã Cát Tiên (2025)', does: 'Tự đánh giá, đính kèm tài liệu kiểm chứng' },
  { username: 'xacattien.chutich', who: 'Chủ tịch UBND xã Cát Tiên (2025)', does: 'Phê duyệt, nộp phiếu' },
  { username: 'thamdinh.noivu', who: 'Chuyên viên Sở Nội vụ', does: 'Thẩm định' },
  { username: 'thamdinh.tuphap', who: 'Chuyên viên Sở Tư pháp', does: 'Thẩm định' },
  { username: 'thamdinh.taichinh', who: 'Chuyên viên Sở Tài chính', does: 'Thẩm định' },
  { username: 'hoidong', who: 'Hội đồng thẩm định tỉnh', does: 'Chốt điểm chính thức' },
  { username: 'khaosat', who: 'Quản lý điều tra xã hội học', does: 'Nạp phiếu, chốt số liệu điều tra' },
  { username: 'sonoivu', who: 'Sở Nội vụ', does: 'Quản lý kỳ đánh giá, công bố' },
  { username: 'cattien.canbo', who: 'Cán bộ huyện Cát Tiên (2022)', does: 'Xem phiếu và kết quả năm 2022' },
  { username: 'cattien.chutich', who: 'Chủ tịch UBND huyện Cát Tiên (2022)', does: 'Xem xếp hạng của huyện và các xã' },
  { username: 'giavien.canbo', who: 'Cán bộ xã Gia Viễn (2022)', does: 'Xem phiếu và kết quả của xã' },
  { username: 'giavien.chutich', who: 'Chủ tịch UBND xã Gia Viễn (2022)', does: 'Xem xếp hạng của xã' },
  { username: 'thanhtra', who: 'Thanh tra tỉnh', does: 'Xem toàn bộ số liệu và nhật ký' },
  { username: 'quantri', who: 'Quản trị hệ thống', does: 'Tài khoản, đơn vị; không xem điểm' },
];
