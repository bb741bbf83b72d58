import { Paperclip } from 'lucide-react';
import type { EvidenceLink } from '@/contracts/appraisals';
import { formatFileSize } from '@/text/format';

/** Files beside a leaf, each a download. */
export function EvidenceList({ files }: { readonly files: readonly EvidenceLink[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="mt-1.5 grid gap-1 text-sm">
      {files.map((file) => (
        <li key={file.id}>
          <a className="link inline-flex max-w-full items-start gap-1.5" href={`/api/tai-lieu/${file.id}`} download>
            <Paperclip aria-hidden className="mt-0.5 size-3.5 flex-none" />
            <span className="min-w-0 break-words">
              {file.fileName} <span className="whitespace-nowrap text-muted">({formatFileSize(file.size)})</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
