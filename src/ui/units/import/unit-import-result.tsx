'use client';

import type { UnitImportPreview } from '@/contracts/units';
import { formatInteger } from '@/text/format';
import { UNIT_TYPE_LABELS } from '@/text/labels';
import { formatDay } from '@/text/unit-events';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { Checkbox, CheckboxGroup } from '@/ui/primitives/checkbox';
import { DataTable } from '@/ui/primitives/data-table';
import { Notice } from '@/ui/primitives/notice';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';

type Props = {
  preview: UnitImportPreview;
  ticked: ReadonlySet<string>;
  onTick: (keys: ReadonlySet<string>) => void;
  isStoring: boolean;
  onStore: () => void;
};

const SEVERITIES = { error: { words: 'Lỗi', tone: 'danger' }, warning: { words: 'Lưu ý', tone: 'warning' }, info: { words: 'Ghi chú', tone: 'neutral' } } as const;

/** What a list would bring: counts, every problem with its place, what is new, what differs. Nothing is stored yet. */
export function UnitImportResult({ preview, ticked, onTick, isStoring, onStore }: Props) {
  const { errors, warnings, addedCount, addedByType, changed, unchanged, outside, problems } = preview;
  const hidden = errors + warnings - problems.length;
  const isNothing = addedCount + ticked.size === 0;
  const byType = addedByType.map(({ type, count }) => `${formatInteger(count)} ${UNIT_TYPE_LABELS[type].toLowerCase()}`).join(', ');
  return (
    <div className="mt-6 flex flex-col gap-6">
      {errors > 0 ? (
        <Notice tone="error" title={`${formatInteger(errors)} lỗi: chưa đơn vị nào được nhập`} live>
          Xin sửa tệp theo danh sách dưới đây rồi chọn lại, hoặc xác nhận các đề nghị ở trên.
        </Notice>
      ) : (
        <Notice tone="success" title={`Đọc được tệp ${preview.fileName}, chưa lưu`} live>
          {byType === '' ? 'Không có đơn vị mới.' : `Đơn vị mới: ${byType}.`}
        </Notice>
      )}
      <StatRow>
        <StatTile label="Đơn vị mới" figure={formatInteger(addedCount)} tone="main" />
        <StatTile label="Có khác biệt" figure={formatInteger(changed.length)} />
        <StatTile label="Đã có, giống hệt" figure={formatInteger(unchanged)} />
        <StatTile label="Ngoài phạm vi, bỏ qua" figure={formatInteger(outside)} />
      </StatRow>
      {problems.length > 0 && (
        <div>
          {hidden > 0 && <p className="mb-2 text-sm text-muted">Ghi {formatInteger(problems.length)} mục đầu, còn {formatInteger(hidden)} mục nữa.</p>}
          <DataTable
            caption="Lỗi và lưu ý trong tệp"
            stack
            tall={problems.length > 12}
            filterLabel={problems.length > 12 ? 'Tìm trong danh sách' : undefined}
            columns={[
              { key: 'place', header: 'Vị trí', rowHeader: true, sortable: true },
              { key: 'severity', header: 'Mức', sortable: true },
              { key: 'code', header: 'Mã', sortable: true },
              { key: 'message', header: 'Nội dung', wide: true },
            ]}
            rows={problems.map(({ place, severity, code, message }, at) => ({
              key: String(at),
              sort: { place, severity: SEVERITIES[severity].words, code, message },
              cells: { place, code, message, severity: <Badge tone={SEVERITIES[severity].tone}>{SEVERITIES[severity].words}</Badge> },
            }))}
          />
        </div>
      )}
      {changed.length > 0 && <Changes {...{ changed, ticked, onTick }} />}
      {addedCount > 0 && (
        <div>
          {addedCount > preview.added.length && (
            <p className="mb-2 text-sm text-muted">
              Hiện {formatInteger(preview.added.length)} đơn vị đầu trong {formatInteger(addedCount)}.
            </p>
          )}
          <DataTable
            caption="Đơn vị mới"
            stack
            tall={preview.added.length > 12}
            filterLabel={preview.added.length > 12 ? 'Tìm theo tên, mã' : undefined}
            columns={[
              { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
              { key: 'code', header: 'Mã', sortable: true },
              { key: 'type', header: 'Loại', sortable: true },
              { key: 'parent', header: 'Trực thuộc', sortable: true },
              { key: 'from', header: 'Hiệu lực từ', sortable: true },
              { key: 'to', header: 'Đến', sortable: true },
            ]}
            rows={preview.added.map(({ key, code, name, type, parentName, validFrom, validTo }) => ({
              key,
              sort: { name, code, type: UNIT_TYPE_LABELS[type], parent: parentName, from: validFrom, to: validTo },
              cells: { name, code: <span className="num">{code}</span>, type: UNIT_TYPE_LABELS[type], parent: parentName ?? 'đứng đầu', from: formatDay(validFrom), to: validTo ? formatDay(validTo) : 'nay' },
            }))}
          />
        </div>
      )}
      <Button
        variant="primary"
        className="self-start"
        onClick={onStore}
        disabledReason={errors > 0 ? 'Tệp còn lỗi; chưa nhập được.' : isNothing ? 'Không có đơn vị mới và chưa chọn khác biệt nào để sửa.' : isStoring ? 'Đang nhập…' : null}
      >
        {`Nhập ${formatInteger(addedCount)} đơn vị mới${ticked.size > 0 ? `, sửa ${formatInteger(ticked.size)} đơn vị` : ''}`}
      </Button>
    </div>
  );
}

function Changes({ changed, ticked, onTick }: Pick<UnitImportPreview, 'changed'> & Pick<Props, 'ticked' | 'onTick'>) {
  const isAll = changed.every(({ key }) => ticked.has(key));
  return (
    <CheckboxGroup
      legend="Khác với danh mục: chọn dòng cần sửa"
      hint="Chỉ sửa lỗi ghi tên và ngày kết thúc. Đơn vị đổi tên, đổi loại theo quyết định thì dùng “Ghi thay đổi” để giữ lịch sử."
    >
      <Checkbox label={`Chọn tất cả ${formatInteger(changed.length)} dòng`} checked={isAll} onChange={() => onTick(new Set(isAll ? [] : changed.map(({ key }) => key)))} />
      <div className="flex max-h-96 flex-col gap-2 overflow-y-auto border-l border-line pl-4">
        {changed.map(({ key, code, before, after }) => (
          <Checkbox
            key={key}
            checked={ticked.has(key)}
            onChange={() => onTick(new Set(ticked.has(key) ? [...ticked].filter((one) => one !== key) : [...ticked, key]))}
            label={
              <>
                <span className="num">{code}</span>: {before} → <strong>{after}</strong>
              </>
            }
          />
        ))}
      </div>
    </CheckboxGroup>
  );
}
