import { expect } from 'vitest';
import type { DoneEntry, Entry } from '#domain/entry';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, type Call, type CallState } from '#contact/call';
import type { Facts } from './outcome.ts';
import type { Steps } from './table.ts';

/** A call as far as it was talked. */
export interface Talked {
  readonly log: readonly Entry[];
  readonly state: CallState;
}

export const filled = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/g, (_, fact: string) => String(facts[fact]));

/** What a step does at a time: an entry, time that passes, or nothing where it is for another moment. */
function entryOf(step: string, state: CallState): Entry | number | undefined {
  const at = { at_ms: state.now_ms, who: 'agent' } as const;
  if (step.startsWith('~ ')) return Number.parseInt(step.slice(2), 10) * 1000;
  if (step.startsWith('! ')) {
    const [act, ...fields] = step.slice(2).split(' ');
    const given = fields.map((field) => field.split('=') as [string, string]);
    const withFields = Object.fromEntries(given.map(([key, value]) => [key, key === 'yuan' ? Number(value) : value]));
    return { ...at, do: act!, with: withFields } as DoneEntry;
  }
  if (!step.startsWith('? ')) return { ...at, say: step };
  const [moment, say] = [step.slice(2, step.indexOf(': ')), step.slice(step.indexOf(': ') + 2)];
  const { flags, at: places } = mindOf(state);
  const [demand, life] = moment.split('=');
  return (life === undefined ? flags.includes(moment) : places[demand!] === life) ? { ...at, say } : undefined;
}

const isBusy = ({ memory, now_ms }: CallState): boolean =>
  !memory.ended &&
  (memory.agentUntil_ms > now_ms || memory.speaking !== undefined || memory.replies.length > 0 || !!memory.turn);

/** How a talk goes on behind a step: at leisure, so that every customer has answered, or at once when the floor is free. */
export type Pace = 'leisurely' | 'brisk';

/** Nobody speaks, and nobody is about to. */
function untilFree({ simulation }: Call, from: CallState): CallState {
  let now = from;
  for (let waits = 0; waits < 80 && isBusy(now); waits += 1) now = advance(simulation, now, now.now_ms + 500);
  return now;
}

export function beginTalk({ simulation }: Call, pace: Pace): Talked {
  const state = begin(simulation);
  return { log: [], state: pace === 'brisk' ? advance(simulation, state, 1500) : state };
}

/** Goes on with a talk, step by step; nothing of it may be refused. */
export function goOn(call: Call, from: Talked, steps: Steps, facts: Facts, pace: Pace): Talked {
  const { simulation } = call;
  const log = [...from.log];
  let { state } = from;
  for (const step of steps) {
    const entry = entryOf(filled(step, facts), state);
    if (entry === undefined) continue;
    if (typeof entry === 'number') state = advance(simulation, state, state.now_ms + entry);
    else {
      const done = apply(simulation, state, entry, state.now_ms);
      expect(done.refused, step).toBeUndefined();
      log.push(entry);
      const { now_ms, memory } = done.state;
      const next_ms = pace === 'brisk' ? now_ms + 1500 : Math.max(memory.agentUntil_ms, now_ms) + 12_000;
      state = advance(simulation, done.state, next_ms);
    }
    if (pace === 'brisk') state = untilFree(call, state);
  }
  return { log, state };
}
