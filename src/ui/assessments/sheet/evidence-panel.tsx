'use client';

import { useState } from 'react';
import { FileText, Trash2 } from 'lucide-react';
import type { EvidenceView } from '@/contracts/assessments';
import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES } from '@/contracts/assessments-limits';
import type { Leaf } from '@/core/criteria/criteria-set';
import { formatDateTime, formatFileSize } from '@/text/format';
import { FileDrop } from '@/ui/primitives/file-drop';
import { Notice } from '@/ui/primitives/notice';
import { Progress } from '@/ui/primitives/progress';
import { useLeaf, useSheet } from './sheet-context';
import { ask } from '@/ui/saving/ask';
import type { SheetAnswer } from './transport';
import { uploadFile } from './upload';

const ACCEPT = [...EVIDENCE_TYPES.map((type) => `.${type}`), '.jpeg'].join(',');

type Upload = { readonly name: string; readonly size: number; readonly sent: number };

/** The files beside a leaf: download, add by choice or by drop, take out. */
export function EvidencePanel({ leaf, canEdit }: { readonly leaf: Leaf; readonly canEdit: boolean }) {
  const { store, url } = useSheet();
  const { cell } = useLeaf(leaf.code);
  const [upload, setUpload] = useState<Upload | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const take = (answer: SheetAnswer, name: string) => {
    if (answer.ok) store.settle(answer.value.cell, answer.value.totals);
    else setProblems((all) => [...all, answer.lost ? `Mất kết nối khi gửi “${name}”. Xin thử lại.` : answer.message]);
  };
  const send = async (files: File[]) => {
    setProblems([]);
    for (const file of files) {
      setUpload({ name: file.name, size: file.size, sent: 0 });
      take(await uploadFile(`${url}/${encodeURIComponent(leaf.code)}/tai-lieu`, file, (sent) => setUpload({ name: file.name, size: file.size, sent })), file.name);
    }
    setUpload(null);
  };
  const remove = async (evidence: EvidenceView) => {
    setProblems([]);
    take(await ask(`/api/tai-lieu/${evidence.id}`, { method: 'DELETE' }), evidence.fileName);
  };

  return (
    <section aria-label="Tài liệu kiểm chứng">
      <h2 className="mb-1 text-[0.9375rem] font-medium">Tài liệu kiểm chứng</h2>
      {cell.evidence.length === 0 && !canEdit && <p className="text-sm text-muted">Không có tài liệu kèm theo.</p>}
      {cell.evidence.length > 0 && (
        <ul className="mb-2 divide-y divide-line border-y border-line">
          {cell.evidence.map((evidence) => (
            <li key={evidence.id} className="flex items-center gap-3 py-1.5">
              <FileText aria-hidden className="size-4 flex-none text-muted" />
              <span className="min-w-0 flex-1">
                <a href={`/api/tai-lieu/${evidence.id}`} download className="link break-words">
                  {evidence.fileName}
                </a>
                <span className="block text-sm text-muted">
                  {formatFileSize(evidence.size)} · {evidence.uploadedBy}, {formatDateTime(new Date(evidence.uploadedAt))}
                </span>
              </span>
              {canEdit && (
                <button type="button" className="btn btn-quiet btn-small" aria-label={`Gỡ tệp ${evidence.fileName}`} onClick={() => void remove(evidence)}>
                  <Trash2 aria-hidden className="size-4" />
                  Gỡ
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <FileDrop
          label="Chọn tệp"
          hint="PDF, DOCX, XLSX, JPG, PNG, mỗi tệp không quá 20 MB. Có thể kéo thả vào đây."
          accept={ACCEPT}
          multiple
          maxBytes={MAX_EVIDENCE_BYTES}
          pending={upload !== null}
          onFiles={(files) => void send(files)}
        />
      )}
      {upload && (
        <div className="mt-2" role="status">
          <Progress
            value={Math.round(upload.sent / 1024)}
            max={Math.max(1, Math.round(upload.size / 1024))}
            label={`Đang tải ${upload.name}`}
            words={`${upload.name}: ${formatFileSize(upload.sent)}/${formatFileSize(upload.size)}`}
          />
        </div>
      )}
      {problems.map((problem) => (
        <Notice key={problem} tone="error" live className="mt-2">
          {problem}
        </Notice>
      ))}
    </section>
  );
}
