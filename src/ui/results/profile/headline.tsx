import type { UnitProfileView } from '@/contracts/results';
import { sumLine } from '@/core/scoring/sum-line';
import { formatMax, formatPercent, formatPoints, formatRank, formatSigned } from '@/text/format';
import { meanWords } from '@/text/means';
import { sumLineText, unitDerivation } from '@/text/derivation';
import { DerivationButton } from '@/ui/primitives/derivation-button';
import { Notice } from '@/ui/primitives/notice';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';

/** "63,16/75 + 19,89/25 = 83,05", the rank, the band: what a chairman reads first. The sum opens its derivation. */
export function Headline({ view }: { view: UnitProfileView }) {
  const { unit, round, mean } = view;
  const { score } = unit;
  return (
    <>
      <div className="mb-5 text-[1.25rem] leading-tight font-bold tracking-[-0.01em] sm:text-[2.5rem]">
        <DerivationButton
          figure={sumLineText(sumLine(score))}
          title={`Cách tính tổng điểm của ${unit.name}`}
          steps={unitDerivation(score, round.rules)}
        />
      </div>
      <p className="-mt-3 mb-5 text-[0.9375rem] text-muted">
        Điểm thẩm định{score.survey.exempt ? '; được miễn điều tra xã hội học' : ' + điểm điều tra xã hội học'} = tổng điểm. Bấm vào dòng trên để xem cách tính.
      </p>
      <StatRow>
        <StatTile
          label="Xếp hạng"
          figure={formatRank(unit.rank, unit.rankOf)}
          note={unit.tied ? `đồng hạng, ${unit.group.name}` : unit.group.name}
          tone={unit.rank === 1 ? 'gold' : 'main'}
        />
        <StatTile label="Xếp loại" figure={unit.band ?? 'chưa có'} />
        <StatTile label="Chỉ số" figure={formatPercent(score.indexPercent)} note={`trên ${formatMax(score.attainableMax)} điểm có thể đạt`} />
        <StatTile
          label="So với bình quân"
          figure={unit.toMean === null ? 'chưa có' : formatSigned(unit.toMean)}
          note={`${meanWords(mean).toLocaleLowerCase('vi')}: ${formatPoints(mean.value)}`}
        />
      </StatRow>
      {score.missing.length > 0 && (
        <Notice tone="warning" title={`Chưa có tổng điểm: còn ${score.missing.length} tiêu chí chưa có điểm`} className="mt-5">
          Tiêu chí {score.missing.join(', ')}. Chưa có điểm không phải là 0 điểm nên chưa cộng được tổng điểm.
        </Notice>
      )}
    </>
  );
}
