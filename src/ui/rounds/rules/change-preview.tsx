import type { RuleChangePreview } from '@/contracts/rule-changes';
import { formatInteger, formatPoints } from '@/text/format';
import { DataTable } from '@/ui/primitives/data-table';
import { Notice } from '@/ui/primitives/notice';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { ChangeLines } from './change-lines';

/** What a change would do: the parts that differ, and whose total, rank or rating would move. */
export function ChangePreview({ preview, areaName }: { preview: RuleChangePreview; areaName: (code: string) => string }) {
  const { rules, phases, results } = preview;
  const isReprinted = rules.some(({ part }) => part === 'decimals' || part === 'roundingStage');
  return (
    <div className="flex w-full flex-col gap-4">
      <Notice tone="info" live title="Nội dung thay đổi">
        <ChangeLines rules={rules} phases={phases} areaName={areaName} />
      </Notice>
      {rules.length === 0 && <p className="text-[0.9375rem] text-muted">Thay đổi thời hạn không làm thay đổi điểm, hạng, xếp loại. Đơn vị đã được gia hạn muộn hơn vẫn giữ hạn của mình.</p>}
      {isReprinted && <p className="text-[0.9375rem] text-muted">Tổng điểm và xếp hạng tính lại theo quy tắc mới; điểm từng dòng đã ghi trước đây giữ cách in khi ghi.</p>}
      {results && (
        <>
          <StatRow>
            <StatTile label="Đơn vị đổi tổng điểm" figure={`${results.totals}/${results.of}`} tone={results.totals > 0 ? 'warning' : 'plain'} />
            <StatTile label="Đơn vị đổi hạng" figure={`${results.ranks}/${results.of}`} tone={results.ranks > 0 ? 'warning' : 'plain'} />
            <StatTile label="Đơn vị đổi xếp loại" figure={`${results.bands}/${results.of}`} tone={results.bands > 0 ? 'warning' : 'plain'} />
          </StatRow>
          {results.changed.length === 0 ? (
            <p className="text-[0.9375rem] text-muted">Tính theo số liệu hiện có, không đơn vị nào thay đổi kết quả tạm tính.</p>
          ) : (
            <DataTable
              caption={`Kết quả tạm tính thay đổi (${formatInteger(results.changed.length)} đơn vị)`}
              stack
              pageSize={50}
              filterLabel="Tìm đơn vị"
              columns={[
                { key: 'name', header: 'Đơn vị', rowHeader: true, sortable: true },
                { key: 'group', header: 'Nhóm', sortable: true },
                { key: 'before', header: 'Tổng điểm hiện nay', kind: 'number', sortable: true },
                { key: 'after', header: 'Tổng điểm sau thay đổi', kind: 'number', sortable: true },
                { key: 'rank', header: 'Hạng' },
                { key: 'band', header: 'Xếp loại' },
              ]}
              rows={results.changed.map(({ id, total, rank, band }) => {
                const unit = results.units[id];
                return {
                  key: id,
                  cells: {
                    name: unit?.name,
                    group: unit?.groupName,
                    before: formatPoints(total.before),
                    after: formatPoints(total.after),
                    rank: <Moved before={rank.before === null ? 'chưa xếp' : String(rank.before)} after={rank.after === null ? 'chưa xếp' : String(rank.after)} />,
                    band: <Moved before={band.before ?? 'không'} after={band.after ?? 'không'} />,
                  },
                  sort: { name: unit?.name ?? '', group: unit?.groupName ?? '', before: total.before, after: total.after },
                };
              })}
            />
          )}
        </>
      )}
    </div>
  );
}

function Moved({ before, after }: { before: string; after: string }) {
  if (before === after) return <span className="text-muted">{before}</span>;
  return (
    <>
      <span className="text-muted">{before}</span>
      <span aria-hidden> → </span>
      <span className="sr-only"> thành </span>
      <span className="font-semibold">{after}</span>
    </>
  );
}
