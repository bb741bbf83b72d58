import { describe, expect, it } from 'vitest';
import {
  deadlineUrgency,
  deadlineWords,
  formatDate,
  formatDateLong,
  formatDateTime,
  formatTime,
} from '@/text/dates';

/** A moment by the clock in Việt Nam. */
const at = (local: string) => new Date(`${local}:00+07:00`);

describe('dates in Việt Nam', () => {
  it('counts the day by the clock in Việt Nam, not in Greenwich', () => {
    const lateInTheEvening = new Date('2025-11-30T17:30:00Z');
    expect(formatDate(lateInTheEvening)).toBe('01/12/2025');
    expect(formatTime(lateInTheEvening)).toBe('00:30');
    expect(formatDateTime(lateInTheEvening)).toBe('01/12/2025, 00:30');
    expect(formatDateLong(lateInTheEvening)).toBe('ngày 01 tháng 12 năm 2025');
  });
});

describe('how long until a deadline', () => {
  const deadline = at('2025-11-30T17:00');

  it.each([
    ['2025-11-27T18:00', 'còn 3 ngày'],
    ['2025-11-29T23:59', 'còn 1 ngày'],
    ['2025-11-30T08:30', 'còn 8 giờ'],
    ['2025-11-30T16:00', 'còn 1 giờ'],
    ['2025-11-30T16:01', 'còn 59 phút'],
    ['2025-11-30T17:00', 'còn chưa đến 1 phút'],
    ['2025-11-30T17:01', 'quá hạn 1 phút'],
    ['2025-11-30T19:59', 'quá hạn 2 giờ'],
    ['2025-12-01T00:00', 'quá hạn 1 ngày'],
    ['2025-12-02T09:00', 'quá hạn 2 ngày'],
  ])('at %s it says "%s"', (now, words) => {
    expect(deadlineWords(deadline, at(now))).toBe(words);
  });

  it.each([
    ['2025-11-22T23:59', 'far'],
    ['2025-11-23T00:00', 'near'],
    ['2025-11-30T17:00', 'near'],
    ['2025-11-30T17:01', 'overdue'],
  ])('at %s the deadline is %s', (now, urgency) => {
    expect(deadlineUrgency(deadline, at(now))).toBe(urgency);
  });
});
