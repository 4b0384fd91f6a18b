import { dayOf, timeText } from '#calendar/dates';
import type { Text } from '#domain/text';
import type { Call, CallState } from '#contact/call';
import { followThrough } from '#simulation/follow-through';
import type { Entry } from '#domain/entry';
import type { Fact } from '#domain/fact';
import { roleNames } from '#domain/terms';

export type RowTone = 'neutral' | 'accent' | 'ok' | 'warn' | 'broken';

/** One line of a ticket's life. */
export interface LifeRow {
  readonly key: string;
  /** Since the call began. */
  readonly at_ms: number;
  /** From 1: days of the house, not of the trainee. */
  readonly day: number;
  /** Time of day, `10:35`. */
  readonly clock: string;
  readonly who: Text;
  readonly text: Text;
  readonly tone: RowTone;
  /** Shown only when everything is asked for. */
  readonly detail: boolean;
  /** What the trainee left behind shows here. */
  readonly yours: boolean;
}

export interface Life {
  readonly rows: readonly LifeRow[];
  readonly notes: number;
  readonly breaches: number;
  readonly rating?: Text;
  /** The ticket never came to anybody. */
  readonly none: boolean;
}

/** What became of the ticket of a call, as the debrief shows it; nothing under a policy from before tickets lived on. */
export function lifeOf(call: Call, entries: readonly Entry[], state: CallState): Life | undefined {
  const after = followThrough(call, entries, state);
  if (!after.ok) return undefined;
  const { facts, notes, openedAt_ms, rating, end } = after.value;
  const place = (at_ms: number) => ({
    at_ms,
    day: dayOf(openedAt_ms + at_ms) - dayOf(openedAt_ms) + 1,
    clock: timeText(openedAt_ms + at_ms).slice('2026-11-24 '.length, '2026-11-24 10:35'.length)
  });
  const told = facts
    .filter(({ kind }) => kind !== 'refused')
    .map((fact, at): LifeRow => ({
      key: `fact-${at}`,
      ...place(fact.at_ms),
      who: roleNames[fact.who],
      text: fact.text,
      tone: toneOf(fact),
      detail: !shown.includes(fact.kind),
      yours: false
    }));
  const left = notes.map((note, at): LifeRow => ({
    key: `note-${at}`,
    ...place(note.at_ms),
    who: note.yours ? roleNames.agent : roleNames.field,
    text: note.text,
    tone: note.yours ? 'warn' : 'neutral',
    detail: false,
    yours: note.yours
  }));
  const words = rating === undefined ? undefined : call.table.policy.ticket?.ratings[String(rating)];
  return {
    // A note stands in front of what it explains.
    rows: [...left, ...told].sort((a, b) => a.at_ms - b.at_ms),
    notes: notes.filter(({ yours }) => yours).length,
    breaches: facts.filter(({ kind }) => kind === 'breached').length,
    none: end === 'left',
    ...(words ? { rating: words } : {})
  };
}

const shown: readonly Fact['kind'][] = ['state', 'breached', 'alert', 'message', 'irregular', 'tag'];

function toneOf({ kind, name }: Fact): RowTone {
  if (kind === 'breached' || kind === 'irregular') return 'broken';
  if (kind === 'alert' || kind === 'warned') return 'warn';
  if (kind === 'met' || name === 'archived') return 'ok';
  return kind === 'state' ? 'accent' : 'neutral';
}
