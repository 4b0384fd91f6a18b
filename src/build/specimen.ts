import type { Specimen, SpecimenLine } from 'virtual:switchboard/texts';
import { assert } from '#domain/assert';
import { fill, inLang, listed, type Lang, type Text } from '#domain/text';
import { partNames, talkNames } from '#domain/terms';
import { own } from '#domain/own';
import { advance, apply, begin } from '#kernel/simulation';
import type { Lexicon } from '#language/lexicon';
import { makeReader } from '#language/read';
import type { Policy } from '#machines/policy';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import { applies } from '#contact/mind';
import { namesHeard } from '#contact/names-heard';
import type { Offer } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
import type { Scenario } from '#scenario/scenario';
import { counted } from '#ticket/acts';

const cases = 100;
const patience_ms = 30_000;
const step_ms = 200;

/** Finds a sample moment for newcomers after the customer's first statement: one right line and two wrong ones. */
export function specimenOf(scenarios: readonly Scenario[], policy: Policy, lexicon: Lexicon, lang: Lang): Specimen {
  const [scenario] = scenarios.filter(({ modes }) => modes.includes('guided')).sort((a, b) => a.level - b.level);
  assert(scenario, 'a scenario that can be guided', scenarios.length);
  const read = makeReader(lexicon, namesHeard(scenario.names, policy));
  for (let seed = 0; seed < cases; seed += 1) {
    const call = openCall(scenario, policy, read, { ...header, scenario: scenario.id, seed, lang });
    const moment = demandMoment(call);
    if (moment) return told(call, moment);
  }
  throw new Error(`expected a case of ${scenario.id} that shows what a call is, came none in ${lang}`);
}

const header = {
  format: 1,
  id: 'specimen',
  mode: 'guided',
  origin: 'fresh',
  trainee: { name: 'specimen', agentId: '8023' },
  allowance: 1,
  versions: { charts: '', policy: '', lexicon: '', scenario: '' }
} as const;

interface Moment {
  readonly state: CallState;
  readonly offers: readonly Offer[];
}

function demandMoment(call: Call): Moment | undefined {
  const begun = begin(call.simulation);
  const greeting = readyHere(call, begun).find(isGood);
  if (greeting === undefined) return undefined;
  const state = answered(call, said(call, begun, greeting));
  const good = readyHere(call, state).find(isGood);
  const [bad, other] = differing(badLines(call, state));
  // The right one stands in the middle, where nobody looks for it.
  return good && bad && other && { state, offers: [bad, good, other] };
}

function badLines(call: Call, state: CallState): readonly Offer[] {
  const mind = mindOf(state);
  const { scenario, facts, lang } = call.caseFile;
  return Object.entries(scenario.ready).flatMap(([id, line]): Offer[] => {
    if (line.bad === undefined || !applies(line.if, mind)) return [];
    return [{ id, text: fill(inLang(line.say, lang), facts), bad: line.bad }];
  });
}

function differing(bad: readonly Offer[]): readonly Offer[] {
  return bad.filter((one, place) => bad.findIndex((other) => other.bad?.clause === one.bad?.clause) === place);
}

function isGood({ bad }: Offer): boolean {
  return bad === undefined;
}

function told(call: Call, { state, offers }: Moment): Specimen {
  const { lang } = call.caseFile;
  const lines = offers.map((offer): SpecimenLine => {
    const after = answered(call, said(call, state, offer));
    const { entry } = [...after.memory.lines].findLast(({ who }) => who === 'agent')!;
    const acts = [...after.memory.acts].filter((act) => act.entry === entry && counted(act));
    const names: Readonly<Record<string, Text>> = { ...partNames, ...talkNames };
    const heard = [...new Set(acts.flatMap(({ name }) => own(names, name) ?? []))].map((text) => inLang(text, lang));
    return {
      say: offer.text,
      ...(offer.bad && { bad: inLang(offer.bad.why, lang) }),
      heard: inLang(listed(heard), lang),
      reply: lastWords(after)
    };
  });
  return { customer: lastWords(state), lines };
}

function said(call: Call, state: CallState, { id, text }: Offer): CallState {
  const entry = { at_ms: state.now_ms, who: 'agent' as const, say: text, with: { line: id } };
  return apply(call.simulation, state, entry, state.now_ms).state;
}

function answered(call: Call, from: CallState): CallState {
  let state = from;
  do state = advance(call.simulation, state, state.now_ms + step_ms);
  while (busy(state) && state.now_ms < from.now_ms + patience_ms);
  return state;
}

function busy({ memory, now_ms }: CallState): boolean {
  return memory.agentUntil_ms > now_ms || memory.speaking !== undefined || memory.replies.length > 0 || !!memory.turn;
}

function lastWords({ memory }: CallState): string {
  const lines = [...memory.lines];
  const since = lines.findLastIndex(({ who }) => who === 'agent');
  return lines
    .slice(since + 1)
    .map(({ text }) => text)
    .join(' ');
}
