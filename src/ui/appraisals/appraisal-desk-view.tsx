import type { AppraisalDesk, DeskState } from '@/contracts/appraisals';
import { DESK_STATES } from '@/contracts/appraisals';
import { formatInteger, formatPoints, formatSigned } from '@/text/format';
import { EmptyState } from '@/ui/primitives/empty-state';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { Tabs } from '@/ui/primitives/tabs';
import { DeskCriteriaTable } from './desk-criteria-table';
import { DeskUnitsTable } from './desk-units-table';
import { windowWords } from './window-words';
import { DESK_STATE_WORDS } from './words';

export type DeskChoice = { readonly by: 'unit' | 'criterion'; readonly state: DeskState | null };

/** The appraiser's desk: by unit, or by criterion across units. */
export function AppraisalDeskView({ desk, choice }: { readonly desk: AppraisalDesk; readonly choice: DeskChoice }) {
  const { round, units, overall } = desk;
  const submitted = units.filter(({ progress }) => progress !== null).length;
  const address = (by: DeskChoice['by'], state: DeskState | null) =>
    `/tham-dinh?ky=${round.code}${by === 'criterion' ? '&theo=tieu-chi' : ''}${state ? `&tinh-trang=${state}` : ''}`;
  const states = DESK_STATES.filter((state) => state === choice.state || units.some((unit) => unit.state === state));

  return (
    <>
      <PageHeader
        eyebrow={desk.agencyNames.join(', ')}
        title="Thẩm định"
        lead={`${round.name}. ${windowWords(desk.window)}.`}
      />
      {desk.rounds.length > 1 && (
        <div className="mb-5">
          <Tabs label="Kỳ đánh giá" items={desk.rounds.map(({ code, name }) => ({ href: `/tham-dinh?ky=${code}`, label: name, current: code === round.code }))} />
        </div>
      )}
      <StatRow className="mb-6">
        <StatTile label="Đơn vị đã nộp phiếu" figure={`${submitted}/${units.length}`} note={submitted < units.length ? `${units.length - submitted} đơn vị chưa nộp` : 'Đủ các đơn vị được phân công'} />
        <StatTile label="Mục đã thẩm định" figure={`${formatInteger(overall.appraised)}/${formatInteger(overall.total)}`} tone="main" note="trong các phiếu đã nộp" />
        <StatTile label="Mục bị thay đổi" figure={formatInteger(overall.changed)} note="so với điểm tự đánh giá" />
        <StatTile label="Điểm giảm" figure={formatPoints(overall.lost)} note={`chênh lệch chung ${formatSigned(overall.moved)}`} />
      </StatRow>
      <div className="mb-4">
        <Tabs
          label="Cách xem"
          items={[
            { href: address('unit', null), label: 'Theo đơn vị', current: choice.by === 'unit', count: units.length },
            { href: address('criterion', null), label: 'Theo tiêu chí', current: choice.by === 'criterion', count: desk.criteria.length },
          ]}
        />
      </div>
      {choice.by === 'criterion' ? (
        <DeskCriteriaTable roundCode={round.code} criteria={desk.criteria} />
      ) : (
        <>
          {states.length > 1 && (
            <div className="mb-4">
              <Tabs
                label="Trạng thái"
                items={[
                  { href: address('unit', null), label: 'Tất cả', current: choice.state === null },
                  ...states.map((state) => ({
                    href: address('unit', state),
                    label: DESK_STATE_WORDS[state].label,
                    current: choice.state === state,
                    count: units.filter((unit) => unit.state === state).length,
                  })),
                ]}
              />
            </div>
          )}
          <DeskUnitsTable roundCode={round.code} units={choice.state === null ? units : units.filter(({ state }) => state === choice.state)} />
        </>
      )}
    </>
  );
}

/** An appraiser without any unit. */
export function EmptyDeskView() {
  return (
    <>
      <PageHeader title="Thẩm định" />
      <EmptyState title="Chưa được phân công đơn vị nào">
        Người quản lý kỳ đánh giá phân công đơn vị cho từng chuyên viên thẩm định. Khi có phân công, các đơn vị sẽ hiện ở đây.
      </EmptyState>
    </>
  );
}
