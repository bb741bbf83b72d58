'use client';

import { useMemo } from 'react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { SaveBar } from '../save-bar';
import type { SetupActions, StepHead } from '../setup-actions';
import { useStep } from '../use-step';
import { readRules, rulesDraftOf } from './rules-draft';
import { rulesBlocked, RulesForm } from './rules-form';

type Props = { readonly head: StepHead; readonly setup: Pick<RoundSetupView, 'rules' | 'set'>; readonly save: SetupActions['saveRules'] };

/** The rules of a round being prepared. */
export function RulesStep({ head, setup, save }: Props) {
  const stored = useMemo(() => rulesDraftOf(setup.rules), [setup.rules]);
  const step = useStep(head, stored, (draft, seen) => save({ ...seen, rules: readRules(draft).rules }));
  return (
    <>
      <RulesForm
        draft={step.draft}
        criteria={setup.set}
        locked={head.lockedBecause !== null}
        onChange={(part) => step.change((now) => ({ ...now, ...part }))}
      />
      <SaveBar step={step} page="rules" blocked={rulesBlocked(step.draft, setup.set)} />
    </>
  );
}
