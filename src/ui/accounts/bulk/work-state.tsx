import { Notice } from '@/ui/primitives/notice';
import { Progress } from '@/ui/primitives/progress';
import type { PasswordWork } from './use-password-work';

/** How far the work is, or the words of its refusal. */
export function WorkState({ work }: { work: PasswordWork }) {
  if (work.state === 'running') {
    const words = work.done < work.of ? `Đã tạo ${work.done}/${work.of} mật khẩu` : 'Đang ghi vào hệ thống…';
    return (
      <div role="status" className="max-w-md">
        <Progress value={work.done} max={work.of} label="Đang tạo mật khẩu" words={words} />
        <p className="mt-1 text-sm text-muted">Xin giữ trang này mở. Đóng trang trước khi xong thì không tài khoản nào được ghi.</p>
      </div>
    );
  }
  if (work.state !== 'failed') return null;
  const details = work.failure.details ?? [];
  return (
    <Notice tone="error" live title={work.failure.message}>
      {details.length > 0 && (
        <ul className="list-disc pl-5">
          {details.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
