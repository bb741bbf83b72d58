'use client';

import { Button } from '../primitives/button';
import { LinkButton } from '../primitives/link-button';

/** Anything unexpected on a page. What happened stays in the log; the reader gets the number to ask for. */
export function ErrorMessage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="max-w-2xl py-8">
      <h1 className="text-3xl font-bold">Trang này đang gặp lỗi</h1>
      <p className="mt-3 text-muted">
        Số liệu đã lưu không bị ảnh hưởng. Xin thử lại; nếu lỗi lặp lại, xin báo quản trị viên kèm mã lỗi dưới đây.
      </p>
      {error.digest && <p className="num mt-4 font-semibold">Mã lỗi: {error.digest}</p>}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          Thử lại
        </Button>
        <LinkButton href="/">Về trang chủ</LinkButton>
      </div>
    </div>
  );
}
