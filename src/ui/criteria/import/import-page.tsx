'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { UnitOption } from '@/contracts/accounts';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { ConfirmDialog } from '@/ui/primitives/confirm-dialog';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { showToast } from '@/ui/primitives/toast';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import { HeadStep } from './head-step';
import { ProblemsStep } from './problems-step';
import { StepBar, StepFoot, type Step } from './step-bar';
import { TreeStep } from './tree-step';
import { FIRST_VIEW, viewOfRow, type TreeView } from './tree-view';
import { useImport } from './use-import';
import { useLeaveGuard } from './use-leave-guard';

/** From the appendix of a decision to a draft of the criteria set: read, correct, compare with the file, store. */
export function ImportPage({ owners }: { readonly owners: readonly UnitOption[] }) {
  const router = useRouter();
  const work = useImport(owners[0]?.id ?? '');
  const [step, setStep] = useState<Step>('file');
  const [view, setView] = useState<TreeView>(FIRST_VIEW);
  const [isStored, setIsStored] = useState(false);
  const guard = useLeaveGuard(work.preview !== null && !isStored);
  const { preview, layout } = work;

  async function choose(file: File) {
    const read = await work.read(file);
    if (read === null) return;
    setView(FIRST_VIEW);
    setStep(read.counts.error > 0 ? 'problems' : 'columns');
  }

  async function store() {
    const stored = await work.store();
    if (stored === null) return;
    setIsStored(true);
    showToast({ tone: 'success', title: 'Đã tạo bộ tiêu chí', body: 'Bộ tiêu chí là bản dự thảo: sửa tiếp được cho đến khi ban hành.' });
    router.push(`/quan-tri/bo-tieu-chi/${stored.id}`);
  }

  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/quan-tri/bo-tieu-chi', label: 'Bộ tiêu chí' }, { label: 'Nhập từ phụ lục' }]} />}
        title="Nhập bộ tiêu chí từ phụ lục quyết định"
        lead="Chọn tệp Word, Excel hoặc CSV của phụ lục. Hệ thống đọc bảng, chỉ ra mọi lỗi và để anh/chị đối chiếu từng dòng với tệp gốc. Chưa có gì được lưu cho đến bước cuối."
      />
      <StepBar work={work} current={step} onChoose={setStep} />
      {work.failure && (
        <Notice tone="error" title={work.failure.message} live className="mb-5">
          {work.failure.details.length > 0 && (
            <ul className="list-disc pl-5">
              {work.failure.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {step === 'file' && <FileStep work={work} onFile={(file) => void choose(file)} />}
      {preview && layout && (
        <>
          {step === 'columns' && <ColumnsStep work={work} preview={preview} />}
          {step === 'problems' && (
            <ProblemsStep
              preview={preview}
              onShow={(key) => {
                setView(viewOfRow(view, layout, key));
                setStep('tree');
              }}
            />
          )}
          {step === 'tree' && <TreeStep work={work} preview={preview} layout={layout} view={view} onView={setView} />}
          {step === 'head' && <HeadStep work={work} preview={preview} layout={layout} owners={owners} isStored={isStored} onStore={() => void store()} onGo={setStep} />}
          <StepFoot current={step} onChoose={setStep} />
        </>
      )}
      <ConfirmDialog open={guard.isAsking} onClose={guard.stay} onConfirm={guard.leave} title="Rời trang nhập bộ tiêu chí?" confirmLabel="Rời trang" danger>
        Tệp đã đọc, các đề xuất đã xác nhận và thông tin đã điền chưa được lưu. Rời trang thì phải chọn lại tệp từ đầu.
      </ConfirmDialog>
    </>
  );
}
