/**
 * Dates and deadlines as people in Việt Nam read them: always in Asia/Ho_Chi_Minh, whatever the machine is set to.
 * `now` is an argument, so that a page and its test see the same moment.
 */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** From this many days before a deadline on, it is shown as near. */
export const NEAR_DEADLINE_DAYS = 7;

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

type LocalParts = { day: string; month: string; year: string; hour: string; minute: string };

function partsOf(date: Date): LocalParts {
  const parts: Record<string, string> = {};
  for (const { type, value } of PARTS.formatToParts(date)) parts[type] = value;
  return parts as LocalParts;
}

/** "05/11/2025" */
export function formatDate(date: Date): string {
  const { day, month, year } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** "05/11/2025" of a calendar day "2025-11-05" (a longer ISO text is cut). */
export function dayWords(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

/** "17:00" */
export function formatTime(date: Date): string {
  const { hour, minute } = partsOf(date);
  return `${hour}:${minute}`;
}

/** "05/11/2025, 17:00" */
export function formatDateTime(date: Date): string {
  return `${formatDate(date)}, ${formatTime(date)}`;
}

/** "ngày 05 tháng 11 năm 2025", as under a decision. */
export function formatDateLong(date: Date): string {
  const { day, month, year } = partsOf(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** Calendar days in Việt Nam from `now` to `date`: 0 on the same day, negative before. */
function calendarDaysUntil(date: Date, now: Date): number {
  return (localMidnight(date) - localMidnight(now)) / DAY_MS;
}

function localMidnight(date: Date): number {
  const { day, month, year } = partsOf(date);
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** "còn 3 ngày", "còn 5 giờ", "còn 12 phút", "quá hạn 2 giờ", "quá hạn 2 ngày". Days are days of the calendar. */
export function deadlineWords(deadline: Date, now: Date): string {
  const left = deadline.getTime() - now.getTime();
  const isOver = left < 0;
  const lead = isOver ? 'quá hạn' : 'còn';
  const days = Math.abs(calendarDaysUntil(deadline, now));
  if (days > 0) return `${lead} ${days} ngày`;
  const span = Math.abs(left);
  if (span >= HOUR_MS) return `${lead} ${Math.floor(span / HOUR_MS)} giờ`;
  if (span >= MINUTE_MS) return `${lead} ${Math.floor(span / MINUTE_MS)} phút`;
  return isOver ? 'vừa quá hạn' : 'còn chưa đến 1 phút';
}

export type DeadlineUrgency = 'far' | 'near' | 'overdue';

/** How strongly a deadline is shown. */
export function deadlineUrgency(deadline: Date, now: Date): DeadlineUrgency {
  if (deadline.getTime() < now.getTime()) return 'overdue';
  return calendarDaysUntil(deadline, now) <= NEAR_DEADLINE_DAYS ? 'near' : 'far';
}

/** The calendar day in Việt Nam as a date field holds it: "2026-01-05". */
export function today(now: Date): string {
  const { day, month, year } = partsOf(now);
  return `${year}-${month}-${day}`;
}
