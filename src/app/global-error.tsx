'use client';

import './globals.css';

/** The last resort, when even the frame of the pages fails: it stands alone and loads nothing. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <main className="mx-auto max-w-2xl px-4 py-16">
          <title>Hệ thống đang gặp lỗi · Chỉ số CCHC</title>
          <h1 className="text-3xl font-bold">Hệ thống đang gặp lỗi</h1>
          <p className="mt-3 text-muted">Số liệu đã lưu không bị ảnh hưởng. Xin thử lại sau ít phút.</p>
          {error.digest && <p className="num mt-4 font-semibold">Mã lỗi: {error.digest}</p>}
          <button type="button" onClick={reset} className="btn btn-primary mt-6">
            Thử lại
          </button>
        </main>
      </body>
    </html>
  );
}
