'use client';

import { Printer } from 'lucide-react';
import { Button } from './button';

/** Opens the browser's print dialogue; the print stylesheet does the rest. */
export function PrintButton({ label = 'In' }: { label?: string }) {
  return (
    <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
