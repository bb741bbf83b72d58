/** Fields of day and hour hold Vietnamese time (UTC+7 all year), wherever the browser stands. */

/** ISO instant -> "2026-01-05T08:00". */
export function toLocal(iso: string): string {
  return new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** "2026-01-05T08:00" -> the instant. */
export function toInstant(local: string): Date {
  return new Date(`${local.slice(0, 16)}:00+07:00`);
}

/** Calendar days from one to the other, both counted. */
export function daysBetween(from: string, to: string): number {
  const day = (local: string) => Date.UTC(Number(local.slice(0, 4)), Number(local.slice(5, 7)) - 1, Number(local.slice(8, 10))) / 86_400_000;
  return day(to) - day(from) + 1;
}
