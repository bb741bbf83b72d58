import {
  Building2,
  ChartNoAxesColumn,
  ClipboardCheck,
  ClipboardList,
  FileSearch,
  Gavel,
  GitCompareArrows,
  House,
  CalendarRange,
  ListChecks,
  ListTree,
  Megaphone,
  MessagesSquare,
  ScrollText,
  SlidersHorizontal,
  UsersRound,
} from 'lucide-react';

/** Icons by name, so that the list of items stays plain data. */
export const NAV_ICONS = {
  home: House,
  sheet: ClipboardList,
  appraisal: ClipboardCheck,
  council: Gavel,
  survey: MessagesSquare,
  ranking: ChartNoAxesColumn,
  compare: GitCompareArrows,
  simulate: SlidersHorizontal,
  publish: Megaphone,
  plan: ListChecks,
  inspect: FileSearch,
  rounds: CalendarRange,
  criteria: ListTree,
  units: Building2,
  accounts: UsersRound,
  log: ScrollText,
} as const;
export type NavIcon = keyof typeof NAV_ICONS;

export type NavItem = { href: string; label: string; icon: NavIcon; group: string };

/** Href of the item that the path lies under: the longest that fits; "/" only for itself. */
export function currentHref(items: readonly NavItem[], path: string): string | undefined {
  const fitting = items.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}
