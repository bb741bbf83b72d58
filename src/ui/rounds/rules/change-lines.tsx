import type { PhaseChange } from '@/contracts/rule-changes';
import type { RuleDifference } from '@/core/scoring/rules-diff';
import { phaseChangeWords, ruleDifferenceWords } from '@/text/rule-changes';

/** What changes, a line a part: what it was, what it is. */
export function ChangeLines({ rules, phases, areaName }: { rules: readonly RuleDifference[]; phases: readonly PhaseChange[]; areaName: (code: string) => string }) {
  const lines = [...rules.map((difference) => ruleDifferenceWords(difference, areaName)), ...phases.map(phaseChangeWords)];
  return (
    <ul className="flex flex-col gap-1.5">
      {lines.map(({ term, before, after }) => (
        <li key={term}>
          <span className="font-medium">{term}:</span> <span className="text-muted">{before}</span>
          <span aria-hidden> → </span>
          <span className="sr-only"> thành </span>
          <span className="font-semibold">{after}</span>
        </li>
      ))}
    </ul>
  );
}
