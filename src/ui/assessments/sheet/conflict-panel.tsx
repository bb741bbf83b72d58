'use client';

import type { Leaf } from '@/core/criteria/criteria-set';
import type { Facts } from '@/core/scoring/facts';
import { factsSummary } from '@/text/facts-summary';
import { formatDateTime } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { sameDraft } from '../facts-editor/facts-draft';
import { readDraft } from '../facts-editor/read-draft';
import { useLeaf, useSheet } from './sheet-context';

/** Two people, or two windows, have declared one leaf: both contents side by side, and a choice. */
export function ConflictPanel({ leaf }: { readonly leaf: Leaf }) {
  const { saver } = useSheet();
  const { theirs, draft, explanation, cell } = useLeaf(leaf.code);
  if (!theirs) return null;
  const mine = draft === undefined || sameDraft(draft, {}) ? null : readDraft(leaf, draft).facts;
  const at = theirs.savedAt ? `, ${formatDateTime(new Date(theirs.savedAt))}` : '';
  return (
    <Notice
      tone="warning"
      live
      className="mb-4"
      title={`Tiêu chí ${leaf.code} vừa được sửa ở nơi khác. Chưa có nội dung nào bị ghi đè.`}
      actions={
        <>
          <Button small variant="primary" onClick={() => saver.resolve(leaf.code, 'mine')}>
            Dùng nội dung của anh/chị
          </Button>
          <Button small onClick={() => saver.resolve(leaf.code, 'theirs')}>
            Dùng nội dung trên hệ thống
          </Button>
        </>
      }
    >
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Version title="Của anh/chị, chưa lưu" leaf={leaf} facts={mine} explanation={explanation ?? cell.explanation} />
        <Version title={`Trên hệ thống (${theirs.savedBy ?? 'người khác'}${at})`} leaf={leaf} facts={theirs.facts} explanation={theirs.explanation} />
      </dl>
    </Notice>
  );
}

type VersionProps = { readonly title: string; readonly leaf: Leaf; readonly facts: Facts | null; readonly explanation: string };

function Version({ title, leaf, facts, explanation }: VersionProps) {
  return (
    <div>
      <dt className="font-medium">{title}</dt>
      <dd>{factsSummary(leaf, facts) ?? 'Chưa kê khai'}</dd>
      {explanation.trim() !== '' && <dd className="text-sm">Giải trình: {explanation}</dd>}
    </div>
  );
}
