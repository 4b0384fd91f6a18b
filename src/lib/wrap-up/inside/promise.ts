import type { Text } from '#domain/text';
import type { Call, CallState } from '#contact/call';
import { promisesIn, timeAt, type Promised } from '#contact/promises';
import { daysUntil, hourIn, type Weekday } from '#language/day-and-hour';
import { numbersIn } from '#language/numbers-in';
import type { Span } from './find';

const minute_ms = 60_000;
const hour_ms = 60 * minute_ms;
const day_ms = 24 * hour_ms;

interface PromiseTold {
  readonly about: Text;
  readonly at_ms: number;
  readonly span: Span | undefined;
}

/** Returns the time last promised to the customer and whether a summary mentions it; empty if none was promised. */
export function promiseIn(call: Call, state: CallState, summary: string): readonly PromiseTold[] {
  const promise = promisesIn(call, state.memory).at(-1);
  if (promise === undefined) return [];
  const { act } = promise;
  const line = state.memory.lines.find(({ who, entry }) => who === 'agent' && entry === act.entry);
  const said = line?.text.slice(act.from ?? 0, act.to) ?? '';
  const { text, weekday } = timeAt(act, state.memory, call.caseFile);
  const span = piecesOf(summary).find((piece) => saysTime(piece.text, promise, text, weekday));
  return [{ about: { zh: said, en: said }, at_ms: act.at_ms, span: span && { from: span.from, to: span.to } }];
}

function saysTime(piece: string, { hour_ms: appointed, eta_ms }: Promised, said: string, weekday: Weekday): boolean {
  const hour = hourIn(said);
  const day = daysUntil(piece, weekday);
  if (appointed !== undefined && hour !== undefined)
    return hourIn(piece) === hour && (day === undefined || day === (daysUntil(said, weekday) ?? day));
  if (spansIn(piece).includes(eta_ms)) return true;
  return day !== undefined && day === Math.floor(eta_ms / day_ms);
}

const units: readonly (readonly [number, RegExp])[] = [
  [minute_ms, /^(个)?(分钟|分|minutes?|mins?)/],
  [hour_ms, /^(个)?(工作)?(小时|钟头|hours?|hrs?|h\b)/],
  [day_ms, /^(个)?(天|日|工作日|days?|working days?)/]
];

function spansIn(piece: string): readonly number[] {
  return numbersIn(piece).flatMap(({ value, unit }) => {
    const [ms] = units.find(([, words]) => words.test(unit)) ?? [];
    return ms === undefined ? [] : [value * ms];
  });
}

function piecesOf(summary: string): readonly (Span & { readonly text: string })[] {
  return [...summary.matchAll(/[^，。；,;\n！!]+/g)].map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
    text
  }));
}
