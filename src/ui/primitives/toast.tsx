'use client';

import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import { Notice, type Tone } from './notice';

export type ToastMessage = { tone?: Tone; title: string; body?: string };

const EVENT = 'par:toast';
const SHOWN_FOR_MS = 8000;

/** Tells something in passing, from anywhere in the browser. Errors stay until they are closed. */
export function showToast(message: ToastMessage): void {
  window.dispatchEvent(new CustomEvent<ToastMessage>(EVENT, { detail: message }));
}

type Shown = ToastMessage & { id: number };

/** The place where toasts appear; stands once, in the root layout. */
export function ToastRegion() {
  const [shown, setShown] = useState<readonly Shown[]>([]);

  useEffect(() => {
    let nextId = 0;
    const timers = new Set<number>();
    const onToast = (event: Event) => {
      const id = (nextId += 1);
      const message = (event as CustomEvent<ToastMessage>).detail;
      setShown((all) => [...all.slice(-2), { ...message, id }]);
      if (message.tone !== 'error') {
        timers.add(window.setTimeout(() => setShown((all) => all.filter((one) => one.id !== id)), SHOWN_FOR_MS));
      }
    };
    window.addEventListener(EVENT, onToast);
    return () => {
      window.removeEventListener(EVENT, onToast);
      timers.forEach((timer) => window.clearTimeout(timer));
    };
  }, []);

  return (
    <div
      role="region"
      aria-label="Thông báo"
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2"
    >
      {shown.map((toast) => (
        <div key={toast.id} className="pointer-events-auto relative w-full max-w-md rounded-md bg-surface shadow-raised">
          <Notice tone={toast.tone ?? 'success'} title={toast.title} className="pr-10">
            {toast.body}
          </Notice>
          <button
            type="button"
            aria-label="Đóng thông báo"
            onClick={() => setShown((all) => all.filter((one) => one.id !== toast.id))}
            className="absolute top-2 right-2 rounded-md p-1 text-muted hover:bg-sunken"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
    </div>
  );
}
