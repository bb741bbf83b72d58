'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MAX_SURVEY_FILE_BYTES, type ImportPreview, type SurveyView } from '@/contracts/surveys';
import { FileDrop } from '@/ui/primitives/file-drop';
import { Notice } from '@/ui/primitives/notice';
import { showToast } from '@/ui/primitives/toast';
import { ImportPreviewView } from './import-preview-view';
import { sendSurveyFile } from './send-survey-file';

type PanelProps = { readonly round: string; readonly closed: string | null; readonly groups: SurveyView['groups'] };

/** Choose a file, look at what it would bring, then store it. The browser keeps the file between the two steps. */
export function ImportPanel({ round, closed, groups }: PanelProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<{ file: File; preview: ImportPreview } | null>(null);
  const [pending, setPending] = useState<'preview' | 'store' | null>(null);
  const [error, setError] = useState<string | null>(null);

  async function preview(file: File) {
    setPending('preview');
    setError(null);
    setChosen(null);
    const answer = await sendSurveyFile<ImportPreview>(`/api/khao-sat/${round}/xem-truoc`, file);
    setPending(null);
    if (answer.ok) setChosen({ file, preview: answer.value });
    else setError(answer.message);
  }

  async function store() {
    if (chosen === null || pending) return;
    setPending('store');
    setError(null);
    const answer = await sendSurveyFile<{ stored: number }>(`/api/khao-sat/${round}/nhap`, chosen.file, chosen.preview.sha256);
    setPending(null);
    if (!answer.ok) {
      setError(answer.message);
      return;
    }
    setChosen(null);
    showToast({ tone: 'success', title: `Đã nạp ${answer.value.stored} phiếu`, body: 'Điểm theo đơn vị đã được tính lại.' });
    router.refresh();
  }

  return (
    <div className="mb-5 grid gap-4">
      <FileDrop
        label="Chọn tệp phiếu"
        accept=".csv,text/csv"
        maxBytes={MAX_SURVEY_FILE_BYTES}
        hint="Tệp CSV (UTF-8), tối đa 5 MB: mỗi dòng một phiếu, các cột mã phiếu (response_id), mã đơn vị (unit_code), nhóm đối tượng (respondent_group) và mã từng câu hỏi. Ô trống là “không có ý kiến”. Tệp được kiểm tra trước khi lưu."
        disabledReason={closed}
        pending={pending === 'preview'}
        onFiles={([file]) => {
          if (file) void preview(file);
        }}
      />
      {error && (
        <Notice tone="error" title="Chưa nạp được" live>
          {error}
        </Notice>
      )}
      {chosen && <ImportPreviewView preview={chosen.preview} groups={groups} pending={pending === 'store'} onStore={() => void store()} onCancel={() => setChosen(null)} />}
    </div>
  );
}
