'use client';

import { useMemo } from 'react';
import type { CriteriaSet } from '@/core/criteria/criteria-set';
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
import { BandEditor } from './band-editor';
import { BandExamples, CapExample, MissingExample, RankingExampleTable, RoundingExampleTable, SurveyExamples } from './example-views';
import { readRules, type RulesDraft } from './rules-draft';
import { TieBreakEditor } from './tie-break-editor';

/** Why the rules of the draft cannot be sent; null: they can. */
export function rulesBlocked(draft: RulesDraft, criteria: CriteriaSet): string | null {
  const { rules, problems } = readRules(draft);
  if (Object.keys(problems).length > 0) return 'Có số chưa đọc được; xin sửa ở chỗ được nêu.';
  if (draft.bands.some(({ label }) => label.trim() === '')) return 'Có mức xếp loại chưa có tên.';
  const wrong = ruleGaps(rules, criteria).find(({ kind }) => kind !== 'no-bands' && kind !== 'bands-leave-rest');
  return wrong ? ruleGapWords(wrong) : null;
}

type Props = {
  readonly draft: RulesDraft;
  readonly criteria: CriteriaSet;
  readonly locked: boolean;
  /** Why the minimum of survey answers alone cannot change; null: it can. */
  readonly minimumFixed?: string | null;
  /** The parts stand under a heading of their own, without numbers. */
  readonly isPart?: boolean;
  readonly onChange: (part: Partial<RulesDraft>) => void;
};

/** All rules of a round, each beside an example that the scoring itself computes. */
export function RulesForm({ draft, criteria, locked, minimumFixed = null, isPart = false, onChange: set }: Props) {
  const { rules, problems } = useMemo(() => readRules(draft), [draft]);
  const gaps = ruleGaps(rules, criteria);
  const errorOf = (field: string) => problems[field] && numberProblemText(problems[field].problem, problems[field].typed);
  const numberOf = (number: string) => (isPart ? undefined : number);
  return (
    <>
      <Section number={numberOf('I')} title="Làm tròn">
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
      <Section number={numberOf('II')} title="Tiêu chí chưa kê khai">
        <Rule example={<MissingExample rules={rules} />}>
          <RadioGroup name="thieu" legend="Khi một tiêu chí chưa có số liệu" disabled={locked} options={MISSING_RULES.map((rule) => ({ value: rule, label: MISSING_RULE_LABELS[rule] }))} value={draft.missing} onChange={(missing) => set({ missing: missing as MissingRule })} />
        </Rule>
      </Section>
      <Section number={numberOf('III')} title="Xếp hạng">
        <Rule example={<RankingExampleTable rules={rules} areas={criteria.areas} />}>
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
          <TieBreakEditor keys={draft.tieBreak} areas={criteria.areas} locked={locked} onChange={(tieBreak) => set({ tieBreak })} />
        </Rule>
      </Section>
      <Section number={numberOf('IV')} title="Xếp loại">
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
      <Section number={numberOf('V')} title="Điều tra xã hội học">
        <Rule example={<SurveyExamples rules={rules} />}>
          <DecimalInput
            label="Số phiếu hợp lệ tối thiểu của một đơn vị"
            hint={minimumFixed ?? 'Ít hơn thì không tự tính điểm; người quản lý điều tra quyết định, kèm lý do.'}
            small
            className="max-w-72"
            suffix="phiếu"
            readOnly={locked || minimumFixed !== null}
            parse={{ expect: 'integer' }}
            value={draft.minimumResponses}
            onChange={(minimumResponses) => set({ minimumResponses })}
            error={errorOf('minimumResponses')}
          />
        </Rule>
      </Section>
      {(criteria.bonus || criteria.penalty) && (
        <Section number={numberOf('VI')} title="Điểm thưởng, điểm trừ" lead="Để trống thì theo mức trần của bộ tiêu chí.">
          <Rule
            example={
              <>
                <CapExample rules={rules} set={criteria} which="bonus" />
                <CapExample rules={rules} set={criteria} which="penalty" />
              </>
            }
          >
            {(['bonus', 'penalty'] as const).map((which) => {
              const extra = criteria[which];
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
