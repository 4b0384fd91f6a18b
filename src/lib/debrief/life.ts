import type { Text } from '#domain/text';
import type { Call, CallState } from '#contact/call';
import { followThrough } from '#simulation/follow-through';
import type { Entry } from '#domain/entry';
import type { Fact } from '#domain/fact';
import { roleNames } from '#domain/terms';
import { inspectCall } from '#scoring/quality-check';
import type { Consequence } from '#scoring/scorecard';
import { checkedBy } from '#ticket/quality';
import { houseTime, lifeText, ticketName, type HouseTime } from './life-text.ts';
import { storyOf } from './story.ts';

export type RowTone = 'neutral' | 'accent' | 'ok' | 'warn' | 'broken';

export interface LifeRow extends HouseTime {
  readonly key: string;
  readonly at_ms: number;
  readonly who: Text;
  readonly text: Text;
  readonly tone: RowTone;
  /** Shown only when all rows are requested. */
  readonly detail: boolean;
  /** True if the row shows a consequence of the trainee's own work. */
  readonly yours: boolean;
}

export interface Life {
  readonly story: readonly Text[];
  readonly rows: readonly LifeRow[];
  /** True if the ticket never reached anybody. */
  readonly none: boolean;
}

const colleague: Text = { zh: '坐席同事', en: 'a colleague of yours' };
const deeds: ReadonlySet<Fact['kind']> = new Set(['record', 'tag', 'message']);

const whoDid = ({ kind, who }: Pick<Fact, 'kind' | 'who'>): Text =>
  kind === 'state' ? ticketName : who === 'agent' && deeds.has(kind) ? colleague : roleNames[who];

/** Describes the life of a call's ticket; `undefined` for later contacts and for policies without it. */
export function lifeOf(
  call: Call,
  entries: readonly Entry[],
  state: CallState,
  consequences: readonly Pick<Consequence, 'tone'>[]
): Life | undefined {
  if (call.caseFile.case.contact) return undefined;
  const after = followThrough(call, entries, state, inspectCall);
  if (!after.ok) return undefined;
  const { facts, notes, openedAt_ms, rating, end, spec } = after.value;
  const place = (at_ms: number) => ({ at_ms, ...houseTime(at_ms, openedAt_ms) });
  const told = facts
    .filter(({ kind }) => kind !== 'refused')
    .map((fact, at): LifeRow => ({
      key: `fact-${at}`,
      ...place(fact.at_ms),
      who: whoDid(fact),
      text: lifeText(fact, spec, call.table.policy),
      tone: toneOf(fact),
      detail: !shown.includes(fact.kind) && !isFailedCheck(fact),
      yours: false
    }));
  const left = notes.map((note, at): LifeRow => ({
    key: `note-${at}`,
    ...place(note.at_ms),
    who: roleNames.agent,
    text: note.text,
    tone: 'warn',
    detail: false,
    yours: true
  }));
  const words = rating === undefined ? undefined : call.table.policy.ticket?.ratings[String(rating)];
  return {
    // A note stands in front of what it explains.
    rows: [...left, ...told].sort((a, b) => a.at_ms - b.at_ms),
    story: storyOf(
      after.value,
      call.table.policy,
      words,
      consequences.some(({ tone }) => tone === 'bad')
    ),
    none: end === 'left'
  };
}

const shown: readonly Fact['kind'][] = ['state', 'breached', 'alert', 'message', 'irregular', 'tag'];

const isFailedCheck = ({ kind, name = '', with: fields }: Fact): boolean =>
  kind === 'record' && Object.hasOwn(checkedBy, name) && fields?.['verdict'] === 'fail';

function toneOf(fact: Fact): RowTone {
  const { kind, name } = fact;
  if (kind === 'breached' || kind === 'irregular' || isFailedCheck(fact)) return 'broken';
  if (kind === 'alert' || kind === 'warned') return 'warn';
  if (kind === 'met' || name === 'archived') return 'ok';
  return kind === 'state' ? 'accent' : 'neutral';
}
