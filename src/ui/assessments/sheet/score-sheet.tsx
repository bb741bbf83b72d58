'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SheetView } from '@/contracts/assessments';
import { SaveStateLegend } from '@/ui/primitives/save-state';
import { TableRegion } from '@/ui/primitives/table-region';
import { AreaNav } from './area-nav';
import { EntrySaver } from './entry-saver';
import { browserStorage, LocalDrafts } from '@/ui/saving/local-drafts';
import { isLocalDraft } from './local-draft';
import { SectionRows } from './section-rows';
import { SheetBar } from './sheet-bar';
import { SheetProvider } from './sheet-context';
import { SheetStore } from './sheet-store';
import { httpTransport } from './transport';
import { useLeaving } from '@/ui/saving/use-leaving';

type ScoreSheetProps = {
  readonly view: SheetView;
  /** Who sits there: drafts on this machine are kept apart by person. */
  readonly accountId: string;
};

const ANCHOR = 'tc-';

/**
 * The official table, alive: rows show what is declared, one leaf at a time opens into its form. The address keeps
 * which (`#tc-1.1.2`), so that a list of gaps can lead to a leaf.
 */
export function ScoreSheet({ view, accountId }: ScoreSheetProps) {
  const url = `/api/tu-danh-gia/${encodeURIComponent(view.round.code)}/${encodeURIComponent(view.unit.code)}`;
  // A new sheet, or a new status of it, begins anew; an answer of the server within one does not.
  const { store, saver } = useMemo(() => {
    const leaves = new SheetStore(view.cells, view.totals);
    const drafts = new LocalDrafts(browserStorage(), `phieu:${accountId}:${view.round.code}:${view.unit.code}:`, isLocalDraft);
    return { store: leaves, saver: new EntrySaver(leaves, httpTransport(url), drafts) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the view's cells are only where the store begins
  }, [url, accountId, view.version]);
  const [openCode, setOpenCode] = useState<string | null>(null);

  const open = useCallback((code: string | null) => {
    setOpenCode(code);
    window.history.replaceState(null, '', code === null ? window.location.pathname : `#${ANCHOR}${code}`);
  }, []);

  useEffect(() => {
    const follow = () => {
      const code = decodeURIComponent(window.location.hash.slice(1));
      if (!code.startsWith(ANCHOR) || !store.has(code.slice(ANCHOR.length))) return;
      setOpenCode(code.slice(ANCHOR.length));
      document.getElementById(code)?.scrollIntoView({ block: 'start' });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [store]);

  useEffect(() => {
    if (view.rights.edit) saver.restore();
    // The form of a leaf is fetched while nobody waits for it.
    const idle = window.setTimeout(() => void import('./leaf-panel'), 800);
    return () => window.clearTimeout(idle);
  }, [saver, view.rights.edit]);
  useLeaving(saver);

  const port = useMemo(() => ({ view, store, saver, url, open }), [view, store, saver, url, open]);
  const hasFinal = view.round.status === 'published';
  return (
    <SheetProvider value={port}>
      <SheetBar />
      <AreaNav />
      {/* On a wide screen the page itself scrolls, so that the head of the table stays under the bar. */}
      <TableRegion label="Phiếu chấm điểm" stack className="xl:overflow-visible xl:[&_thead_th]:top-[8.4rem]">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="w-16">
                STT
              </th>
              <th scope="col" className={hasFinal ? 'w-[27%]' : 'w-[34%]'}>
                Lĩnh vực, tiêu chí, tiêu chí thành phần
              </th>
              <th scope="col" className="col-number w-16">
                Điểm tối đa
              </th>
              <th scope="col" className={hasFinal ? 'w-[20%]' : 'w-[25%]'}>
                Kê khai
              </th>
              <th scope="col" className="col-number w-20">
                Tự chấm
              </th>
              {hasFinal && (
                <th scope="col" className="col-number w-20">
                  Điểm chính thức
                </th>
              )}
              <th scope="col" className="w-28">
                Tài liệu, giải trình
              </th>
              <th scope="col" className={hasFinal ? 'w-48' : 'w-36'}>
                Ghi chú
              </th>
            </tr>
          </thead>
          {view.sections.map((section) => (
            <SectionRows key={section.code} section={section} openCode={openCode} hasFinal={hasFinal} />
          ))}
        </table>
      </TableRegion>
      {view.rights.edit && (
        <div className="mt-4">
          <SaveStateLegend />
        </div>
      )}
    </SheetProvider>
  );
}
