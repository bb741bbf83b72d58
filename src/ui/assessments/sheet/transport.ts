import type { SaveEntryResult } from '@/contracts/assessments';
import { ask, put, type Answer } from '@/ui/saving/ask';
import type { LeafBase, LeafContent } from './leaf-content';

export type SheetAnswer = Answer<SaveEntryResult>;

/** How the screen talks to the server about single leaves. */
export type SheetTransport = {
  save(code: string, content: LeafContent, version: LeafBase['version']): Promise<SheetAnswer>;
  read(code: string): Promise<SheetAnswer>;
};

/** The transport of the browser. @param sheetUrl "/api/tu-danh-gia/<ky>/<don-vi>" */
export function httpTransport(sheetUrl: string): SheetTransport {
  const leafUrl = (code: string) => `${sheetUrl}/${encodeURIComponent(code)}`;
  return {
    save: (code, content, version) => put(leafUrl(code), { ...content, version }, { keepalive: true }),
    read: (code) => ask(leafUrl(code), {}),
  };
}
