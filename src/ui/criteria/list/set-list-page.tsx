import Link from 'next/link';
import type { CriteriaSetList, CriteriaSetRow } from '@/contracts/criteria';
import type { SetLevel } from '@/core/criteria/levels';
import { formatDateTime } from '@/text/format';
import { SET_LEVEL_LABELS, SET_STATUS_LABELS } from '@/text/labels';
import { DataTable, type DataColumn, type DataRow } from '@/ui/primitives/data-table';
import { EmptyState } from '@/ui/primitives/empty-state';
import { Figure } from '@/ui/primitives/figure';
import { LinkButton } from '@/ui/primitives/link-button';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';
import type { SetActions } from '../actions';
import { CopySetButton } from './copy-set-button';
import { NewSetButton } from './new-set-button';
import { compareHref, decisionWords } from './set-links';

const READ_ONLY = 'Chỉ người quản lý kỳ đánh giá được tạo bộ tiêu chí.';

const COLUMNS: readonly DataColumn[] = [
  { key: 'name', header: 'Bộ tiêu chí', rowHeader: true, sortable: true },
  { key: 'year', header: 'Năm', kind: 'number', sortable: true },
  { key: 'level', header: 'Cấp', sortable: true },
  { key: 'version', header: 'Phiên bản', kind: 'number', sortable: true },
  { key: 'status', header: 'Trạng thái', sortable: true },
  { key: 'decision', header: 'Quyết định', sortable: true },
  { key: 'rounds', header: 'Kỳ đang dùng' },
  { key: 'actions', header: 'Thao tác', wide: true },
];

/** The criteria sets of the organiser: drafts, issued ones, those in use. */
export function SetListPage({ list, create }: { readonly list: CriteriaSetList; readonly create: SetActions['create'] }) {
  const { sets, mayCreate } = list;
  const disabledReason = mayCreate ? null : READ_ONLY;
  return (
    <>
      <PageHeader
        title="Bộ tiêu chí"
        lead="Từ phụ lục của quyết định đến bộ tiêu chí để chấm: soạn dự thảo, ghi nhận ban hành, rồi mở kỳ đánh giá."
        actions={
          <>
            <NewSetButton disabledReason={disabledReason} create={create} />
            <LinkButton href="/quan-tri/bo-tieu-chi/nhap" disabledReason={disabledReason}>
              Nhập từ phụ lục
            </LinkButton>
            <LinkButton href="/quan-tri/bo-tieu-chi/so-sanh" disabledReason={sets.length < 2 ? 'Cần ít nhất hai bộ tiêu chí để so sánh.' : null}>
              So sánh hai bộ
            </LinkButton>
          </>
        }
      />
      {sets.length === 0 ? (
        <EmptyState title="Chưa có bộ tiêu chí nào">
          Nhập phụ lục Word, Excel hoặc CSV của quyết định, hoặc tạo bộ trống rồi soạn từng tiêu chí. Bộ tiêu chí được ghi nhận ban hành mới mở được kỳ đánh giá.
        </EmptyState>
      ) : (
        <DataTable caption="Các bộ tiêu chí" hideCaption stack filterLabel="Lọc theo tên, mã, năm, quyết định" columns={COLUMNS} rows={sets.map((set) => rowOf(set, create))} />
      )}
    </>
  );
}

function rowOf(set: CriteriaSetRow, create: SetActions['create']): DataRow {
  const level = SET_LEVEL_LABELS[set.level as SetLevel] ?? set.level;
  return {
    key: set.id,
    cells: {
      name: (
        // Names of sets and rounds are as long as titles of decisions: both keep room for words.
        <span className="block sm:min-w-44">
          <Link className="link" href={`/quan-tri/bo-tieu-chi/${set.id}`}>
            {set.name}
          </Link>
          <span className="block text-sm font-normal text-muted">
            {set.code}
            {set.basedOn && ` · chép từ ${set.basedOn.code}, phiên bản ${set.basedOn.version}`}
          </span>
        </span>
      ),
      year: set.year,
      level,
      version: set.version,
      status: (
        <>
          <StatusBadge set={set.status} />
          {set.updatedAt && (
            <span className="mt-0.5 block text-sm text-muted">
              Lưu {formatDateTime(new Date(set.updatedAt))}, {set.updatedByName}
            </span>
          )}
        </>
      ),
      decision: decisionWords(set) ?? <Figure value={null} absent="chưa ban hành" />,
      rounds:
        set.rounds.length === 0 ? (
          <Figure value={null} absent="chưa có kỳ nào dùng" />
        ) : (
          <ul className="sm:min-w-36">
            {set.rounds.map((round) => (
              <li key={round.code}>
                <Link className="link" href={`/quan-tri/ky-danh-gia/${round.code}`}>
                  {round.name}
                </Link>
              </li>
            ))}
          </ul>
        ),
      actions: (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <CopySetButton set={set} disabledReason={set.mayManage ? null : READ_ONLY} create={create} />
          <Link className="link text-sm" href={compareHref(set)}>
            So sánh
          </Link>
          <a className="link text-sm" download href={`/api/bo-tieu-chi/${set.id}/xuat/docx`}>
            Xuất Word
          </a>
          <a className="link text-sm" download href={`/api/bo-tieu-chi/${set.id}/xuat/xlsx`}>
            Xuất Excel
          </a>
        </div>
      ),
    },
    sort: {
      name: set.name,
      year: String(set.year),
      level,
      version: String(set.version),
      status: SET_STATUS_LABELS[set.status],
      decision: set.decisionDate ?? set.decisionNumber,
    },
    search: [set.name, set.code, set.year, level, SET_STATUS_LABELS[set.status], set.decisionNumber, set.issuer, ...set.rounds.map(({ name }) => name)].filter(Boolean).join(' '),
  };
}
