/** Instants in words: what is needed before anything of the SOP is there. */
import { locale } from '#app/locale.svelte';
import { dayOf, timeText, yearOf } from '#calendar/dates';

/** Formats the day of an instant in Shanghai, with its year if that differs from the sandbox's first. */
export function dateWords(at_ms: number, begins_ms = at_ms): string {
  return new Intl.DateTimeFormat(locale.current, {
    timeZone: 'Asia/Shanghai',
    ...(yearOf(dayOf(at_ms)) !== yearOf(dayOf(begins_ms)) && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    weekday: 'short'
  }).format(at_ms);
}

/** Formats a time of day. Requested seconds are shown on the full minute, too. */
export const timeWords = (at_ms: number, seconds = false): string =>
  seconds ? timeText(at_ms).slice(11, 19).padEnd(8, ':00') : timeText(at_ms).slice(11, 16);

/** Formats day and time for lists, with the year only if it differs from that of the beginning. */
export function momentWords(at_ms: number, begins_ms: number): string {
  const same = dayOf(at_ms) === dayOf(begins_ms);
  return same ? timeWords(at_ms, true) : `${dateWords(at_ms, begins_ms)} ${timeWords(at_ms)}`;
}
