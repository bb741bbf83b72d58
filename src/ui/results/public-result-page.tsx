import type { PublicResultView } from '@/contracts/results';
import { formatDateLong, formatDateTime } from '@/text/format';
import { romanNumeral } from '@/core/criteria/roman';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { PrintButton } from '@/ui/primitives/print-button';
import { Section } from '@/ui/primitives/section';
import { areaNamesOf } from './area-names';
import { AreaMatrix } from './area-matrix';
import { GroupSection } from './group-section';
import { RoundFacts } from './round-facts';

/** The published result as anybody reads, prints and downloads it. */
export function PublicResultPage({ view }: { view: PublicResultView }) {
  const { round, groups, publication } = view;
  const api = `/api/v1/rounds/${round.code}/results`;
  const hasIllustrative = groups.some(({ rows }) => rows.some(({ illustrative }) => illustrative));
  return (
    <div className="print-landscape">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/cong-bo', label: 'Kết quả công bố' }, { label: round.name }]} />}
        eyebrow={round.organiserName}
        title={round.name}
        lead={`Công bố theo Quyết định số ${publication.decisionNumber}, ${formatDateLong(new Date(publication.decisionDate))}.`}
        actions={
          <>
            <PrintButton />
            <LinkButton href={`${api}.csv`} download>
              Tải bảng (CSV)
            </LinkButton>
            <LinkButton href={api} download={`${round.code}.json`}>
              Tải dữ liệu (JSON)
            </LinkButton>
          </>
        }
      />
      {hasIllustrative && (
        <Notice tone="warning" className="mb-6" title="Có số liệu minh họa">
          Đơn vị ghi “số liệu minh họa” có số liệu do phần mềm đặt ra, không phải kết quả đã công bố.
        </Notice>
      )}
      {groups.map((group, at) => (
        <div key={group.code}>
          <GroupSection round={round} group={group} number={romanNumeral(at * 2 + 1)} unitHref={null} />
          <Section number={romanNumeral(at * 2 + 2)} title={`Điểm từng lĩnh vực: ${group.name}`}>
            <AreaMatrix group={group} />
          </Section>
        </div>
      ))}
      <Section number={romanNumeral(groups.length * 2 + 1)} title="Quy tắc tính điểm và xếp hạng">
        <RoundFacts round={round} areaNames={areaNamesOf(groups)} />
      </Section>
      <Section number={romanNumeral(groups.length * 2 + 2)} title="Kiểm tra lại kết quả">
        <p className="max-w-[75ch]">
          Kết quả công bố lúc {formatDateTime(new Date(publication.publishedAt))} và không sửa được; nếu đính chính thì công bố lần mới, nêu rõ lần công bố cũ. Mã kiểm tra SHA-256 của dữ liệu các đơn vị:
        </p>
        <p className="mt-2 font-mono text-sm break-all">{publication.checksum}</p>
      </Section>
    </div>
  );
}
