import type { SurveyView } from '@/contracts/surveys';
import { formatDateTime, formatInteger, formatMax } from '@/text/format';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { Section } from '@/ui/primitives/section';
import { StatRow, StatTile } from '@/ui/primitives/stat-tile';
import { StatusBadge } from '@/ui/primitives/status-badge';
import { FreezePanel } from './freeze-panel';
import { ImportPanel } from './import-panel';
import { ImportsTable } from './imports-table';
import { QuestionnaireView } from './questionnaire-view';
import type { SurveyActions } from './survey-actions';
import { SurveyUnits } from './survey-units';

/** One survey from the import of forms to the freeze. */
export function SurveyPage({ survey, actions }: { readonly survey: SurveyView; readonly actions: SurveyActions }) {
  const undecided = survey.units.filter(({ decision }) => decision === 'undecided');
  const complete = survey.units.filter(({ points }) => points !== null);
  const closed = survey.writing.allowed ? null : survey.writing.reason;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/khao-sat', label: 'Điều tra xã hội học' }, { label: survey.roundName }]} />}
        eyebrow={survey.roundName}
        title="Điều tra xã hội học"
        status={<StatusBadge survey={survey.status} />}
        actions={
          <LinkButton href={`/api/khao-sat/${survey.round}/ket-qua.csv`} download disabledReason={survey.responses === 0 ? 'Chưa có phiếu nào.' : null}>
            Tải bảng điểm (CSV)
          </LinkButton>
        }
      />
      <Standing survey={survey} />
      <StatRow className="mb-6">
        <StatTile label="Phiếu đã nạp" figure={formatInteger(String(survey.responses))} note={`từ ${survey.imports.length} tệp`} tone="main" />
        <StatTile label="Đơn vị có điểm" figure={`${complete.length}/${survey.units.length}`} note="đơn vị của kỳ đánh giá" />
        <StatTile
          label="Chờ quyết định"
          figure={String(undecided.length)}
          note={`đơn vị dưới ${survey.minimumResponses} phiếu hợp lệ`}
          tone={undecided.length > 0 ? 'warning' : 'plain'}
        />
        <StatTile label="Điểm tối đa" figure={formatMax(survey.maxPoints)} note={`${survey.leaves.length} tiêu chí điều tra`} />
      </StatRow>
      <Section number="I" title="Nạp phiếu khảo sát">
        <ImportPanel round={survey.round} closed={closed} groups={survey.groups} />
        <ImportsTable round={survey.round} imports={survey.imports} isOpen={survey.status === 'open'} closed={closed} removeImport={actions.removeImport} />
      </Section>
      <Section number="II" title="Điểm điều tra theo đơn vị" lead={`Bấm vào tên đơn vị để xem từng tiêu chí, từng câu hỏi. Đơn vị dưới ${survey.minimumResponses} phiếu hợp lệ chưa được tính điểm cho đến khi có quyết định.`}>
        <SurveyUnits
          survey={{ round: survey.round, maxPoints: survey.maxPoints, minimumResponses: survey.minimumResponses }}
          units={survey.units.map(({ leaves: _leaves, byGroup: _byGroup, ...unit }) => unit)}
          closed={closed}
          ruleOnUnit={actions.ruleOnUnit}
        />
      </Section>
      <Section number="III" title="Chốt số liệu">
        <FreezePanel
          survey={{ round: survey.round, version: survey.version, responses: survey.responses, units: survey.units.length }}
          closed={closed}
          undecided={undecided.map(({ name }) => name)}
          freeze={actions.freeze}
        />
      </Section>
      <Section number="IV" title="Phiếu hỏi">
        <QuestionnaireView survey={survey} />
      </Section>
    </>
  );
}

function Standing({ survey }: { readonly survey: SurveyView }) {
  if (survey.status === 'open') return null;
  return (
    <div className="mb-5">
      <Notice tone="info" title={survey.status === 'merged' ? 'Điểm điều tra đã được ghép vào kết quả' : 'Số liệu đã chốt, chờ ghép vào kết quả'}>
        {survey.frozenAt && <p>Chốt lúc {formatDateTime(new Date(survey.frozenAt))}. Phiếu và điểm không thay đổi được nữa.</p>}
        {survey.mergedAt && <p>Ghép lúc {formatDateTime(new Date(survey.mergedAt))}.</p>}
      </Notice>
    </div>
  );
}
