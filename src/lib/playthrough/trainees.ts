import type { Entry } from '#domain/entry';
import { advance } from '#kernel/simulation';
import type { Call, CallState } from '#contact/call';
import { heardOut } from '#contact/heard-out';
import { readyOffer } from '#contact/ready';
import { nextSteps } from '#coach/next-steps';
import { entered, follow, Followings, type EntryToMake, type Followed } from './follow';

/** Ways to get through a call without trying: none of them may pass. */
export const lazyWays = ['silent', 'only-ok', 'first-line', 'one-breath', 'hangs-up', 'hangs-up-greeted'] as const;
export type LazyWay = (typeof lazyWays)[number];

export interface Played {
  readonly entries: readonly Entry[];
  readonly state: CallState;
}

const longestSilence_ms = 900_000;
const mostTimesOk = 12;
const mostDeeds = 25;

/** Plays a call in one of the lazy ways; `first-line` needs guided mode. */
export function playLazily(call: Call, way: LazyWay, known = new Followings(call)): Played {
  const { start } = known;
  switch (way) {
    case 'silent':
      return { entries: [], state: leftAlone(call, start) };
    case 'only-ok':
      return onlyOk(call, start);
    case 'first-line':
      return firstLine(call, known);
    case 'one-breath':
      return oneBreath(call, start);
    case 'hangs-up':
      return made(call, start, [{ do: 'end-call', with: {} }]);
    case 'hangs-up-greeted':
      return made(call, start, [{ say: greetingOf(call) }, { do: 'end-call', with: {} }]);
  }
}

export const playBadly = (call: Call, known?: Followings): Followed =>
  follow(call, { pick: ({ bad }) => bad[0] }, known);

export const playWell = (call: Call, known?: Followings): Followed => follow(call, {}, known);

/** Returns the log as if every line had been typed, without picked lines. */
export const withoutLines = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => ('say' in entry ? { at_ms: entry.at_ms, who: entry.who, say: entry.say } : entry));

function made(call: Call, start: CallState, steps: readonly EntryToMake[]): Played {
  const entries: Entry[] = [];
  let state = heardOut(call, start);
  for (const step of steps) {
    if (state.memory.ended) break;
    const it = entered(call, state, step);
    if (it.refused === undefined) entries.push(it.entry);
    state = heardOut(call, it.state);
  }
  return { entries, state };
}

const leftAlone = (call: Call, state: CallState): CallState =>
  state.memory.ended ? state : advance(call.simulation, state, state.now_ms + longestSilence_ms);

function onlyOk(call: Call, start: CallState): Played {
  const say = call.caseFile.lang === 'en' ? 'OK.' : '好的。';
  const { entries, state } = made(call, start, Array<EntryToMake>(mostTimesOk).fill({ say }));
  return { entries, state: leftAlone(call, state) };
}

function firstLine(call: Call, known: Followings): Played {
  const { entries, state } = follow(call, { pick: ({ options }) => options[0] }, known);
  return { entries, state };
}

function oneBreath(call: Call, start: CallState): Played {
  const good = Object.entries(call.caseFile.scenario.ready).flatMap(([id, { bad, if: guard }]) =>
    bad || guard?.variant?.includes(call.caseFile.variant) === false ? [] : [readyOffer(call, id).text]
  );
  const said = made(call, start, [{ say: good.join(call.caseFile.lang === 'en' ? ' ' : '') || '.' }]);
  const entries = [...said.entries];
  let { state } = said;
  for (let nr = 0; nr < mostDeeds && !state.memory.ended; nr += 1) {
    const step = nextSteps(call, state, { canRead: () => true }).find(({ is }) => is === 'do');
    const it = entered(call, state, step?.is === 'do' ? { do: step.act, with: step.fields } : endCall);
    if (it.refused === undefined) entries.push(it.entry);
    state = heardOut(call, it.state);
    if (step === undefined || it.refused !== undefined) break;
  }
  if (state.memory.ended) return { entries, state };
  const last = entered(call, state, endCall);
  return { entries: [...entries, last.entry], state: heardOut(call, last.state) };
}

const endCall: EntryToMake = { do: 'end-call', with: {} };

function greetingOf(call: Call): string {
  const first = Object.entries(call.caseFile.scenario.ready).find(([, { bad }]) => !bad);
  if (first) return readyOffer(call, first[0]).text;
  const { agentId } = call.header.trainee;
  return call.caseFile.lang === 'en'
    ? `Hello, agent ${agentId} speaking. How can I help you?`
    : `您好，工号${agentId}为您服务，请问有什么可以帮您？`;
}
