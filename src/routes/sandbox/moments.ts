/** Instants in words: what is needed before anything of the SOP is there. */
import { locale } from '#app/locale.svelte';
import { dayOf, timeText, yearOf } from '#calendar/dates';

/** The day of an instant in Shanghai; with its year where that is another than the sandbox began in. */
export function dateWords(at_ms: number, begins_ms = at_ms): string {
  return new Intl.DateTimeFormat(locale.current, {
    timeZone: 'Asia/Shanghai',
    ...(yearOf(dayOf(at_ms)) !== yearOf(dayOf(begins_ms)) && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    weekday: 'short'
  }).format(at_ms);
}

/** A time of the day; on the full minute, too, its seconds where they are wanted. */
export const timeWords = (at_ms: number, seconds = false): string =>
  seconds ? timeText(at_ms).slice(11, 19).padEnd(8, ':00') : timeText(at_ms).slice(11, 16);

/** A day and a time, for lists: the year only where it is another than that of the beginning. */
export function momentWords(at_ms: number, begins_ms: number): string {
  const same = dayOf(at_ms) === dayOf(begins_ms);
  return same ? timeWords(at_ms, true) : `${dateWords(at_ms, begins_ms)} ${timeWords(at_ms)}`;
}
