import type { DoneEntry } from '#domain/entry';
import { apply } from '#kernel/simulation';
import { readyOffer } from '#contact/ready';
import { nextSteps } from '#coach/next-steps';
import type { DoStep } from '#coach/step';
import type { ReadUtterance } from '#language/reading';
import type { Line } from '#ticket/memory';
import { answered_ms } from './follow';
import { passTime, stepOn, type Playtest } from './playtest';

export interface SaidTurn {
  readonly who: 'agent' | 'customer';
  readonly text: string;
  readonly from_ms?: number;
}

/** Agent's turn of the recorded conversation, replayed in a simulated call. */
export interface AgentRow {
  readonly kind: 'agent';
  readonly turn: number;
  readonly text: string;
  readonly line?: Line;
  /** Desktop actions just before it, which no recorded conversation contains. */
  readonly deeds: readonly DoStep[];
  readonly right?: string;
}

/** Customer's turn in the recorded conversation beside that of the simulated customer. */
export interface CustomerRow {
  readonly kind: 'customer';
  readonly real: readonly string[];
  readonly simulated: readonly string[];
  /** True if the two texts are not similar. */
  readonly apart: boolean;
}

export interface HeldAgainst {
  readonly rows: readonly (AgentRow | CustomerRow)[];
  readonly test: Playtest;
}

const mostDeeds = 8;

/**
 * Replays recorded agent lines in a simulated call, with the coach's desktop actions. Yields per turn.
 * @param first the call, before anything is said
 * @param canRead true for texts that were parsed ahead
 */
export function* holdAgainst(
  first: Playtest,
  turns: readonly SaidTurn[],
  canRead: (text: string) => boolean
): Generator<void, HeldAgainst> {
  const rows: (AgentRow | CustomerRow)[] = [];
  let test = first;
  let heard = 0;
  let real: string[] = [];
  const answer = (): void => {
    const lines = test.state.memory.lines.toArray();
    const simulated = lines.slice(heard).flatMap(({ who, text }) => (who === 'customer' ? [text] : []));
    heard = lines.length;
    if (real.length > 0 || simulated.length > 0)
      rows.push({ kind: 'customer', real, simulated, apart: likeness(real.join(' '), simulated.join(' ')) < unlike });
    real = [];
  };
  for (const [turn, { who, text, from_ms }] of turns.entries()) {
    if (who === 'customer') {
      real.push(text);
      continue;
    }
    const { now_ms } = test.state;
    if (from_ms !== undefined && answered_ms + from_ms > now_ms) test = passTime(test, answered_ms + from_ms - now_ms);
    answer();
    const done = doneOnDesk(test, canRead);
    ({ test } = done);
    const [next] = nextSteps(test.call, test.state, { canRead });
    const right = next?.is === 'say' ? readyOffer(test.call, next.line).text : undefined;
    const before = test;
    if (!test.state.memory.ended) ({ test } = stepOn(test, { say: text }));
    const line = test === before ? undefined : test.state.memory.lines.findLast((it) => it.who === 'agent');
    rows.push({
      kind: 'agent',
      turn,
      text,
      deeds: done.deeds,
      ...(line && { line }),
      ...(right !== undefined && { right })
    });
    yield;
  }
  answer();
  const done = doneOnDesk(test, canRead, true);
  ({ test } = done);
  if (!test.state.memory.ended) ({ test } = stepOn(test, { do: 'end-call', with: {} }));
  if (done.deeds.length > 0) rows.push({ kind: 'agent', turn: turns.length, text: '', deeds: done.deeds });
  answer();
  return { rows, test };
}

function doneOnDesk(from: Playtest, canRead: (text: string) => boolean, ends = false) {
  const deeds: DoStep[] = [];
  let test = from;
  while (deeds.length < mostDeeds && !test.state.memory.ended) {
    const [next] = nextSteps(test.call, test.state, { canRead });
    if (next?.is !== 'do' || (!ends && endsWith(test, next))) break;
    const { test: after, refused } = stepOn(test, { do: next.act, with: next.fields });
    if (refused !== undefined) break;
    deeds.push(next);
    test = after;
  }
  return { test, deeds };
}

function endsWith({ call: { simulation }, state }: Playtest, { act, fields }: DoStep): boolean {
  const entry: DoneEntry = { who: 'agent', do: act, with: fields, at_ms: state.now_ms };
  return apply(simulation, state, entry, state.now_ms).state.memory.ended !== undefined;
}

const unlike = 0.12;

function likeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  if (a.size === 0 && b.size === 0) return 1;
  const shared = [...a].filter((it) => b.has(it)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Splits a text for comparison: character pairs in Chinese, words elsewhere. */
export function piecesOf(text: string): ReadonlySet<string> {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return new Set([...han.slice(1).map((it, at) => han[at]! + it), ...words]);
}

/** Returns the meanings of each agent turn by name, without those to review. */
export function meaningsIn(turns: readonly SaidTurn[], read: ReadUtterance): readonly (readonly string[])[] {
  return turns.map(({ who, text }) => {
    if (who !== 'agent') return [];
    const { parts, talk } = read(text);
    return [...new Set([...parts, ...talk].flatMap(({ name, sure }) => (sure ? [name] : [])))];
  });
}
