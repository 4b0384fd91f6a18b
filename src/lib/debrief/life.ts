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

/** One line of a ticket's life. */
export interface LifeRow extends HouseTime {
  readonly key: string;
  /** Since the call began. */
  readonly at_ms: number;
  readonly who: Text;
  readonly text: Text;
  readonly tone: RowTone;
  /** Shown only when everything is asked for. */
  readonly detail: boolean;
  /** What the trainee left behind shows here. */
  readonly yours: boolean;
}

export interface Life {
  /** The whole of it in a few sentences. */
  readonly story: readonly Text[];
  readonly rows: readonly LifeRow[];
  /** The ticket never came to anybody. */
  readonly none: boolean;
}

/** After the call it is not the trainee who sits at the agents' desk. */
const colleague: Text = { zh: '坐席同事', en: 'a colleague of yours' };
const deeds: ReadonlySet<Fact['kind']> = new Set(['record', 'tag', 'message']);

const whoDid = ({ kind, who }: Pick<Fact, 'kind' | 'who'>): Text =>
  kind === 'state' ? ticketName : who === 'agent' && deeds.has(kind) ? colleague : roleNames[who];

/**
 * What became of the ticket of a call, as the debrief shows it; nothing under a policy from before tickets lived on, and of a later contact, whose ticket
 * has lived before.
 * @param consequences what the card says follows from the call
 */
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

/** 5.1: what quality found wrong is for the trainee to read, and to dispute. */
const isFailedCheck = ({ kind, name = '', with: fields }: Fact): boolean =>
  kind === 'record' && Object.hasOwn(checkedBy, name) && fields?.['verdict'] === 'fail';

function toneOf(fact: Fact): RowTone {
  const { kind, name } = fact;
  if (kind === 'breached' || kind === 'irregular' || isFailedCheck(fact)) return 'broken';
  if (kind === 'alert' || kind === 'warned') return 'warn';
  if (kind === 'met' || name === 'archived') return 'ok';
  return kind === 'state' ? 'accent' : 'neutral';
}
