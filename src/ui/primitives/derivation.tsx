import { cx } from './cx';

export type DerivationStep = { label: string; detail?: string; value?: string };

/** How a number came about, step by step; the last step is the result. Steps are worded by text/derivation. */
export function Derivation({ steps }: { steps: readonly DerivationStep[] }) {
  return (
    <ol className="text-[0.9375rem]">
      {steps.map((step, index) => (
        <li
          key={index}
          className={cx(
            'grid grid-cols-[1.75rem_1fr_auto] gap-x-2 border-b border-line py-2',
            index === steps.length - 1 && 'border-b-2 border-ink font-semibold',
          )}
        >
          <span className="num text-muted">{index + 1}.</span>
          <span>
            {step.label}
            {step.detail && <span className="block text-sm font-normal text-muted">{step.detail}</span>}
          </span>
          {step.value !== undefined && <span className="num text-right">{step.value}</span>}
        </li>
      ))}
    </ol>
  );
}
