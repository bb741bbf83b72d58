import type { ReactNode } from 'react';
import type { CriteriaGroup, CriteriaSet } from '@/core/criteria/criteria-set';
import { ROUNDING_STAGES, type RoundRules } from '@/core/scoring/round-rules';
import { formatDecimal, formatInteger, formatMax, formatPoints } from '@/text/format';
import { ROUNDING_STAGE_LABELS } from '@/text/labels';
import { cx } from '@/ui/primitives/cx';
import { bandExamples, capExample, missingExample, rankingExample, roundingExample, surveyExamples } from './rule-examples';
import { tieBreakWords } from './words';

function Example({ children }: { children: ReactNode }) {
  return (
    <>
      <p className="mb-2 text-sm font-semibold text-muted">Ví dụ, tính theo quy tắc đang chọn</p>
      {children}
    </>
  );
}

/** The same four leaves under each stage; the chosen one stands out. */
export function RoundingExampleTable({ rules }: { rules: RoundRules }) {
  const { points, totals } = roundingExample(rules);
  return (
    <Example>
      <p>
        Hai lĩnh vực, mỗi lĩnh vực hai tiêu chí, mỗi tiêu chí được <span className="num">{formatDecimal(points)}</span> điểm. Tổng điểm:
      </p>
      <ul className="mt-2">
        {ROUNDING_STAGES.map((stage) => {
          const isChosen = stage === rules.rounding.stage;
          return (
            <li key={stage} className={cx('flex justify-between gap-4 border-t border-line py-1', isChosen && 'font-semibold')}>
              <span>
                làm tròn {ROUNDING_STAGE_LABELS[stage]}
                {isChosen && <span className="sr-only"> (đang chọn)</span>}
              </span>
              <span className="num">{formatDecimal(totals[stage])}</span>
            </li>
          );
        })}
      </ul>
    </Example>
  );
}

export function MissingExample({ rules }: { rules: RoundRules }) {
  const total = missingExample(rules);
  return (
    <Example>
      <p>
        Đơn vị có bốn tiêu chí, ba tiêu chí được 15 điểm, một tiêu chí chưa kê khai:{' '}
        {total === null ? (
          <strong>chưa có tổng điểm, chưa xếp hạng.</strong>
        ) : (
          <>
            tổng điểm <strong className="num">{formatPoints(total)}</strong>, được xếp hạng.
          </>
        )}
      </p>
    </Example>
  );
}

/** Four units and the ranks they get. */
export function RankingExampleTable({ rules, areas }: { rules: RoundRules; areas: readonly CriteriaGroup[] }) {
  const rows = rankingExample(rules, areas.map(({ code }) => code));
  const { ranking } = rules;
  return (
    <Example>
      <div role="region" aria-label="Bảng: Ví dụ xếp hạng" tabIndex={0} className="overflow-x-auto">
        <table className="w-full text-left">
          <caption className="sr-only">Ví dụ xếp hạng</caption>
          <thead className="text-sm">
            <tr>
              <th scope="col" className="pr-3 font-semibold">Đơn vị</th>
              <th scope="col" className="pr-3 text-right font-semibold">Tổng điểm</th>
              <th scope="col" className="pr-3 text-right font-semibold">Chỉ số</th>
              {ranking.tieBreak.map((key) => (
                <th key={JSON.stringify(key)} scope="col" className="pr-3 text-right font-semibold">
                  {typeof key === 'string' ? tieBreakWords(key, areas) : `Lĩnh vực ${key.area}`}
                </th>
              ))}
              <th scope="col" className="text-right font-semibold">Hạng</th>
            </tr>
          </thead>
          <tbody className="num">
            {rows.map(({ name, total, exact, index, attainable, keys, ranked }) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1 pr-3 font-medium">{name}</th>
                <td className="pr-3 text-right">{formatDecimal(ranking.precision === 'exact' ? exact : total)}</td>
                <td className="pr-3 text-right">
                  {formatDecimal(index)} %{attainable !== '100' && <span className="block text-sm text-muted">trên {attainable} điểm</span>}
                </td>
                {keys.map((value, at) => (
                  <td key={at} className="pr-3 text-right">{formatPoints(value)}</td>
                ))}
                <td className="text-right font-semibold">{ranked.rank ?? 'chưa xếp'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2">
        Thứ hạng: <strong className="num">{rows.map(({ ranked }) => ranked.rank ?? 0).sort((a, b) => a - b).join(', ')}</strong>. {tieWords(rows, rules, areas)}
      </p>
    </Example>
  );
}

function tieWords(rows: ReturnType<typeof rankingExample>, rules: RoundRules, areas: readonly CriteriaGroup[]): string {
  const shared = rows.filter(({ ranked }) => ranked.sharedBy.length > 0).map(({ name }) => name);
  if (shared.length > 0) return `${shared.join(' và ')} đồng hạng, hạng kế tiếp bỏ qua.`;
  const used = rows.find(({ ranked }) => ranked.tieBreakUsed !== undefined)?.ranked.tieBreakUsed;
  if (used !== undefined) return `B và C bằng nhau, phân định bằng ${tieBreakWords(used, areas).toLocaleLowerCase('vi')}.`;
  return rules.ranking.precision === 'exact' ? 'B và C cùng in 82,15 nhưng khác nhau ở số chưa làm tròn.' : '';
}

/** Just below, on and above each end. */
export function BandExamples({ rules }: { rules: RoundRules }) {
  const bands = bandExamples(rules);
  const suffix = rules.bandsOn === 'index' ? '\u00a0%' : '';
  return (
    <Example>
      {bands.length === 0 && <p>Không có mức nào: đơn vị có hạng, không có xếp loại.</p>}
      <ul className="flex flex-col gap-1">
        {bands.map(({ band, examples }, at) => (
          <li key={at} className="border-t border-line py-1 first:border-0">
            <span className="block text-sm text-muted">
              {band.label || 'Mức chưa có tên'} {band.fromInclusive ? '≥' : '>'} {formatMax(band.from)}
            </span>
            {examples.map(({ value, label }) => (
              <span key={value} className="mr-4 inline-block whitespace-nowrap">
                <span className="num">{formatDecimal(value)}{suffix}</span> → <strong>{label ?? 'không xếp loại'}</strong>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Example>
  );
}

export function SurveyExamples({ rules }: { rules: RoundRules }) {
  return (
    <Example>
      <ul>
        {surveyExamples(rules).map(({ forms, isComputed }) => (
          <li key={forms}>
            <span className="num">{formatInteger(forms)}</span> phiếu hợp lệ: <strong>{isComputed ? 'tính điểm theo quy tắc' : 'chờ quyết định'}</strong>
          </li>
        ))}
      </ul>
    </Example>
  );
}

export function CapExample({ rules, set, which }: { rules: RoundRules; set: Pick<CriteriaSet, 'bonus' | 'penalty'>; which: 'bonus' | 'penalty' }) {
  const example = capExample(rules, set, which);
  if (example === null) return null;
  return (
    <Example>
      <p className="mb-3 last:mb-0">
        {which === 'bonus' ? 'Đơn vị có' : 'Đơn vị bị'} <span className="num">{formatPoints(example.claimed)}</span> điểm {which === 'bonus' ? 'thưởng' : 'trừ'}: {which === 'bonus' ? 'cộng' : 'trừ'} <strong className="num">{formatPoints(example.counted)}</strong> {which === 'bonus' ? 'vào' : 'khỏi'} tổng điểm.
      </p>
    </Example>
  );
}
