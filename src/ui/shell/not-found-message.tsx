import { LinkButton } from '../primitives/link-button';

/** The same words for what does not exist and for what is not the reader's: the difference is nobody's business. */
export function NotFoundMessage() {
  return (
    <div className="max-w-2xl py-8">
      <p className="num text-sm font-semibold text-seal-ink">404</p>
      <h1 className="mt-1 text-3xl font-bold">Không tìm thấy trang</h1>
      <p className="mt-3 text-muted">Địa chỉ không đúng, hoặc nội dung này không thuộc phạm vi tài khoản của anh/chị.</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <LinkButton href="/" variant="primary">
          Về trang chủ
        </LinkButton>
        <LinkButton href="/cong-bo">Kết quả công bố</LinkButton>
      </div>
    </div>
  );
}
