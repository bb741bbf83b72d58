'use client';

import { useState } from 'react';
import type { UnitOption } from '@/contracts/accounts';
import { setHeadInput } from '@/contracts/criteria';
import type { CriteriaImportPreview } from '@/contracts/criteria-import';
import { SET_LEVELS } from '@/core/criteria/levels';
import { rowKey } from '@/core/criteria/reading/row-key';
import { formatMax } from '@/text/format';
import { SET_LEVEL_LABELS } from '@/text/labels';
import { Button } from '@/ui/primitives/button';
import { DefinitionList } from '@/ui/primitives/definition-list';
import { Card, Section } from '@/ui/primitives/section';
import { Select } from '@/ui/primitives/select';
import { TextArea } from '@/ui/primitives/text-area';
import { TextInput } from '@/ui/primitives/text-input';
import type { ImportLayout } from './import-rows';
import type { Step } from './step-bar';
import type { HeadDraft, ImportWork } from './use-import';

type HeadStepProps = {
  readonly work: ImportWork;
  readonly preview: CriteriaImportPreview;
  readonly layout: ImportLayout;
  readonly owners: readonly UnitOption[];
  /** The draft is there and its page on the way. */
  readonly isStored: boolean;
  onStore(): void;
  onGo(step: Step): void;
};

/** The head of the set, and a last look at what will be stored. */
export function HeadStep({ work, preview, layout, owners, isStored, onStore, onGo }: HeadStepProps) {
  const { head, changeHead, pending } = work;
  const [isAsked, setIsAsked] = useState(false);
  const errors = isAsked ? fieldErrors(head) : {};
  const field = (name: keyof HeadDraft) => ({ value: head[name], error: errors[name], onChange: (event: { target: { value: string } }) => changeHead({ [name]: event.target.value }) });
  const blocker = blockerOf(work, preview);
  return (
    <Section title="Tạo bộ tiêu chí" lead="Bộ tiêu chí được lưu là bản dự thảo. Số quyết định, ngày và cơ quan ban hành ghi khi ban hành.">
      <form
        noValidate
        className="grid gap-6 lg:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          setIsAsked(true);
          if (blocker === null && pending === null && !isStored && Object.keys(fieldErrors(head)).length === 0) onStore();
        }}
      >
        <div className="grid content-start gap-4">
          <TextArea label="Tên bộ tiêu chí" required rows={2} hint="Lấy từ dòng tiêu đề của phụ lục; xin xem lại chữ hoa, chữ thường." {...field('name')} />
          <div className="grid items-end gap-4 sm:grid-cols-[2fr_1fr]">
            <Select
              label="Cấp đơn vị được đánh giá"
              required
              placeholder="Chọn cấp"
              options={SET_LEVELS.map((level) => ({ value: level, label: SET_LEVEL_LABELS[level] }))}
              {...field('level')}
            />
            <TextInput label="Năm" required inputMode="numeric" {...field('year')} />
          </div>
          <TextInput label="Mã" required hint="Chữ thường không dấu, chữ số, dấu chấm, gạch ngang; ví dụ cap-xa-2025. Mỗi mã chỉ dùng một lần." {...field('code')} />
          {owners.length > 1 && (
            <Select label="Đơn vị ban hành" required options={owners.map(({ id, label }) => ({ value: id, label }))} {...field('ownerId')} />
          )}
        </div>
        <Card title="Sẽ lưu">
          <Summary work={work} preview={preview} layout={layout} />
          <div className="mt-4 flex flex-wrap items-start gap-3">
            <Button type="submit" variant="primary" disabledReason={isStored ? 'Đã tạo. Đang mở bộ tiêu chí…' : pending ? 'Đang lưu…' : blocker?.reason}>
              Tạo bộ tiêu chí
            </Button>
            {blocker && <Button onClick={() => onGo(blocker.step)}>{blocker.action}</Button>}
          </div>
        </Card>
      </form>
    </Section>
  );
}

function Summary({ work, preview, layout }: Pick<HeadStepProps, 'work' | 'preview' | 'layout'>) {
  const { set, proposals } = preview.reading;
  const confirmed = proposals.filter((proposal) => work.decisions.get(rowKey(proposal)) === 'confirmed').length;
  const byHand = layout.parts.flatMap(({ rows }) => rows).filter((row) => row.scale === 'text' || (row.scale === 'proposal' && work.decisions.get(row.key) !== 'confirmed')).length;
  const total = set.total.stated ?? set.total.computed;
  return (
    <DefinitionList
      items={[
        { term: 'Tệp', description: preview.fileName },
        { term: 'Lĩnh vực', description: set.areas.length },
        { term: 'Tiêu chí chấm điểm', description: layout.leaves },
        { term: 'Tổng điểm tối đa', description: total === null ? 'chưa có' : formatMax(total) },
        { term: 'Đề xuất đã xác nhận', description: `${confirmed}/${proposals.length}` },
        { term: 'Chấm điểm trực tiếp', description: `${byHand} tiêu chí` },
        { term: 'Điểm thưởng, điểm trừ', description: layout.extras === 0 ? 'không có' : `${layout.extras} nội dung` },
      ]}
    />
  );
}

type Blocker = { reason: string; action: string; step: Step };

/** Why the set cannot be stored yet, and where that is mended. */
function blockerOf({ columns, decisions }: ImportWork, { counts, reading }: CriteriaImportPreview): Blocker | null {
  if (counts.error > 0) return { reason: `Tệp còn ${counts.error} lỗi. Xin sửa trong tệp rồi chọn lại tệp.`, action: 'Xem lỗi', step: 'problems' };
  if (JSON.stringify(columns) !== JSON.stringify(reading.columns)) {
    return { reason: 'Vai trò cột đã sửa nhưng tệp chưa được đọc lại.', action: 'Về bước nhận dạng cột', step: 'columns' };
  }
  const open = reading.proposals.filter((proposal) => !decisions.has(rowKey(proposal))).length;
  return open > 0 ? { reason: `Còn ${open} đề xuất chưa trả lời: xác nhận, hoặc để ở dạng chữ.`, action: 'Trả lời đề xuất', step: 'tree' } : null;
}

function fieldErrors({ ownerId: _owner, year, ...rest }: HeadDraft): Partial<Record<keyof HeadDraft, string>> {
  const parsed = setHeadInput.safeParse({ ...rest, year: /^\d{4}$/.test(year.trim()) ? Number(year) : undefined });
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]));
}
