'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MAX_UNIT_FILE_BYTES, type UnitImportForm, type UnitImportPreview } from '@/contracts/units';
import { formatInteger } from '@/text/format';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Button } from '@/ui/primitives/button';
import { Checkbox } from '@/ui/primitives/checkbox';
import { FileDrop } from '@/ui/primitives/file-drop';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import { showToast } from '@/ui/primitives/toast';
import { importUnitFile, previewUnitFile, type ImportOptions } from './send-unit-file';
import { UnitImportResult } from './unit-import-result';

/** Choose a list, say what it leaves out, look at what it would bring, then store it. The browser keeps the file between the steps. */
export function UnitImportPage({ form }: { form: UnitImportForm }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<ImportOptions>({
    ...{ validFrom: form.today, padCodes: false, skipOutside: false },
    parentId: form.units.length === 1 ? (form.units[0]?.id ?? '') : '',
  });
  const [preview, setPreview] = useState<UnitImportPreview | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState<'preview' | 'store' | null>(null);
  const [error, setError] = useState<string | null>(null);

  async function look(chosen: File, with_: ImportOptions) {
    setFile(chosen);
    setOptions(with_);
    setPending('preview');
    setError(null);
    setPreview(null);
    setTicked(new Set());
    const answer = await previewUnitFile(chosen, with_);
    setPending(null);
    if (answer.ok) setPreview(answer.value);
    else setError(answer.message);
  }

  async function store() {
    if (file === null || preview === null || pending) return;
    setPending('store');
    setError(null);
    const answer = await importUnitFile(file, options, preview, ticked);
    setPending(null);
    if (!answer.ok) {
      setError(answer.message);
      return;
    }
    const { added, changed } = answer.value;
    showToast({ tone: 'success', title: `Đã nhập ${formatInteger(added)} đơn vị mới, sửa ${formatInteger(changed)} đơn vị` });
    router.push('/quan-tri/don-vi');
    router.refresh();
  }

  /** Another reading of the file that is chosen already. */
  const change = (part: Partial<ImportOptions>) => {
    const next = { ...options, ...part };
    if (file === null) setOptions(next);
    else void look(file, next);
  };

  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/quan-tri/don-vi', label: 'Đơn vị' }, { label: 'Nhập từ tệp' }]} />}
        title="Nhập danh mục đơn vị"
        lead="Từ Excel hoặc CSV. Tệp được kiểm tra và xem trước; chưa xác nhận thì chưa lưu gì."
      />
      <Section number="I" title="Khi tệp không ghi">
        <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
          <TextInput
            label="Hiệu lực từ ngày"
            type="date"
            required
            hint="Dùng cho dòng không có ngày hiệu lực."
            value={options.validFrom}
            onChange={(event) => {
              setOptions({ ...options, validFrom: event.target.value });
              setPreview(null);
            }}
          />
          <Select
            label="Đơn vị cấp trên"
            hint="Dùng cho tệp không có cột đơn vị cấp trên."
            placeholder="Không chọn: tệp phải ghi"
            options={form.units.map(({ id, label }) => ({ value: id, label }))}
            value={options.parentId}
            onChange={(event) => change({ parentId: event.target.value })}
          />
        </div>
      </Section>
      <Section number="II" title="Tệp danh mục">
        <FileDrop
          label="Chọn tệp danh mục"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          maxBytes={MAX_UNIT_FILE_BYTES}
          hint="Excel (.xlsx) hoặc CSV, tối đa 10 MB. Cột Mã, Tên; có thể thêm Loại, Đơn vị cấp trên (mã hoặc tên), Hiệu lực từ, Đến. Tên cột tiếng Việt hoặc code, name, type, province_code…"
          pending={pending === 'preview'}
          onFiles={([chosen]) => {
            if (chosen) void look(chosen, { ...options, padCodes: false, skipOutside: false });
          }}
        />
        <div className="mt-4 flex flex-col gap-4">
          {error && (
            <Notice tone="error" title="Chưa nhập được" live>
              {error}
            </Notice>
          )}
          {file && preview === null && pending === null && (
            <Button className="self-start" onClick={() => void look(file, options)}>
              Xem trước lại tệp {file.name}
            </Button>
          )}
          {preview && preview.shortCodes > 0 && (
            <Checkbox
              checked={options.padCodes}
              onChange={(event) => change({ padCodes: event.target.checked })}
              label={`Bổ sung số 0 ở đầu cho ${formatInteger(preview.shortCodes)} mã thiếu chữ số`}
              hint="Excel thường bỏ số 0 ở đầu: mã 00004 còn 4. Mã từng dòng ghi ở danh sách dưới đây."
            />
          )}
          {preview && preview.unknownParents > 0 && (
            <Checkbox
              checked={options.skipOutside}
              onChange={(event) => change({ skipOutside: event.target.checked })}
              label={`Bỏ qua ${formatInteger(preview.unknownParents)} dòng có đơn vị cấp trên ngoài phạm vi quản trị`}
              hint="Dùng khi tệp là danh mục cả nước mà chỉ nhập phần của tỉnh mình."
            />
          )}
        </div>
        {preview && <UnitImportResult preview={preview} ticked={ticked} onTick={setTicked} isStoring={pending === 'store'} onStore={() => void store()} />}
      </Section>
    </>
  );
}
