import Link from 'next/link';
import type { OwnResult, RankingListItem } from '@/contracts/results';
import { formatDate, formatInteger, formatPoints, formatRank } from '@/text/format';
import { DataTable } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { Card, Section } from '@/ui/primitives/section';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { StatusBadge } from '@/ui/primitives/status-badge';

/** The chairman's way in: the own result first, then every ranking that may be opened. */
export function RankingListPage({ items }: { items: readonly RankingListItem[] }) {
  const own = items.flatMap((item) => item.own.map((result) => ({ item, result })));
  const below = items.filter((item) => item.isOrganiser && item.own.length === 0);
  return (
    <>
      <PageHeader title="Xếp hạng Chỉ số cải cách hành chính" lead="Kết quả của đơn vị và bảng xếp hạng của từng kỳ đánh giá." />
      {own.length > 0 && (
        <Section title="Kết quả của đơn vị">
          <div className="flex flex-col gap-4">
            {own.map(({ item, result }) => (
              <OwnCard key={`${item.code}/${result.unitCode}`} item={item} result={result} />
            ))}
          </div>
        </Section>
      )}
      {below.length > 0 && (
        <Section title={own.length > 0 ? 'Kỳ đánh giá do đơn vị tổ chức' : 'Kỳ đánh giá của đơn vị'}>
          <RoundTable caption="Kỳ đánh giá do đơn vị tổ chức" items={below} />
        </Section>
      )}
      <Section title="Tất cả bảng xếp hạng">
        {items.length === 0 ? (
          <EmptyState title="Chưa có bảng xếp hạng nào">Kết quả hiện ở đây sau khi kỳ đánh giá được công bố.</EmptyState>
        ) : (
          <RoundTable caption="Các kỳ đánh giá có bảng xếp hạng" items={items} />
        )}
      </Section>
    </>
  );
}

function OwnCard({ item, result }: { item: RankingListItem; result: OwnResult }) {
  const profile = `/xep-hang/${item.code}/${result.unitCode}`;
  return (
    <Card title={`${result.unitName} · năm ${item.year}`}>
      <StatRow>
        <StatTile label="Hạng" figure={formatRank(result.rank, result.rankOf)} tone="main" />
        <StatTile label="Tổng điểm" figure={formatPoints(result.total)} />
        <StatTile label="Xếp loại" figure={result.band ?? 'chưa có'} />
      </StatRow>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton href={profile} variant="primary">
          Vì sao đơn vị được hạng này
        </LinkButton>
        <LinkButton href={`/xep-hang/${item.code}`}>Bảng xếp hạng đầy đủ</LinkButton>
      </div>
    </Card>
  );
}

function RoundTable({ caption, items }: { caption: string; items: readonly RankingListItem[] }) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      stack
      columns={[
        { key: 'name', header: 'Kỳ đánh giá', rowHeader: true, sortable: true },
        { key: 'year', header: 'Năm', kind: 'number', sortable: true },
        { key: 'organiser', header: 'Cơ quan tổ chức', sortable: true },
        { key: 'units', header: 'Số đơn vị', kind: 'number' },
        { key: 'state', header: 'Trạng thái' },
      ]}
      rows={items.map((item) => ({
        key: item.code,
        own: item.own.length > 0,
        cells: {
          name: (
            <Link className="link" href={`/xep-hang/${item.code}`}>
              {item.name}
            </Link>
          ),
          year: item.year,
          organiser: item.organiserName,
          units: formatInteger(item.unitCount),
          state: (
            <span className="flex flex-wrap items-center gap-2">
              <StatusBadge round={item.status} />
              {item.decisionDate && <span className="text-sm text-muted">ngày {formatDate(new Date(item.decisionDate))}</span>}
            </span>
          ),
        },
        sort: { name: item.name, year: String(item.year), organiser: item.organiserName },
      }))}
    />
  );
}
