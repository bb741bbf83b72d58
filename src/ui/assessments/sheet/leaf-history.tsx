'use client';

import { useState } from 'react';
import type { LeafHistoryItem } from '@/contracts/assessments';
import type { Leaf } from '@/core/criteria/criteria-set';
import { factsSummary } from '@/text/facts-summary';
import { formatDateTime } from '@/text/format';
import { Button } from '@/ui/primitives/button';
import { Dialog } from '@/ui/primitives/dialog';
import { useSheet } from './sheet-context';

type Loaded = { readonly items: readonly LeafHistoryItem[] } | { readonly error: string } | null;

/** Who changed what of the leaf and when; asked of the server only when somebody wants to know. */
export function LeafHistory({ leaf }: { readonly leaf: Leaf }) {
  const { url } = useSheet();
  const [isOpen, setIsOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded>(null);
  const show = async () => {
    setIsOpen(true);
    setLoaded(null);
    try {
      const response = await fetch(`${url}/${encodeURIComponent(leaf.code)}/lich-su`, { cache: 'no-store' });
      const body = (await response.json()) as LeafHistoryItem[] & { error?: { message: string } };
      setLoaded(response.ok ? { items: body } : { error: body.error?.message ?? 'Không đọc được lịch sử.' });
    } catch {
      setLoaded({ error: 'Mất kết nối, chưa đọc được lịch sử. Xin thử lại.' });
    }
  };
  return (
    <>
      <Button small variant="quiet" aria-haspopup="dialog" onClick={() => void show()}>
        Lịch sử sửa
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={`Lịch sử sửa tiêu chí ${leaf.code}`} wide>
        <div aria-live="polite">
          {loaded === null && <p className="text-muted">Đang đọc…</p>}
          {loaded && 'error' in loaded && <p className="text-danger">{loaded.error}</p>}
          {loaded && 'items' in loaded && loaded.items.length === 0 && <p className="text-muted">Chưa ai sửa tiêu chí này.</p>}
          {loaded && 'items' in loaded && loaded.items.length > 0 && (
            <ol className="divide-y divide-line">
              {loaded.items.map((item, index) => (
                <li key={index} className="py-2">
                  <p className="text-sm text-muted">
                    {formatDateTime(new Date(item.at))} · {item.by ?? 'Hệ thống'}
                  </p>
                  <p>{wordsOf(leaf, item)}</p>
                  {item.explanation && <p className="text-sm">Giải trình: {item.explanation}</p>}
                </li>
              ))}
            </ol>
          )}
        </div>
      </Dialog>
    </>
  );
}

function wordsOf(leaf: Leaf, item: LeafHistoryItem): string {
  if (item.action === 'evidence.attach') return `Đính kèm tài liệu “${item.fileName}”`;
  if (item.action === 'evidence.remove') return `Gỡ tài liệu “${item.fileName}”`;
  return `Kê khai: ${factsSummary(leaf, item.facts ?? null) ?? 'xóa số liệu'}`;
}
