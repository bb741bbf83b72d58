/** Words and addresses of a set that several screens print. */
import type { CriteriaSetRow } from '@/contracts/criteria';
import { formatDate } from '@/text/format';

/** The set it was copied from against the set itself, where there is one; else the other one is chosen there. */
export function compareHref(set: Pick<CriteriaSetRow, 'id' | 'basedOn'>): string {
  return `/quan-tri/bo-tieu-chi/so-sanh?${set.basedOn ? `tu=${set.basedOn.id}&` : ''}den=${set.id}`;
}

/** "1234/QĐ-UBND ngày 15/01/2026, UBND tỉnh …"; null for a set that is not issued. */
export function decisionWords({ decisionNumber, decisionDate, issuer }: Pick<CriteriaSetRow, 'decisionNumber' | 'decisionDate' | 'issuer'>): string | null {
  if (decisionNumber === null) return null;
  const dated = decisionDate ? `${decisionNumber} ngày ${formatDate(new Date(`${decisionDate}T00:00:00+07:00`))}` : decisionNumber;
  return issuer ? `${dated}, ${issuer}` : dated;
}
