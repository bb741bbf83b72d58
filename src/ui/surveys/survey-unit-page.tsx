import { FEWEST_SHOWN, type SurveyUnitDetail } from '@/contracts/surveys';
import { formatDecimal, formatOfMax, formatPercent } from '@/text/format';
import { SURVEY_DECISION_LABELS } from '@/text/labels';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { DataTable } from '@/ui/primitives/data-table';
import { Figure } from '@/ui/primitives/figure';
import { IllustrativeMark } from '@/ui/primitives/illustrative';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';

/** One unit's survey: points by leaf with n and standard error, then the answers by question and group. */
export function SurveyUnitPage({ survey }: { readonly survey: SurveyUnitDetail }) {
  const { unit } = survey;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb items={[{ href: '/khao-sat', label: 'Điều tra xã hội học' }, { href: `/khao-sat/${survey.round}`, label: survey.roundName }, { label: unit.name }]} />
        }
        eyebrow={survey.roundName}
        title={`Điểm điều tra: ${unit.name}`}
        status={unit.illustrative ? <IllustrativeMark /> : undefined}
      />
      <StatRow className="mb-6">
        <StatTile
          label="Điểm điều tra"
          figure={unit.points === null ? (unit.decision === 'exempt' ? 'được miễn' : 'chưa có') : formatOfMax(unit.points, survey.maxPoints)}
          note={unit.standardError === null ? SURVEY_DECISION_LABELS[unit.decision] : `sai số chuẩn ${formatDecimal(unit.standardError)}`}
          tone="main"
        />
        <StatTile label="Phiếu hợp lệ" figure={String(unit.valid)} note={`${unit.blank} phiếu trống`} />
        {survey.groups.map(({ key, label }) => (
          <StatTile key={key} label={label} figure={String(unit.byGroup.find((group) => group.key === key)?.n ?? 0)} note="phiếu" />
        ))}
      </StatRow>
      <Section number="I" title="Điểm theo tiêu chí">
        <DataTable
          caption="Điểm điều tra theo tiêu chí"
          hideCaption
          stack
          columns={[
            { key: 'leaf', header: 'Tiêu chí', rowHeader: true, sortable: true },
            { key: 'points', header: 'Điểm', kind: 'number', sortable: true },
            { key: 'n', header: 'Số phiếu (n)', kind: 'number', sortable: true },
            { key: 'error', header: 'Sai số chuẩn', kind: 'number', sortable: true },
          ]}
          rows={unit.leaves.map((leaf) => ({
            key: leaf.code,
            sort: { leaf: leaf.code, points: leaf.points, n: String(leaf.n), error: leaf.standardError },
            search: `${leaf.code} ${leaf.name}`,
            cells: {
              leaf: `${leaf.code} ${leaf.name}`,
              points: <Figure value={leaf.points && formatOfMax(leaf.points, leaf.maxPoints)} absent={unit.decision === 'exempt' ? 'được miễn' : 'chưa có'} />,
              n: leaf.n,
              error: <Figure value={leaf.standardError && formatDecimal(leaf.standardError)} absent="không tính" />,
            },
          }))}
        />
      </Section>
      <Section number="II" title="Trả lời theo câu hỏi" lead="Mức hài lòng bình quân trên thang điểm, từ 0 đến 100&nbsp;%. Ô không có ý kiến không tính vào mẫu số.">
        <DataTable
          caption="Mức hài lòng theo câu hỏi và nhóm đối tượng"
          hideCaption
          stack
          columns={[
            { key: 'question', header: 'Câu hỏi', rowHeader: true, sortable: true },
            { key: 'all', header: 'Chung', kind: 'number', sortable: true },
            ...survey.groups.map(({ key, label }) => ({ key, header: label, kind: 'number' as const, sortable: true })),
          ]}
          rows={survey.questions.map((question) => {
            const groups = question.byGroup.map((group) => [group.key, group] as const);
            return {
              key: question.id,
              search: `${question.id} ${question.text}`,
              sort: { question: question.id.padStart(6, '0'), all: question.percent, ...Object.fromEntries(groups.map(([key, { percent }]) => [key, percent])) },
              cells: {
                question: `${question.id}. ${question.text}`,
                all: <Share percent={question.percent} n={question.n} />,
                ...Object.fromEntries(groups.map(([key, { percent, n }]) => [key, <Share key={key} percent={percent} n={n} />])),
              },
            };
          })}
        />
      </Section>
    </>
  );
}

function Share({ percent, n }: { readonly percent: string | null; readonly n: number }) {
  return (
    <>
      <Figure value={percent && formatPercent(percent)} absent={n === 0 ? 'không ai trả lời' : `không nêu, dưới ${FEWEST_SHOWN} phiếu`} />
      <span className="block text-sm text-muted">n = {n}</span>
    </>
  );
}
