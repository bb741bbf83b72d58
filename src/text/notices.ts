/** Words of what the people of a round are told, and the way to it. */
import type { NoticeKind, NoticeView } from '@/contracts/rule-changes';
import { formatDateTime } from './dates';
import { PHASE_LABELS } from './labels';
import { decisionWords, phaseChangeWords, ruleDifferenceWords } from './rule-changes';

export type NoticeWords = {
  readonly title: string;
  /** One line each. */
  readonly lines: readonly string[];
  readonly href: string;
  readonly action: string;
};
type Of<K extends NoticeKind> = Extract<NoticeView, { kind: K }>;

const WORDS: { readonly [K in NoticeKind]: (notice: Of<K>) => NoticeWords } = {
  opened: ({ roundCode }) => ({
    title: 'Kỳ đánh giá đã mở',
    lines: ['Xem quy tắc và thời hạn của kỳ.'],
    href: rulesPage(roundCode),
    action: 'Xem quy tắc và thời hạn',
  }),
  rulesChanged: ({ roundCode, change, areas }) => ({
    title: `Quy tắc thay đổi theo ${decisionWords(change)}`,
    lines: [
      ...change.rules.map((difference) => ruleDifferenceWords(difference, (code) => areas[code] ?? code)),
      ...change.phases.map(phaseChangeWords),
    ]
      .map(({ term, before, after }) => `${term}: ${before} → ${after}`)
      .concat(`Lý do: ${change.reason}`),
    href: rulesPage(roundCode),
    action: 'Xem quy tắc và thời hạn',
  }),
  extended: ({ roundCode, unitCode, unitName, isOwn, phase, deadline }) => ({
    title: `${unitName} được gia hạn`,
    lines: [`${PHASE_LABELS[phase]}: đến ${formatDateTime(new Date(deadline))}`],
    href: isOwn ? `/tu-danh-gia/${roundCode}/${unitCode}` : rulesPage(roundCode),
    action: isOwn ? 'Mở phiếu' : 'Xem quy tắc và thời hạn',
  }),
};

export function noticeWords(notice: NoticeView): NoticeWords {
  return (WORDS[notice.kind] as (notice: NoticeView) => NoticeWords)(notice);
}

function rulesPage(roundCode: string): string {
  return `/quan-tri/ky-danh-gia/${roundCode}/quy-tac`;
}
