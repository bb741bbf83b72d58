import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { FieldProblem } from './read-draft';

/** Errors and warnings beside a field: icon and words, never colour alone. */
export function ProblemList({ id, problems }: { readonly id?: string; readonly problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="mt-1.5 grid gap-1 text-sm leading-snug">
      {problems.map(({ message, severity }) => (
        <li key={message} className={`flex gap-1.5 ${severity === 'error' ? 'text-danger' : 'text-warning'}`}>
          {severity === 'error' ? (
            <CircleAlert aria-hidden className="mt-0.5 size-4 flex-none" />
          ) : (
            <TriangleAlert aria-hidden className="mt-0.5 size-4 flex-none" />
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
