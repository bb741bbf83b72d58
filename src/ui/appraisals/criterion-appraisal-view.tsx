import type { CriterionAppraisal } from '@/contracts/appraisals';
import { formatMax } from '@/text/format';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { PageHeader } from '@/ui/primitives/page-header';
import { AppraisalBoard } from './appraisal-board';
import type { AppraisalActions, BoardRow } from './board-row-type';
import { LeafDetails } from './leaf-details';
import { NeighbourLinks } from './neighbour-links';
import { windowWords } from './window-words';
import { closedWords, sheetClosedWords } from './words';

/** One leaf across all units of the appraiser. */
export function CriterionAppraisalView({ view, actions }: { readonly view: CriterionAppraisal; readonly actions: AppraisalActions }) {
  const { round, leaf } = view;
  const base = `/tham-dinh/${round.code}/tieu-chi`;
  // What waits for the appraiser first; sheets that are still with their units at the end.
  const ordered = [...view.rows.filter(({ cell }) => cell !== null), ...view.rows.filter(({ cell }) => cell === null)];
  const rows = ordered.map(
    ({ unit, sheetStatus, window, cell }): BoardRow => ({
      key: unit.code,
      leaf,
      group: null,
      code: null,
      title: unit.name,
      note: unit.groupName,
      illustrative: unit.illustrative,
      cell,
      window,
      closed: sheetClosedWords(sheetStatus) ?? closedWords(window),
    }),
  );
  const step = (neighbour: CriterionAppraisal['previous']) => neighbour && { href: `${base}/${neighbour.code}`, name: `${neighbour.code} ${neighbour.name}` };

  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/tham-dinh?ky=${round.code}&theo=tieu-chi`, label: 'Thẩm định theo tiêu chí' }, { label: `Tiêu chí ${leaf.code}` }]} />}
        eyebrow={`${round.name} · ${view.section === 'main' ? `${view.areaCode}. ${view.areaName}` : view.areaName}`}
        title={`${leaf.code}. ${leaf.name}`}
        lead={`Tối đa ${formatMax(leaf.maxPoints)} điểm · ${view.agencyName} · ${windowWords(view.window)}`}
        actions={<NeighbourLinks label="Tiêu chí khác" previous={step(view.previous)} next={step(view.next)} />}
      />
      <div className="mb-5">
        <LeafDetails leaf={leaf} />
      </div>
      <AppraisalBoard
        key={`${round.code} ${leaf.code}`}
        roundCode={round.code}
        rows={rows}
        rounding={view.rounding}
        rowWord="đơn vị"
        caption={`Thẩm định tiêu chí ${leaf.code} của các đơn vị`}
        actions={actions}
      />
    </>
  );
}
