/** Civil time in Viet Nam (+07:00 all the year round) as an instant: "2022-12-15T17:00". */
export function inVietnam(civil: string): Date {
  return new Date(`${civil}:00+07:00`);
}

/** A number of days from `now`, at a full hour in Viet Nam. */
export function daysFrom(now: Date, days: number, hour: number): Date {
  const day = new Date(now.getTime() + (7 + days * 24) * 3_600_000).toISOString().slice(0, 10);
  return inVietnam(`${day}T${String(hour).padStart(2, '0')}:00`);
}
