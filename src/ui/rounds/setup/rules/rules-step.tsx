'use client';

import { useMemo } from 'react';
import type { RoundSetupView } from '@/contracts/round-setup';
import { ruleGaps } from '@/core/workflow/rule-gaps';
import { MISSING_RULES, ROUNDING_STAGES, type MissingRule, type RoundingStage } from '@/core/scoring/round-rules';
import { formatMax } from '@/text/format';
import { MISSING_RULE_LABELS, ROUNDING_STAGE_LABELS } from '@/text/labels';
import { numberProblemText } from '@/text/problems';
import { ruleGapWords } from '@/text/round-setup';
import { DecimalInput } from '@/ui/primitives/decimal-input';
import { Notice } from '@/ui/primitives/notice';
import { RadioGroup } from '@/ui/primitives/radio-group';
import { Section } from '@/ui/primitives/section';
import { Select } from '@/ui/primitives/select';
import { SaveBar } from '../save-bar';
import type { SetupActions, StepHead } from '../setup-actions';
import { useStep } from '../use-step';
import { BandEditor } from './band-editor';
import { BandExamples, CapExample, MissingExample, RankingExampleTable, RoundingExampleTable, SurveyExamples } from './example-views';
import { readRules, rulesDraftOf, type RulesDraft } from './rules-draft';
import { TieBreakEditor } from './tie-break-editor';

type Props = { readonly head: StepHead; readonly setup: Pick<RoundSetupView, 'rules' | 'set'>; readonly save: SetupActions['saveRules'] };

/** All rules of the round, each beside an example that the scoring itself computes. */
export function RulesStep({ head, setup, save }: Props) {
  const stored = useMemo(() => rulesDraftOf(setup.rules), [setup.rules]);
  const step = useStep(head, stored, (draft, seen) => save({ ...seen, rules: readRules(draft).rules }));
  const { draft, change } = step;
  const locked = head.lockedBecause !== null;
  const { rules, problems } = useMemo(() => readRules(draft), [draft]);
  const set = (part: Partial<RulesDraft>) => change((now) => ({ ...now, ...part }));
  const gaps = ruleGaps(rules, setup.set);
  const wrong = gaps.filter(({ kind }) => kind !== 'no-bands' && kind !== 'bands-leave-rest');
  const errorOf = (field: string) => problems[field] && numberProblemText(problems[field].problem, problems[field].typed);
  const isNameless = draft.bands.some(({ label }) => label.trim() === '');
  const blocked = Object.keys(problems).length > 0 ? 'Có số chưa đọc được; xin sửa ở chỗ được nêu.' : isNameless ? 'Có mức xếp loại chưa có tên.' : (wrong[0] && ruleGapWords(wrong[0])) || null;
  return (
    <>
      <Section number="I" title="Làm tròn">
        <Rule example={<RoundingExampleTable rules={rules} />}>
          <RadioGroup
            name="lam-tron"
            legend="Làm tròn một lần, tại"
            disabled={locked}
            options={ROUNDING_STAGES.map((stage) => ({ value: stage, label: ROUNDING_STAGE_LABELS[stage] }))}
            value={draft.stage}
            onChange={(stage) => set({ stage: stage as RoundingStage })}
          />
          <Select label="Số chữ số thập phân" small className="max-w-48" disabled={locked} options={[0, 1, 2, 3, 4].map((decimals) => ({ value: String(decimals), label: String(decimals) }))} value={String(draft.decimals)} onChange={(event) => set({ decimals: Number(event.target.value) })} />
          <p className="text-sm text-muted">Từ 5 trở lên thì làm tròn lên.</p>
        </Rule>
      </Section>
      <Section number="II" title="Tiêu chí chưa kê khai">
        <Rule example={<MissingExample rules={rules} />}>
          <RadioGroup name="thieu" legend="Khi một tiêu chí chưa có số liệu" disabled={locked} options={MISSING_RULES.map((rule) => ({ value: rule, label: MISSING_RULE_LABELS[rule] }))} value={draft.missing} onChange={(missing) => set({ missing: missing as MissingRule })} />
        </Rule>
      </Section>
      <Section number="III" title="Xếp hạng">
        <Rule example={<RankingExampleTable rules={rules} areas={setup.set.areas} />}>
          <RadioGroup
            name="xep-theo"
            legend="Xếp hạng theo"
            disabled={locked}
            options={[
              { value: 'total', label: 'Tổng điểm' },
              { value: 'index', label: 'Chỉ số (%)', hint: 'Tổng điểm chia điểm tối đa đơn vị có thể đạt: dùng khi các đơn vị có điểm tối đa khác nhau.' },
            ]}
            value={draft.by}
            onChange={(by) => set({ by: by as RulesDraft['by'] })}
          />
          <RadioGroup
            name="so-xep"
            legend="So sánh bằng"
            disabled={locked}
            options={[
              { value: 'published', label: 'Số đã làm tròn như công bố', hint: 'Hai đơn vị in cùng một số thì bằng nhau.' },
              { value: 'exact', label: 'Số chính xác trước khi làm tròn', hint: 'Hai đơn vị in cùng một số có thể khác hạng.' },
            ]}
            value={draft.precision}
            onChange={(precision) => set({ precision: precision as RulesDraft['precision'] })}
          />
          <TieBreakEditor keys={draft.tieBreak} areas={setup.set.areas} locked={locked} onChange={(tieBreak) => set({ tieBreak })} />
        </Rule>
      </Section>
      <Section number="IV" title="Xếp loại">
        <Rule example={<BandExamples rules={rules} />}>
          <RadioGroup
            name="loai-theo"
            legend="Xếp loại theo"
            disabled={locked}
            options={[
              { value: 'total', label: 'Tổng điểm' },
              { value: 'index', label: 'Chỉ số (%)' },
            ]}
            value={draft.bandsOn}
            onChange={(bandsOn) => set({ bandsOn: bandsOn as RulesDraft['bandsOn'] })}
          />
          <BandEditor bands={draft.bands} locked={locked} errorOf={errorOf} onChange={(bands) => set({ bands })} />
          {gaps
            .filter(({ kind }) => kind === 'no-bands' || kind.startsWith('bands-'))
            .map((gap) => (
              <Notice key={gap.kind} tone={gap.kind === 'bands-equal' ? 'error' : 'warning'}>
                {ruleGapWords(gap)}
              </Notice>
            ))}
        </Rule>
      </Section>
      <Section number="V" title="Điều tra xã hội học">
        <Rule example={<SurveyExamples rules={rules} />}>
          <DecimalInput
            label="Số phiếu hợp lệ tối thiểu của một đơn vị"
            hint="Ít hơn thì không tự tính điểm; người quản lý điều tra quyết định, kèm lý do."
            small
            className="max-w-72"
            suffix="phiếu"
            readOnly={locked}
            parse={{ expect: 'integer' }}
            value={draft.minimumResponses}
            onChange={(minimumResponses) => set({ minimumResponses })}
            error={errorOf('minimumResponses')}
          />
        </Rule>
      </Section>
      {(setup.set.bonus || setup.set.penalty) && (
        <Section number="VI" title="Điểm thưởng, điểm trừ" lead="Để trống thì theo mức trần của bộ tiêu chí.">
          <Rule
            example={
              <>
                <CapExample rules={rules} set={setup.set} which="bonus" />
                <CapExample rules={rules} set={setup.set} which="penalty" />
              </>
            }
          >
            {(['bonus', 'penalty'] as const).map((which) => {
              const extra = setup.set[which];
              const field = which === 'bonus' ? 'bonusCap' : 'penaltyCap';
              return (
                extra && (
                  <DecimalInput
                    key={which}
                    label={`${which === 'bonus' ? 'Điểm thưởng' : 'Điểm trừ'} tối đa`}
                    hint={`Bộ tiêu chí: ${formatMax(extra.cap)} điểm.`}
                    small
                    className="max-w-72"
                    suffix="điểm"
                    readOnly={locked}
                    parse={{ expect: 'points' }}
                    value={draft[field]}
                    onChange={(text) => set({ [field]: text })}
                    error={errorOf(field)}
                  />
                )
              );
            })}
          </Rule>
        </Section>
      )}
      <SaveBar step={step} page="rules" blocked={blocked} />
    </>
  );
}

/** A rule on the left, what it does on the right. */
function Rule({ example, children }: { example: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
      <div className="min-w-0 rounded-md bg-sunken px-4 py-3 text-[0.9375rem]">{example}</div>
    </div>
  );
}
