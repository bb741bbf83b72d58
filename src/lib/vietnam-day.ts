const FORMAT = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** The calendar day in Vietnam at an instant, as the UTC midnight that a DATE column reads and writes. */
export function vietnamDay(instant: Date): Date {
  return new Date(`${FORMAT.format(instant)}T00:00:00Z`);
}

/** The same day as "yyyy-mm-dd". */
export function vietnamDayText(instant: Date): string {
  return FORMAT.format(instant);
}

/** A DATE column, or its UTC midnight, as "yyyy-mm-dd". */
export function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** "yyyy-mm-dd" as the UTC midnight that a DATE column reads and writes. */
export function dayDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The last instant of a calendar day in Vietnam (UTC+7 all year): a deadline "31/12" lasts until the end of that day. */
export function endOfVietnamDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+07:00`);
}
