'use client';

import { ErrorMessage } from '@/ui/shell/error-message';

/** When the shell of a route group fails itself. */
export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-8">
      <ErrorMessage {...props} />
    </main>
  );
}
