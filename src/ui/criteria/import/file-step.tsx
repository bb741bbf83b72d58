'use client';

import { CRITERIA_FILE_ENDINGS, MAX_CRITERIA_FILE_BYTES } from '@/contracts/criteria-import';
import { formatFileSize } from '@/text/format';
import { FileDrop } from '@/ui/primitives/file-drop';
import { Progress } from '@/ui/primitives/progress';
import { Section } from '@/ui/primitives/section';
import type { ImportWork } from './use-import';

/** Choose the appendix. The same step later shows which file is being worked on, and takes another one. */
export function FileStep({ work, onFile }: { readonly work: ImportWork; onFile(file: File): void }) {
  const { file, preview, pending } = work;
  const limit = formatFileSize(MAX_CRITERIA_FILE_BYTES);
  return (
    <Section
      title="Chọn tệp phụ lục"
      lead="Tệp có bảng với các cột như: STT; Lĩnh vực, tiêu chí, tiêu chí thành phần; Điểm tối đa; Cách chấm điểm; Tài liệu kiểm chứng; Cơ quan thẩm định; Ghi chú. Thứ tự cột, cách đánh số và số cấp có thể khác nhau."
    >
      <FileDrop
        label={file === null ? 'Chọn tệp' : 'Chọn tệp khác'}
        accept={CRITERIA_FILE_ENDINGS.join(',')}
        maxBytes={MAX_CRITERIA_FILE_BYTES}
        pending={pending !== null}
        hint={`Tệp Word (.docx), Excel (.xlsx) hoặc CSV, tối đa ${limit}. Tệp .doc, .xls: mở bằng Word, Excel rồi lưu thành .docx, .xlsx. Bản quét PDF không đọc được: xin dùng tệp gốc.`}
        onFiles={([chosen]) => {
          if (chosen) onFile(chosen);
        }}
      />
      {pending?.work === 'preview' && <ReadingProgress percent={pending.percent} />}
      {file && preview && pending === null && (
        <p className="mt-3 text-muted">
          Đang làm việc với <strong className="font-semibold text-ink">{file.name}</strong> ({formatFileSize(file.size)}). Chọn tệp khác thì các đề xuất đã xác nhận của tệp này được bỏ.
        </p>
      )}
    </Section>
  );
}

/** How far the reading is: bytes are counted, the reading itself on the server is not. */
export function ReadingProgress({ percent }: { readonly percent: number }) {
  const isSent = percent >= 100;
  return (
    <div role="status" className="mt-4 max-w-xl">
      <p className="mb-1 font-medium">{isSent ? 'Đang đọc bảng, tìm lỗi và nhận dạng cách chấm điểm…' : 'Đang gửi tệp…'}</p>
      <Progress value={percent} max={100} label="Đã gửi" words={isSent ? 'đã gửi xong' : `${percent} %`} />
    </div>
  );
}
