import type { CouncilOverview } from '@/contracts/council';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { Tabs } from '@/ui/primitives/tabs';
import type { CouncilActions } from './council-actions';
import { OverdueNotice } from './overdue-notice';
import { CouncilUnits } from './council-units';

/** All units of a round before the council. */
export function CouncilOverviewView({ view, actions }: { readonly view: CouncilOverview; readonly actions: CouncilActions }) {
  const { round, units } = view;
  const count = (state: (typeof units)[number]['state']) => units.filter((unit) => unit.state === state).length;
  return (
    <>
      <PageHeader
        eyebrow={round.name}
        title="Hội đồng thẩm định"
        lead="Điểm chính thức của khối thẩm định, theo từng đơn vị. Điểm điều tra xã hội học được ghép sau, khi điều tra đã chốt số liệu."
      />
      {view.rounds.length > 1 && (
        <div className="mb-5">
          <Tabs label="Kỳ đánh giá" items={view.rounds.map(({ code, name }) => ({ href: `/hoi-dong/${code}`, label: name, current: code === round.code }))} />
        </div>
      )}
      <OverdueNotice window={view.window} />
      <StatRow className="mb-6">
        <StatTile label="Đã chốt điểm" figure={`${count('finalised')}/${units.length}`} tone="main" note="đơn vị" />
        <StatTile label="Đủ điều kiện chốt" figure={String(count('ready'))} note="mọi mục đã thẩm định" />
        <StatTile label="Đang thẩm định" figure={String(count('appraising'))} note="còn mục chưa thẩm định" />
        <StatTile label="Chưa nộp phiếu" figure={String(count('withUnit'))} note="đơn vị" tone={count('withUnit') > 0 ? 'warning' : 'plain'} />
      </StatRow>
      <CouncilUnits key={round.code} roundCode={round.code} units={units} window={view.window} fixSheets={actions.fixSheets} />
    </>
  );
}
