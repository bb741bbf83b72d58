'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { SetHead } from '@/contracts/criteria';
import type { CriteriaImportPreview, ImportedSet } from '@/contracts/criteria-import';
import type { ColumnRoles } from '@/core/criteria/reading/reading';
import { rowKey } from '@/core/criteria/reading/row-key';
import { headOfReading } from './head-of-reading';
import { layOut, type ImportLayout } from './import-rows';
import { sendCriteriaFile, type SendAnswer } from './send-criteria-file';

/** What a person said of a proposal: take the rule, or keep the printed text and enter the points by hand. */
export type Decision = 'confirmed' | 'text';
export type Decisions = ReadonlyMap<string, Decision>;

export type HeadDraft = { readonly [K in Exclude<keyof SetHead, 'year'>]: string } & { readonly year: string; readonly ownerId: string };

/** `sending`: percent of the bytes gone; `reading`: the server has them all. */
export type Pending = { readonly work: 'preview' | 'store'; readonly percent: number } | null;

export type Failure = { readonly message: string; readonly details: readonly string[] };

const NO_DECISIONS: Decisions = new Map();

/**
 * The whole work of one import, kept in one place so that going back and forth between the steps loses nothing: the file
 * stays in the browser until the set is made.
 */
export function useImport(defaultOwner: string) {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<CriteriaImportPreview | null>(null);
  const [columns, setColumns] = useState<ColumnRoles>({});
  const [decisions, setDecisions] = useState<Decisions>(NO_DECISIONS);
  const [head, setHead] = useState<HeadDraft>({ code: '', name: '', level: '', year: '', ownerId: defaultOwner });
  const [touched, setTouched] = useState<ReadonlySet<keyof HeadDraft>>(new Set());
  const [pending, setPending] = useState<Pending>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** A second press before React has drawn the first one must not send twice. */
  const isBusy = useRef(false);

  // One function for ever: rows that are not concerned by an answer are not drawn again.
  const decide = useCallback((keys: readonly string[], decision: Decision | null) => {
    setDecisions((now) => {
      const next = new Map(now);
      for (const key of keys) {
        if (decision === null) next.delete(key);
        else next.set(key, decision);
      }
      return next;
    });
  }, []);

  const layout: ImportLayout | null = useMemo(() => (preview === null ? null : layOut(preview)), [preview]);

  async function send<T>(work: 'preview' | 'store', chosen: File, address: string, options: object, sha256?: string): Promise<SendAnswer<T> | null> {
    if (isBusy.current) return null;
    isBusy.current = true;
    setFailure(null);
    setPending({ work, percent: 0 });
    const answer = await sendCriteriaFile<T>(address, chosen, options, { sha256, onProgress: (percent) => setPending({ work, percent }) });
    isBusy.current = false;
    setPending(null);
    if (!answer.ok) setFailure({ message: answer.message, details: answer.details });
    return answer;
  }

  /** @returns what was read, or null where the file was refused: then everything stands as before */
  async function read(chosen: File, corrected?: ColumnRoles): Promise<CriteriaImportPreview | null> {
    const answer = await send<CriteriaImportPreview>('preview', chosen, '/api/bo-tieu-chi/nhap/xem-truoc', corrected ? { columns: corrected } : {});
    if (!answer?.ok) return null;
    const next = answer.value;
    const isSameFile = preview?.sha256 === next.sha256;
    setDecisions(isSameFile ? keptDecisions(decisions, preview, next) : NO_DECISIONS);
    setFile(chosen);
    setPreview(next);
    setColumns(next.reading.columns);
    const kept = isSameFile ? touched : new Set<keyof HeadDraft>(['ownerId']);
    setHead((now) => ({ ...headOfReading(next.reading.set), ...Object.fromEntries([...kept].map((key) => [key, now[key]])), ownerId: now.ownerId }));
    setTouched(kept);
    return next;
  }

  return {
    file,
    preview,
    layout,
    columns,
    setColumns,
    decisions,
    head,
    pending,
    failure,
    read,
    readAgain: () => (file === null ? Promise.resolve(null) : read(file, columns)),
    decide,
    changeHead(change: Partial<HeadDraft>) {
      setHead((now) => ({ ...now, ...change }));
      setTouched((now) => new Set([...now, ...(Object.keys(change) as (keyof HeadDraft)[])]));
    },
    /** @returns the stored draft, or null: the refusal stands in `failure` */
    async store(): Promise<ImportedSet | null> {
      if (file === null || preview === null) return null;
      const { ownerId, year, ...rest } = head;
      const answer = await send<ImportedSet>(
        'store',
        file,
        '/api/bo-tieu-chi/nhap',
        {
          columns: preview.reading.columns,
          confirmed: preview.reading.proposals.map(rowKey).filter((key) => decisions.get(key) === 'confirmed'),
          ownerId,
          head: { ...rest, year: Number(year) },
        },
        preview.sha256,
      );
      return answer?.ok ? answer.value : null;
    },
  };
}

export type ImportWork = ReturnType<typeof useImport>;

/** Read again with other columns, a proposal that came out the same keeps its answer. */
function keptDecisions(decisions: Decisions, before: CriteriaImportPreview | null, after: CriteriaImportPreview): Decisions {
  const rules = new Map(before?.reading.proposals.map((proposal) => [rowKey(proposal), JSON.stringify(proposal.rule)]));
  return new Map(
    after.reading.proposals.flatMap((proposal) => {
      const key = rowKey(proposal);
      const decision = decisions.get(key);
      return decision !== undefined && rules.get(key) === JSON.stringify(proposal.rule) ? [[key, decision] as const] : [];
    }),
  );
}
