import type { CriteriaSetView } from '@/contracts/criteria';
import type { SetLevel } from '@/core/criteria/levels';
import { SET_LEVEL_LABELS } from '@/text/labels';
import { Breadcrumb } from '@/ui/primitives/breadcrumb';
import { Notice } from '@/ui/primitives/notice';
import { PageHeader } from '@/ui/primitives/page-header';
import { StatusBadge } from '@/ui/primitives/status-badge';
import type { SetActions } from '../actions';
import { decisionWords } from '../list/set-links';
import { Editor } from './editor';

type SetPageProps = { readonly view: CriteriaSetView; readonly accountId: string; readonly actions: SetActions };

/** One criteria set: its draft in the editor, or what was issued, to be read. */
export function SetPage({ view, accountId, actions }: SetPageProps) {
  const lock = lockWords(view);
  const decision = decisionWords(view);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ label: 'Bộ tiêu chí', href: '/quan-tri/bo-tieu-chi' }, { label: `${view.code}, phiên bản ${view.version}` }]} />}
        title={view.name}
        status={<StatusBadge set={view.status} />}
        lead={`${SET_LEVEL_LABELS[view.level as SetLevel] ?? view.level}, năm ${view.year}. ${decision === null ? 'Chưa ban hành.' : `Quyết định số ${decision}.`}`}
      />
      {view.note && (
        <Notice tone="info" className="mb-4">
          {view.note}
        </Notice>
      )}
      {lock !== null && (
        <Notice tone="info" className="mb-4" title="Chỉ xem">
          {lock}
        </Notice>
      )}
      <Editor key={`${view.id} ${view.status}`} view={view} accountId={accountId} lock={lock} actions={actions} />
    </>
  );
}

/** Why the tree cannot be changed. */
function lockWords({ status, rounds, mayManage }: CriteriaSetView): string | null {
  if (status === 'used') return `Khóa: ${rounds.length > 0 ? `kỳ ${rounds.map(({ name }) => `“${name}”`).join(', ')} đang dùng` : 'đã có kỳ đánh giá dùng'}. Muốn sửa, xin tạo phiên bản mới.`;
  if (status === 'issued') return 'Khóa: bộ tiêu chí đã được ghi nhận ban hành. Muốn sửa, xin tạo phiên bản mới hoặc thu hồi việc ban hành.';
  return mayManage ? null : 'Dự thảo do người quản lý kỳ đánh giá soạn; anh/chị xem được, không sửa được.';
}
