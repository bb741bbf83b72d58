/**
 * The navigation of a signed-in person: what can be opened by the roles held. It hides nothing that a page would
 * refuse: pages and verbs ask for permissions themselves.
 */
import { hasRole, type Actor } from '@/core/access/actor';
import { canSomewhere } from '@/core/access/can';

export type NavigationItem = {
  href: string;
  label: string;
  icon: 'home' | 'sheet' | 'appraisal' | 'council' | 'survey' | 'ranking' | 'publish' | 'rounds' | 'criteria' | 'units' | 'accounts' | 'log';
  group: string;
};

const WORK = 'Công việc';
const RESULTS = 'Kết quả';
const ADMINISTRATION = 'Quản trị';

type Entry = NavigationItem & { isFor: (actor: Actor) => boolean };

const ENTRIES: readonly Entry[] = [
  { href: '/', label: 'Việc cần làm', icon: 'home', group: WORK, isFor: () => true },
  {
    href: '/tu-danh-gia',
    label: 'Tự đánh giá',
    icon: 'sheet',
    group: WORK,
    isFor: (actor) => canSomewhere(actor, 'sheet:edit') || canSomewhere(actor, 'sheet:submit'),
  },
  {
    href: '/tham-dinh',
    label: 'Thẩm định',
    icon: 'appraisal',
    group: WORK,
    // The round manager enters imported figures on the pages of the round.
    isFor: (actor) => hasRole(actor, 'Appraiser') && canSomewhere(actor, 'appraisal:write'),
  },
  {
    href: '/hoi-dong',
    label: 'Hội đồng thẩm định',
    icon: 'council',
    group: WORK,
    isFor: (actor) => canSomewhere(actor, 'council:read'),
  },
  {
    href: '/khao-sat',
    label: 'Điều tra xã hội học',
    icon: 'survey',
    group: WORK,
    isFor: (actor) => canSomewhere(actor, 'survey:read'),
  },
  {
    href: '/xep-hang',
    label: 'Xếp hạng',
    icon: 'ranking',
    group: RESULTS,
    // An administrator has no business with points; what is public stays public.
    isFor: (actor) => !hasRole(actor, 'Administrator'),
  },
  { href: '/cong-bo', label: 'Kết quả công bố', icon: 'publish', group: RESULTS, isFor: () => true },
  {
    href: '/quan-tri/ky-danh-gia',
    label: 'Kỳ đánh giá',
    icon: 'rounds',
    group: ADMINISTRATION,
    // The council and auditors look, the manager acts.
    isFor: (actor) => canSomewhere(actor, 'council:read'),
  },
  {
    href: '/quan-tri/bo-tieu-chi',
    label: 'Bộ tiêu chí',
    icon: 'criteria',
    group: ADMINISTRATION,
    isFor: (actor) => canSomewhere(actor, 'criteria:read'),
  },
  {
    href: '/quan-tri/tai-khoan',
    label: 'Tài khoản',
    icon: 'accounts',
    group: ADMINISTRATION,
    isFor: (actor) => canSomewhere(actor, 'account:manage'),
  },
  {
    href: '/quan-tri/don-vi',
    label: 'Đơn vị',
    icon: 'units',
    group: ADMINISTRATION,
    isFor: (actor) => canSomewhere(actor, 'unit:manage'),
  },
  {
    href: '/quan-tri/nhat-ky',
    label: 'Nhật ký',
    icon: 'log',
    group: ADMINISTRATION,
    isFor: (actor) => canSomewhere(actor, 'audit:read'),
  },
];

/** The items of this person, in order, grouped. */
export function navigationFor(actor: Actor): NavigationItem[] {
  return ENTRIES.filter((entry) => entry.isFor(actor)).map(({ href, label, icon, group }) => ({ href, label, icon, group }));
}
