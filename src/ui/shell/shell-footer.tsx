import { ThemeToggle } from './theme-toggle';

/** Foot of both shells. */
export function ShellFooter() {
  return (
    <footer className="no-print border-t border-line text-sm text-muted">
      <div className="mx-auto flex max-w-[96rem] flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-8">
        <p>Hệ thống đánh giá Chỉ số cải cách hành chính. Giờ ghi trên hệ thống là giờ Việt Nam.</p>
        <div className="sm:hidden">
          <ThemeToggle />
        </div>
      </div>
    </footer>
  );
}
