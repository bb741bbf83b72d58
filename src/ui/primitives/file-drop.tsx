'use client';

import { useId, useRef, useState, type ReactNode } from 'react';
import { Upload } from 'lucide-react';
import { formatFileSize } from '@/text/format';
import { Button } from './button';
import { cx } from './cx';
import { FieldError } from './field';

/**
 * Takes files by choice or by drop. Only size and emptiness are looked at here, for a quick answer; what a file really is, is
 * decided by the server from its content. Nothing is kept: `onFiles` gets the files that passed.
 */
export function FileDrop({
  label,
  hint,
  error,
  accept,
  multiple,
  maxBytes,
  onFiles,
  disabledReason,
  pending,
  name,
}: {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** As the attribute: ".pdf,.docx". */
  accept?: string;
  multiple?: boolean;
  maxBytes?: number;
  onFiles: (files: File[]) => void;
  disabledReason?: string | null;
  pending?: boolean;
  name?: string;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);

  function take(list: FileList | null) {
    if (disabledReason || pending) return;
    const files = multiple ? [...(list ?? [])] : [...(list ?? [])].slice(0, 1);
    const refused = files.map((file) => problemOf(file, maxBytes));
    setProblems(refused.filter((problem) => problem !== null));
    const accepted = files.filter((_, index) => refused[index] === null);
    if (accepted.length > 0) onFiles(accepted);
    // The same file can be chosen again after it has been mended.
    if (input.current) input.current.value = '';
  }

  return (
    <div>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files);
        }}
        className={cx(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-dashed px-4 py-3',
          isOver ? 'border-primary bg-primary-soft' : 'border-control bg-surface',
        )}
      >
        <input
          ref={input}
          id={id}
          name={name}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-label={label}
          tabIndex={-1}
          className="sr-only"
          disabled={Boolean(disabledReason) || pending}
          onChange={(event) => take(event.target.files)}
        />
        <Button
          small
          icon={<Upload aria-hidden className="size-4" />}
          disabledReason={disabledReason}
          aria-describedby={`${id}-hint`}
          onClick={() => input.current?.click()}
        >
          {pending ? 'Đang tải lên…' : label}
        </Button>
        <p id={`${id}-hint`} className="min-w-0 flex-1 text-sm leading-snug text-muted">
          {hint ?? 'Chọn tệp hoặc kéo thả tệp vào đây.'}
        </p>
      </div>
      <div role="status" className="mt-1 flex flex-col gap-1">
        {problems.map((problem) => (
          <FieldError key={problem}>{problem}</FieldError>
        ))}
        {error && <FieldError>{error}</FieldError>}
      </div>
    </div>
  );
}

function problemOf(file: File, maxBytes: number | undefined): string | null {
  if (file.size === 0) return `Tệp “${file.name}” rỗng (0 byte). Xin mở lại tệp gốc, lưu rồi chọn lại.`;
  if (maxBytes !== undefined && file.size > maxBytes) {
    return `Tệp “${file.name}” lớn hơn mức cho phép ${formatFileSize(maxBytes)}. Xin nén hoặc chia nhỏ rồi chọn lại.`;
  }
  return null;
}
