import { SignInForm } from './sign-in-form';

/** The entry: what this is, in a sentence, and the form. */
export function SignInPage({ next, isDemo }: { next: string; isDemo: boolean }) {
  return (
    <div className="mx-auto w-full max-w-5xl py-6 sm:py-10">
      <header className="double-rule mb-8 pb-5">
        <h1 className="text-[1.75rem] leading-tight font-bold tracking-[-0.01em]">Đăng nhập</h1>
        <p className="mt-2 max-w-[60ch] text-muted">
          Hệ thống chấm điểm, thẩm định và xếp hạng Chỉ số cải cách hành chính. Tài khoản do quản trị viên cấp.
        </p>
      </header>
      <SignInForm next={next} isDemo={isDemo} />
    </div>
  );
}
