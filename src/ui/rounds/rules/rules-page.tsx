import type { RoundRulesView } from '@/contracts/rule-changes';
import { roundRulesWords } from '@/text/round-rules';
import { rulesChangedWords } from '@/text/rule-changes';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { DefinitionList } from '@/ui/primitives/definition-list';
import { LinkButton } from '@/ui/primitives/link-button';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { PrintButton } from '@/ui/primitives/print-button';
import { Section } from '@/ui/primitives/section';
import { StatusBadge } from '@/ui/primitives/status-badge';
import { PhaseTable } from '../phase-table';
import { ChangeHistory } from './change-history';
import { RuleChangeForm, type RuleChangeActions } from './rule-change-form';

/** Rules and calendar of a round, and the decisions that changed them. `now`: ISO instant of the request. */
export function RulesPage({ view, now, actions }: { view: RoundRulesView; now: string; actions: RuleChangeActions }) {
  const names = new Map(view.areas.map(({ code, name }) => [code, name]));
  const areaName = (code: string) => names.get(code) ?? code;
  const changed = rulesChangedWords([...view.changes].reverse());
  const crumbs = view.isOversight
    ? [{ href: '/quan-tri/ky-danh-gia', label: 'Kỳ đánh giá' }, { href: `/quan-tri/ky-danh-gia/${view.code}`, label: view.name }, { label: 'Quy tắc và thời hạn' }]
    : [{ href: '/', label: 'Việc cần làm' }, { label: 'Quy tắc và thời hạn' }];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={crumbs} />}
        eyebrow={view.organiserName}
        title="Quy tắc và thời hạn"
        status={<StatusBadge round={view.status} />}
        lead={view.name}
        actions={<PrintButton />}
      />
      <Section number="I" title="Quy tắc đang áp dụng" lead={changed ? `${changed}.` : undefined}>
        <DefinitionList items={[{ term: 'Bộ tiêu chí', description: view.criteriaSetName }, ...roundRulesWords(view.rules, areaName)]} />
      </Section>
      <Section number="II" title="Các bước và thời hạn">
        <PhaseTable phases={view.phases.map((window) => ({ ...window, state: now < window.opensAt ? 'upcoming' : now > window.deadline ? 'over' : 'open' }))} now={now} />
      </Section>
      <Section number="III" title="Các lần thay đổi theo quyết định">
        <ChangeHistory changes={view.changes} areaName={areaName} />
      </Section>
      <Section number="IV" title="Thay đổi quy tắc, thời hạn" className="no-print mt-10" id="thay-doi">
        <Change view={view} now={now} actions={actions} />
      </Section>
    </>
  );
}

function Change({ view, now, actions }: { view: RoundRulesView; now: string; actions: RuleChangeActions }) {
  if (view.status === 'published') return <Notice tone="info">Kỳ đã công bố nên quy tắc và thời hạn không thay đổi được nữa.</Notice>;
  if (view.status === 'draft') {
    return (
      <Notice tone="info" actions={<LinkButton href={`/quan-tri/ky-danh-gia/${view.code}/thiet-lap`}>Mở phần thiết lập</LinkButton>}>
        Kỳ chưa mở: quy tắc và thời hạn được sửa trong phần thiết lập, chưa cần quyết định.
      </Notice>
    );
  }
  if (!view.mayManage || view.set === null) return <Notice tone="info">Chỉ người quản lý kỳ đánh giá thay đổi được, theo quyết định có ghi lý do. Mọi người trong kỳ đều được báo.</Notice>;
  return <RuleChangeForm view={{ ...view, set: view.set }} now={now} actions={actions} />;
}
