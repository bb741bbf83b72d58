'use client';

import { useState } from 'react';

/**
 * Ticked rows of a list that somebody else keeps. A tick with Shift held ticks or clears everything from the last one on, as
 * it is shown now.
 * @param shown ids in the order of the screen
 */
export function useSelection(shown: readonly string[], selected: ReadonlySet<string>, onChange: (selected: ReadonlySet<string>) => void) {
  const [last, setLast] = useState<string | null>(null);
  const set = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  const areAllShown = shown.length > 0 && shown.every((id) => selected.has(id));
  return {
    areAllShown,
    set,
    toggle(id: string, withShift: boolean) {
      const to = shown.indexOf(id);
      const from = withShift && last !== null ? shown.indexOf(last) : to;
      set(from < 0 || to < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1), !selected.has(id));
      setLast(id);
    },
    toggleShown: () => set(shown, !areAllShown),
  };
}
