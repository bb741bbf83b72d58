import type { RankingGroupView, RoundHeader } from '@/contracts/results';
import { formatPoints } from '@/text/format';
import { leftOutWords, meanSidesWords, meanWords } from '@/text/means';
import { DistributionDots } from '@/ui/charts/distribution-dots';
import { RankBars } from '@/ui/charts/rank-bars';
import { Notice } from '@/ui/primitives/notice';
import { Section } from '@/ui/primitives/section';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { GroupAreasTable } from './group-areas-table';
import { RankingTable } from './ranking-table';

/** More units than this make a plot longer than it helps. */
const MANY = 40;

/** One ranking group: its mean, its table, its plots, its areas. */
export function GroupSection({
  round,
  group,
  number,
  unitHref,
}: {
  round: RoundHeader;
  group: RankingGroupView;
  number?: string;
  unitHref: ((code: string) => string) | null;
}) {
  const first = group.rows.filter(({ rank }) => rank === 1);
  const max = group.rows[0]?.score.attainableMax ?? '100';
  const leftOut = leftOutWords(group.mean);
  return (
    <Section title={group.name} number={number} id={`nhom-${group.code}`}>
      <StatRow className="mb-5">
        <StatTile label={meanWords(group.mean)} figure={formatPoints(group.mean.value)} note={meanSidesWords(group.above, group.below)} tone="main" />
        <StatTile
          label="Cao nhất"
          figure={formatPoints(first[0]?.score.total ?? null)}
          note={first.map(({ name }) => name).join(', ') || 'chưa có đơn vị được xếp hạng'}
          tone="gold"
        />
      </StatRow>
      {leftOut && (
        <Notice tone="info" className="mb-5">
          {leftOut}
        </Notice>
      )}
      <RankingTable group={group} caption={`Bảng xếp hạng ${group.name}`} unitHref={unitHref} />
      {group.mean.over > 0 && (
        <div className="mt-8 flex min-w-0 flex-col gap-8">
          <RankBarsOfGroup group={group} max={max} unitHref={unitHref} />
          <DistributionDots
            title={`Phân bố tổng điểm: ${group.name}`}
            max={max}
            mean={group.mean.value}
            bands={round.rules.bandsOn === 'total' ? round.rules.ratingBands.map(({ label, from }) => ({ label, from })) : undefined}
            units={group.rows.map(({ code, name, score, isOwn }) => ({ key: code, name, total: score.total, own: isOwn }))}
          />
          <GroupAreasTable group={group} />
        </div>
      )}
    </Section>
  );
}

/** A bar a unit; with many units it waits folded, since the table above says the same. */
function RankBarsOfGroup({ group, max, unitHref }: { group: RankingGroupView; max: string; unitHref: ((code: string) => string) | null }) {
  const bars = (
    <RankBars
      title={`Tổng điểm theo hạng: ${group.name}`}
      max={max}
      mean={group.mean.value}
      units={group.rows.map(({ code, name, rank, score, isOwn, illustrative }) => ({
        key: code,
        name,
        rank,
        appraised: score.appraised.points,
        survey: score.survey.points,
        total: score.total,
        own: isOwn,
        ...(unitHref && { href: unitHref(code) }),
        illustrative,
      }))}
    />
  );
  if (group.rows.length <= MANY) return bars;
  return (
    <details>
      <summary className="link cursor-pointer">Biểu đồ tổng điểm của {group.rows.length} đơn vị</summary>
      <div className="mt-3">{bars}</div>
    </details>
  );
}
