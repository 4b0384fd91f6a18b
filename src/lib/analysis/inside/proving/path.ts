import { inLang, type Lang } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import { begin } from '#kernel/simulation';
import { eventSpec } from '#machines/ticket-events';
import type { TimerEvent } from '#machines/vocabulary';
import { roleNames } from '#domain/terms';
import { isRegular, stepped } from './explore.ts';
import type { Prepared } from './prepared.ts';
import { clock } from './model-state.ts';
import type { ProvedState } from './world.ts';

/** A life by these events: how it stood at the beginning and behind each. Nothing, if one of them is irregular. */
export function lived({ world }: Prepared, events: readonly ChartEvent[]): readonly ProvedState[] | undefined {
  const standings = [begin(world)];
  for (const event of events) {
    const before = standings.at(-1)!;
    if (event === clock && before.queue.first === undefined) return undefined;
    const after = stepped(world, before, event);
    if (!isRegular(after)) return undefined;
    standings.push(after);
  }
  return standings;
}

/** The events without those that what was found does not need. @param still whether it is still so of a life */
export function shortened(
  prepared: Prepared,
  events: readonly ChartEvent[],
  still: (standings: readonly ProvedState[], events: readonly ChartEvent[]) => boolean
): readonly ChartEvent[] {
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const fewer = events.toSpliced(at, 1);
    const standings = lived(prepared, fewer);
    if (standings && still(standings, fewer)) return shortened(prepared, fewer, still);
  }
  return events;
}

const happened: Readonly<Record<TimerEvent, { readonly zh: string; readonly en: string }>> = {
  started: { zh: '起算', en: 'starts' },
  warned: { zh: '即将到时', en: 'is nearly over' },
  breached: { zh: '超时', en: 'is broken' },
  met: { zh: '办结', en: 'is met' },
  cancelled: { zh: '取消', en: 'ends' },
  paused: { zh: '暂停', en: 'stands' },
  resumed: { zh: '继续', en: 'goes on' }
};

/** A life as a process owner reads it: when, who, what, and what became of limits. */
export function told(prepared: Prepared, events: readonly ChartEvent[], lang: Lang): readonly string[] {
  const standings = lived(prepared, events) ?? [];
  return events.map((event, at) => {
    const { now_ms, memory } = standings[at + 1]!;
    const limits = memory.flatMap(({ type, params }) => {
      const { clause, is } = params as { readonly clause: string; readonly is: TimerEvent };
      return type === 'limit' ? [`${clause} ${inLang(happened[is], lang)}`] : [];
    });
    const what = event === clock ? inLang({ zh: '时间流逝', en: 'time passes' }, lang) : entry(event, lang);
    return `${time(now_ms).padStart(10)}  ${what}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`;
  });
}

function entry({ type, ...fields }: ChartEvent, lang: Lang): string {
  const spec = eventSpec(type)!;
  const who = spec.who.map((role) => inLang(roleNames[role], lang)).join('/');
  const more = Object.entries(fields).map(([name, value]) => `${name}: ${String(value)}`);
  return `${who} · ${inLang(spec.text, lang)}${more.length > 0 ? ` {${more.join(', ')}}` : ''}`;
}

/** `26:00:03`: hours, minutes, seconds since the ticket was opened. */
function time(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
