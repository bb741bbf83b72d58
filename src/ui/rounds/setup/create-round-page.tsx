'use client';

import { useState, useTransition } from 'react';
import { useRouter } from 'next/navigation';
import type { RoundSources } from '@/contracts/round-setup';
import { proposeRoundCode } from '@/core/workflow/round-code';
import { ROUND_STATUS_LABELS } from '@/text/labels';
import { formatInteger } from '@/text/format';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Button } from '@/ui/primitives/button';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { RadioGroup } from '@/ui/primitives/radio-group';
import { Select } from '@/ui/primitives/select';
import { TextInput } from '@/ui/primitives/text-input';
import type { SetupActions } from './setup-actions';
import { setupPath } from './steps';
import type { StepFailure } from './use-step';

type Props = { readonly sources: RoundSources; readonly copyFrom: string | null; readonly create: SetupActions['create'] };

/** A new round: from an issued criteria set, empty or with the structure of an earlier round. */
export function CreateRoundPage({ sources, copyFrom, create }: Props) {
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/quan-tri/ky-danh-gia', label: 'Kỳ đánh giá' }, { label: 'Tạo kỳ mới' }]} />}
        title="Tạo kỳ đánh giá"
        lead="Kỳ mới ở trạng thái đang chuẩn bị: chỉ cơ quan tổ chức thấy. Đơn vị và chuyên viên thẩm định chỉ thấy khi kỳ được mở."
      />
      {sources.sets.length === 0 ? (
        <EmptyState title="Chưa có bộ tiêu chí đã ban hành" action={<LinkButton href="/quan-tri/bo-tieu-chi">Đến bộ tiêu chí</LinkButton>}>
          Kỳ đánh giá chấm theo một bộ tiêu chí đã ban hành. Xin nhập hoặc soạn bộ tiêu chí và ban hành trước.
        </EmptyState>
      ) : (
        <CreateRoundForm sources={sources} copyFrom={copyFrom} create={create} />
      )}
    </>
  );
}

function CreateRoundForm({ sources, copyFrom, create }: Props) {
  const router = useRouter();
  const source = sources.rounds.find(({ code }) => code === copyFrom) ?? null;
  const [setId, setSetId] = useState(source?.criteriaSetId ?? '');
  const set = sources.sets.find(({ id }) => id === setId);
  const [copied, setCopied] = useState(source?.code ?? '');
  const [name, setName] = useState(source ? source.name.replaceAll(String(source.year), String(source.year + 1)) : '');
  const [year, setYear] = useState(String(source ? source.year + 1 : ''));
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const [isPending, startTransition] = useTransition();
  const code = typedCode ?? (name.trim() === '' ? '' : proposeRoundCode(name, Number(year) || new Date().getFullYear()));
  const copyable = sources.rounds.filter(({ organiserId }) => set === undefined || organiserId === set.organiserId);
  const errorOf = (field: string) => failure?.details?.find((detail) => detail.field === field)?.message;

  const chooseSet = (id: string) => {
    setSetId(id);
    const chosen = sources.sets.find((one) => one.id === id);
    if (chosen && year === '') setYear(String(chosen.year));
    if (chosen && name.trim() === '') setName(nameFrom(chosen.name));
    if (chosen && !sources.rounds.some((round) => round.code === copied && round.organiserId === chosen.organiserId)) setCopied('');
  };
  const submit = () => {
    if (isPending) return;
    startTransition(async () => {
      const result = await create({ name, code, year: Number(year), criteriaSetId: setId, copyFrom: copied === '' ? null : copied });
      if (!result.ok) return setFailure(result.error);
      router.push(setupPath(result.value.code, copied === '' ? 'units' : 'general'));
    });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex max-w-3xl flex-col gap-6"
    >
      {failure && !failure.details?.length && (
        <Notice tone="error" live>
          {failure.message}
        </Notice>
      )}
      <Select
        label="Bộ tiêu chí"
        hint="Chỉ bộ tiêu chí đã ban hành; khi mở kỳ, bộ tiêu chí được khóa, không sửa được nữa."
        required
        placeholder="Chọn bộ tiêu chí"
        options={sources.sets.map((one) => ({ value: one.id, label: setLabel(one, sources.sets) }))}
        value={setId}
        onChange={(event) => chooseSet(event.target.value)}
        error={errorOf('criteriaSetId')}
      />
      <RadioGroup
        name="nguon"
        legend="Bắt đầu từ"
        options={[
          { value: 'new', label: 'Kỳ trống', hint: 'Chọn đơn vị, cơ quan thẩm định, thời hạn từ đầu; mức xếp loại lấy theo bộ tiêu chí.' },
          {
            value: 'copy',
            label: 'Sao chép một kỳ trước',
            hint: 'Lấy nhóm xếp hạng, đơn vị (theo đơn vị kế thừa), cơ quan và chuyên viên thẩm định, quy tắc, thời hạn dời theo năm. Không lấy phiếu, điểm, trạng thái, gia hạn.',
            disabled: copyable.length === 0,
          },
        ]}
        value={copied === '' ? 'new' : 'copy'}
        onChange={(value) => setCopied(value === 'copy' ? (copyable[0]?.code ?? '') : '')}
      />
      {copied !== '' && (
        <Select
          label="Kỳ được sao chép"
          options={copyable.map((round) => ({ value: round.code, label: `${round.name} (${formatInteger(round.units)} đơn vị, ${ROUND_STATUS_LABELS[round.status].toLocaleLowerCase('vi')})` }))}
          value={copied}
          onChange={(event) => setCopied(event.target.value)}
          error={errorOf('copyFrom')}
        />
      )}
      <TextInput label="Tên kỳ đánh giá" hint="In trên phiếu, bảng xếp hạng và trang công bố." required maxLength={300} value={name} onChange={(event) => setName(event.target.value)} error={errorOf('name')} />
      <div className="grid gap-6 sm:grid-cols-[13rem_1fr] sm:items-end">
        <TextInput label="Năm đánh giá" inputMode="numeric" required maxLength={4} value={year} onChange={(event) => setYear(event.target.value)} error={errorOf('year')} />
        <TextInput
          label="Mã trong địa chỉ"
          hint="Đề xuất từ tên; sửa được. Dùng trong đường dẫn và tệp xuất."
          required
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={(event) => setTypedCode(event.target.value)}
          error={errorOf('code')}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isPending ? 'true' : undefined}>
          {isPending ? 'Đang tạo…' : 'Tạo kỳ đánh giá'}
        </Button>
        <LinkButton href="/quan-tri/ky-danh-gia">Quay lại</LinkButton>
      </div>
    </form>
  );
}

/** "Bộ tiêu chí xác định Chỉ số CCHC của …" -> "Chỉ số CCHC của …" */
function nameFrom(setName: string): string {
  const rest = setName.replace(/^bộ tiêu chí\s+(xác định|đánh giá|chấm điểm)?\s*/i, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

type SetOption = RoundSources['sets'][number];

/** Sets of several organisers, or several versions of one, are told apart. */
function setLabel(set: SetOption, all: readonly SetOption[]): string {
  const hasVersions = all.some((other) => other.code === set.code && other.organiserId === set.organiserId && other.version !== set.version);
  const hasOrganisers = all.some(({ organiserId }) => organiserId !== set.organiserId);
  const parts = [hasVersions ? `phiên bản ${set.version}` : null, `${formatInteger(set.leaves)} tiêu chí chấm điểm`, hasOrganisers ? set.organiserName : null];
  return `${set.name} (${parts.filter(Boolean).join(', ')})`;
}
