import type { Entry } from '#domain/entry';
import { inLang } from '#domain/text';
import { advance, begin } from '#kernel/simulation';
import { endingState, type Call, type CallState } from '#contact/call';
import { heardOut } from '#contact/heard-out';
import { answered_ms, entered, type EntryToMake } from '../follow';
import type { Played } from '../trainees';

const mostMoments = 12;
const endCall: EntryToMake = { do: 'end-call', with: {} };

function waysToEnd({ caseFile, table }: Call): readonly (readonly EntryToMake[])[] {
  const { desks, teams } = table.policy;
  const desk = caseFile.expects['transfer-to']?.[0] ?? Object.keys(desks)[0];
  const team = caseFile.team ?? Object.keys(teams)[0];
  // What says nothing no form takes.
  const reason = inLang(caseFile.scenario.title, caseFile.lang);
  return [
    [endCall],
    ...(desk === undefined ? [] : [[{ do: 'transfer', with: { desk: String(desk), reason } }]]),
    ...(team === undefined ? [] : [[{ do: 'hand-over', with: { team } }, endCall]]),
    [{ do: 'close-ticket', with: {} }, endCall],
    [{ do: 'record-unverifiable', with: { reason } }, endCall]
  ];
}

/** Ends a call in each way from each moment until it ends other than by breaking off; undefined for a refused way. */
export function* endingTries(
  call: Call,
  moments: readonly CallState[],
  done: (state: CallState) => readonly Entry[]
): Generator<Played | undefined> {
  const start = advance(call.simulation, begin(call.simulation), answered_ms);
  for (const way of waysToEnd(call)) {
    for (const from of [start, ...spread(moments, mostMoments)]) {
      const played = ended(call, from, way, done);
      yield played;
      if (played && (way.length === 1 || endingState(played.state) !== 'abandoned')) break;
    }
  }
}

function ended(
  call: Call,
  from: CallState,
  way: readonly EntryToMake[],
  done: (state: CallState) => readonly Entry[]
): Played | undefined {
  const entries = [...done(from)];
  let state = heardOut(call, from);
  for (const step of way) {
    if (state.memory.ended) break;
    const it = entered(call, state, step);
    if (it.refused !== undefined) return undefined;
    entries.push(it.entry);
    state = heardOut(call, it.state);
  }
  return { entries, state };
}

function spread<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, at) => list[Math.floor(at * step)]!);
}
