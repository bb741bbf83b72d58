'use client';

import { useState, type ReactNode } from 'react';
import { Derivation, type DerivationStep } from './derivation';
import { Dialog } from './dialog';

/** A figure that opens down to how it came about. `title`: "Cách tính điểm tiêu chí 1.1.1". */
export function DerivationButton({
  figure,
  title,
  steps,
  children,
}: {
  figure: ReactNode;
  title: string;
  steps: readonly DerivationStep[];
  /** Words before the steps. */
  children?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={title}
        onClick={() => setOpen(true)}
        className="num [text-align:inherit] underline decoration-dotted decoration-1 underline-offset-4 hover:text-primary hover:decoration-solid"
      >
        {figure}
        <span className="sr-only"> ({title})</span>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {children && <div className="mb-3 text-[0.9375rem] text-muted">{children}</div>}
        <Derivation steps={steps} />
      </Dialog>
    </>
  );
}
