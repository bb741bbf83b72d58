'use client';

import { useEffect, useRef } from 'react';
import type { AffectedAccount, PreviewNode, UnitEventPreview } from '@/contracts/units';
import { ROLE_LABELS } from '@/text/labels';
import { formatDay } from '@/text/unit-events';
import { Badge } from '@/ui/primitives/badge';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { Card, Section } from '@/ui/primitives/section';
import { Select } from '@/ui/primitives/select';
import { StatusBadge } from '@/ui/primitives/status-badge';

type Props = {
  preview: UnitEventPreview;
  effectiveOn: string;
  /** New unit (from 0) by binding. */
  accounts: Readonly<Record<string, number>>;
  onAccounts: (accounts: Readonly<Record<string, number>>) => void;
  isRecording: boolean;
  onRecord: () => void;
};

/** What the event would do, told before it is recorded; or every reason why it may not be. */
export function EventPreview({ preview, effectiveOn, accounts, onAccounts, isRecording, onRecord }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus();
  }, [preview]);
  if (preview.problems.length > 0) {
    return (
      <div ref={place} tabIndex={-1} className="mt-8 max-w-4xl">
        <Notice tone="error" title={`Chưa ghi được: ${preview.problems.length} điều cần sửa`} live>
          <ul className="list-disc pl-5">
            {preview.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      </div>
    );
  }
  return (
    <div ref={place} tabIndex={-1} className="mt-10 max-w-4xl outline-none">
      <Section title="Xem trước">
        <div className="grid gap-4 sm:grid-cols-2">
          <Card title={`Trước: đến hết ngày ${formatDay(preview.eve)}`}>
            <Part nodes={preview.before} empty="Chưa có đơn vị này." />
          </Card>
          <Card title={`Sau: từ ngày ${formatDay(effectiveOn)}`}>
            <Part nodes={preview.after} empty="Không còn đơn vị này, không có đơn vị kế thừa." />
          </Card>
        </div>
        <h3 className="mt-6 mb-2 font-semibold">Kỳ đánh giá</h3>
        <Rounds preview={preview} />
        <h3 className="mt-6 mb-2 font-semibold">Tài khoản</h3>
        <Accounts {...{ preview, accounts, onAccounts, effectiveOn }} />
        {preview.agencies.length > 0 && (
          <>
            <h3 className="mt-6 mb-2 font-semibold">Cơ quan trực thuộc</h3>
            <p>Kết thúc cùng đơn vị: {preview.agencies.join(', ')}.</p>
          </>
        )}
        <div className="mt-8">
          <Button variant="primary" onClick={onRecord} aria-disabled={isRecording ? 'true' : undefined}>
            {isRecording ? 'Đang ghi…' : 'Ghi thay đổi'}
          </Button>
        </div>
      </Section>
    </div>
  );
}

function Part({ nodes, empty }: { nodes: readonly PreviewNode[]; empty: string }) {
  if (nodes.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {nodes.map((node) => (
        <li key={node.id}>
          {node.name} <span className="num text-sm text-muted">{node.code}</span>{' '}
          {node.mark && <Badge tone={node.mark === 'begins' ? 'success' : 'neutral'}>{node.mark === 'begins' ? 'mới' : 'kết thúc'}</Badge>}
          {(node.children.length > 0 || node.others > 0) && (
            <div className="mt-1 ml-1.5 border-l border-line-strong pl-4">
              {node.children.length > 0 && <Part nodes={node.children} empty="" />}
              {node.others > 0 && (
                <p className="text-sm text-muted">
                  {node.mark ? `${node.others} đơn vị trực thuộc` : `và ${node.others} đơn vị khác`}
                </p>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Rounds({ preview: { rounds } }: { preview: UnitEventPreview }) {
  if (rounds.length === 0) return <p>Không có kỳ đánh giá nào đang chuẩn bị hoặc đang thực hiện liên quan.</p>;
  return (
    <>
      <ul className="mb-2 flex flex-col gap-1">
        {rounds.map(({ code, name, status, unitName, as }) => (
          <li key={`${code} ${unitName} ${as}`}>
            {name} <StatusBadge round={status} />{' '}
            <span className="text-sm text-muted">
              {unitName} {as === 'unit' ? 'được đánh giá' : 'thẩm định'}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-[0.9375rem]">
        Các kỳ này giữ nguyên: đơn vị cũ tiếp tục được chấm, thẩm định đến khi công bố; kết quả thuộc về đơn vị cũ. Đơn vị mới tham gia từ kỳ sau.
        {rounds.some(({ status }) => status === 'draft') && ' Với kỳ đang chuẩn bị, xin báo người quản lý kỳ xem lại danh sách đơn vị.'}
      </p>
    </>
  );
}

function Accounts({ preview, accounts, onAccounts, effectiveOn }: Pick<Props, 'preview' | 'accounts' | 'onAccounts' | 'effectiveOn'>) {
  const { carried, choosable, units } = preview;
  return (
    <div className="flex flex-col gap-4 text-[0.9375rem]">
      {carried.length > 0 && (
        <div>
          <p>Từ ngày {formatDay(effectiveOn)} các vai trò sau có hiệu lực ở đơn vị mới mà không phải làm gì thêm; vai trò ở đơn vị cũ vẫn còn để mở lại phiếu cũ. Người dùng phải đăng nhập lại.</p>
          <ul className="mt-1 list-disc pl-5">
            {carried.map((one) => (
              <li key={one.assignmentId}>{wordsOf(one)}</li>
            ))}
          </ul>
        </div>
      )}
      {choosable.length > 0 && (
        <div>
          <p className="mb-3">
            Chọn người làm việc ở đơn vị mới từ ngày {formatDay(effectiveOn)}. Không chọn thì chỉ giữ vai trò ở đơn vị cũ, để hoàn thành và mở lại phiếu cũ; có thể giao sau ở mục Tài khoản.
          </p>
          <div className="flex flex-col gap-3">
            {choosable.map((one) => (
              <Select
                key={one.assignmentId}
                label={wordsOf(one)}
                small
                placeholder="Không chuyển"
                value={accounts[one.assignmentId] === undefined ? '' : String(accounts[one.assignmentId])}
                onChange={(event) => onAccounts(withChoice(accounts, one.assignmentId, event.target.value))}
                options={units.map(({ name }, at) => ({ value: String(at), label: `Chuyển sang ${name}` }))}
              />
            ))}
          </div>
        </div>
      )}
      {carried.length + choosable.length === 0 && <p>Không có tài khoản nào được chuyển. Vai trò ở đơn vị cũ, nếu có, giữ nguyên để mở lại phiếu cũ.</p>}
    </div>
  );
}

function withChoice(accounts: Props['accounts'], assignmentId: string, value: string): Props['accounts'] {
  const { [assignmentId]: _, ...others } = accounts;
  return value === '' ? others : { ...others, [assignmentId]: Number(value) };
}

function wordsOf({ username, displayName, role, unitName }: AffectedAccount): string {
  return `${displayName} (${username}), ${ROLE_LABELS[role]} ở ${unitName}`;
}
