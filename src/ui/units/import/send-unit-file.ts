import type { ImportedUnits, UnitImportPreview } from '@/contracts/units';

export type ImportOptions = { validFrom: string; parentId: string; padCodes: boolean; skipOutside: boolean };
type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

/** Sends the bare bytes for a preview. */
export function previewUnitFile(file: File, options: ImportOptions): Promise<Answer<UnitImportPreview>> {
  return send('/api/don-vi/xem-truoc', file, query(options));
}

/** Sends the same file again, to be stored as it was previewed. `ticked`: keys of the changes to make. */
export function importUnitFile(file: File, options: ImportOptions, { sha256, fingerprint, changed }: UnitImportPreview, ticked: ReadonlySet<string>): Promise<Answer<ImportedUnits>> {
  return send('/api/don-vi/nhap', file, { ...query(options), sha256, fingerprint }, { 'x-changes': rangesOf(changed.map(({ key }) => ticked.has(key))) });
}

function query({ validFrom, parentId, padCodes, skipOutside }: ImportOptions): Record<string, string> {
  return { validFrom, parentId, padCodes: padCodes ? '1' : '0', skipOutside: skipOutside ? '1' : '0' };
}

async function send<T>(address: string, file: File, parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(`${address}?${new URLSearchParams(parameters)}`, {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(file.name), ...headers },
      body: file,
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    const { error } = body as { error: { message: string; details?: { message: string }[] } };
    return { ok: false, message: [error.message, ...(error.details ?? []).map(({ message }) => message)].join(' ') };
  } catch {
    return { ok: false, message: 'Không gửi được tệp: mất kết nối, hoặc tệp vừa bị sửa trên máy. Xin chọn lại tệp.' };
  }
}

/** "0-3,7" of the places that hold: a header has room for thousands. */
function rangesOf(holds: readonly boolean[]): string {
  const ranges: [number, number][] = [];
  holds.forEach((held, at) => {
    const last = ranges.at(-1);
    if (held && last && last[1] === at - 1) last[1] = at;
    else if (held) ranges.push([at, at]);
  });
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
