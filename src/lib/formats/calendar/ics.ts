import { dateOf, parseDate } from '#calendar/dates';
import type { MarkedDay } from './marked-day';

/** Marks by which calendars say that a day is off, or worked for a holiday: Apple's own, else in the words of the event. */
const off = /WORK-HOLIDAY|休|放假|\b(holiday|day off)\b/i;
const worked = /ALTERNATE-WORKDAY|班|补班|\bwork(ing)? ?day\b/i;

/**
 * The days of an iCalendar file (RFC 5545) that are marked as off or as worked; whole-day events alone. What is marked as neither, such as a festival that
 * is only kept, is no day off.
 */
export function daysOfIcs(text: string): readonly MarkedDay[] {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  return [...unfolded.matchAll(/^BEGIN:VEVENT\s*$([\s\S]*?)^END:VEVENT\s*$/gm)].flatMap(([, event]) => daysOf(event!));
}

function daysOf(event: string): readonly MarkedDay[] {
  const lines = event.split(/\r?\n/);
  const value = (key: string): string => {
    const line = lines.find((it) => it.startsWith(`${key}:`) || it.startsWith(`${key};`)) ?? '';
    return line.slice(line.indexOf(':') + 1).trim();
  };
  const [first, end] = [dayIn(value('DTSTART')), dayIn(value('DTEND'))];
  const summary = value('SUMMARY').replaceAll('\\', '');
  const marks = value('X-APPLE-SPECIAL-DAY') || `${summary} ${value('DESCRIPTION')}`;
  const works = worked.test(marks);
  if (first === undefined || (!works && !off.test(marks))) return [];
  const name = summary.replace(
    /\s*[(（[【]?\s*(休|班|放假|补班|holiday|work(ing)? ?day|day off)\s*[)）\]】]?\s*$/i,
    ''
  );
  // The end is the day after the last; without one it is a day.
  const days = Math.max(1, (end ?? first + 1) - first);
  return Array.from({ length: days }, (_, at) => ({
    date: dateOf(first + at),
    works,
    name: { zh: name || summary, en: name || summary }
  }));
}

function dayIn(value: string): number | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  return found ? parseDate(`${found[1]}-${found[2]}-${found[3]}`) : undefined;
}
