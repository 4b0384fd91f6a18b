import { demandLives } from '#domain/ids';
import type { ScenarioFile, SharedFile } from '#formats/scenario';
import type { Customer, CustomerReaction, CustomerState, Reactions, Region, Scenario } from '../scenario';

/** Name of the region for a talk with states of its own. */
export const talkRegion = 'talk';

type Demand = ScenarioFile['demands'][string];
type WrittenRegion = ScenarioFile['behaviour'][string];

/** Merges a trainer's file with the shared behaviour it uses; the scenario's own parts come first. */
export function assemble(file: ScenarioFile, shared: readonly SharedFile[]): Scenario {
  const {
    uses: _uses,
    lock: _lock,
    temper,
    demands,
    behaviour,
    talk,
    lines,
    ready,
    words,
    jargon,
    names,
    ...rest
  } = file;
  const all = <T>(
    of: (part: SharedFile) => Readonly<Record<string, T>> | undefined,
    own: Readonly<Record<string, T>> = {}
  ) => {
    const found: Record<string, T> = { ...own };
    for (const part of shared) for (const [id, it] of Object.entries(of(part) ?? {})) found[id] ??= it;
    return found;
  };
  const { mood, trust, traits, oneOf, ...manner } = temper;
  const tempers = [manner, ...shared.map((part) => part.temper ?? {})];
  const facts = all((part) => part.facts, rest.facts);
  const wanted = all((part) => part.demands, demands);
  const written: Record<string, Region> = {
    ...(talk ? { [talkRegion]: { start: talk.start, states: talk.states, on: talk.anywhere } } : {}),
    ...mapped(wanted, demandRegion),
    ...mapped(behaviour, regionOf)
  };
  for (const part of shared)
    for (const [name, region] of Object.entries(part.behaviour))
      written[name] ??= telling(regionOf(region), Object.keys(facts));
  const regions = ledTo(written);
  const customer: Customer = {
    temper: { mood, trust, traits, oneOf },
    hangsUp: tempers.find(({ hangsUp }) => hangsUp)?.hangsUp ?? { at: -4, say: '' },
    patience: tempers.find(({ patience }) => patience)?.patience ?? nobody,
    regions,
    demands: Object.keys(wanted)
  };
  const allWords = all((part) => part.words, words);
  const allJargon = [...(jargon ?? []), ...shared.flatMap((part) => part.jargon ?? [])];
  return {
    ...rest,
    facts,
    customer,
    lines: all((part) => part.lines, lines),
    names: merged([names, ...shared.map((part) => part.names)]),
    ready: all((part) => part.ready, ready),
    ...(Object.keys(allWords).length > 0 ? { words: allWords } : {}),
    ...(allJargon.length > 0 ? { jargon: allJargon } : {})
  };
}

const nobody: Customer['patience'] = { after_ms: 20_000, hold_ms: 60_000, say: [], last: '' };

const mapped = <From, To>(all: Readonly<Record<string, From>>, to: (from: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(all).map(([name, it]) => [name, to(it)]));

function regionOf({ title, start, each, states = {}, on = {} }: WrittenRegion): Region {
  const first = start ?? Object.keys(states)[0] ?? 'open';
  return {
    ...(title ? { title } : {}),
    start: first,
    states: Object.keys(states).length > 0 ? states : { [first]: {} },
    on,
    ...(each ? { each } : {})
  };
}

const raised = ['floor', 'also', 'ask-demand', 'offer-help', 'otherwise'] as const;
export const repeated = ['idle', 'ask-demand', 'offer-help', 'otherwise'] as const;

function demandRegion(demand: Demand): Region {
  const { title, when, raise, again = [], anytime = {} } = demand;
  const first = raise.map((reaction): CustomerReaction => ({
    go: 'raised',
    ...reaction,
    if: joined(when, reaction.if)
  }));
  const lives: Record<string, CustomerState> = {
    unraised: { on: { ...each(raised, first), ...demand.unraised } },
    raised: { on: { ...each(repeated, again), ...each(['ask-demand'], again.map(unlessTakenUp)), ...demand.raised } }
  };
  for (const life of ['answered', 'put-off', 'settled', 'given-up', 'escalated'] as const)
    if (demand[life]) lives[life] = { on: demand[life] };
  return { title, start: 'unraised', states: lives, on: anytime };
}

const takesUp = ['verifying', 'ask-identity', 'explain-cause', 'solution'];

const unlessTakenUp = (reaction: CustomerReaction): CustomerReaction => ({
  ...reaction,
  if: { ...reaction.if, without: [...(reaction.if?.without ?? []), ...takesUp] }
});

function ledTo(regions: Readonly<Record<string, Region>>): Readonly<Record<string, Region>> {
  const come = Object.entries(regions).flatMap(([name, region]) =>
    reactionsIn(region).flatMap(({ go, leads = {} }) => [
      ...(go === undefined ? [] : [[name, go]]),
      ...Object.entries(leads)
    ])
  );
  const lives: ReadonlySet<string> = new Set(demandLives);
  return Object.fromEntries(
    Object.entries(regions).map(([name, region]) => {
      const bare = come.flatMap(([to, life]) => (to === name && lives.has(life!) ? [[life!, {}]] : []));
      const states = region.start === 'unraised' ? { ...Object.fromEntries(bare), ...region.states } : region.states;
      return [name, { ...region, states }];
    })
  );
}

const reactionsIn = ({ on, states }: Region): readonly CustomerReaction[] =>
  [on, ...Object.values(states).map((state) => state.on ?? {})].flatMap((some) => Object.values(some).flat());

function telling(region: Region, facts: readonly string[]): Region {
  const known = (on: Reactions): Reactions =>
    Object.fromEntries(
      Object.entries(on).flatMap(([trigger, list]) => {
        const some = list.filter(({ tell = [] }) => tell.every((fact) => facts.includes(fact)));
        return some.length > 0 ? [[trigger, some]] : [];
      })
    );
  const states = mapped(region.states, (state) => ({ ...state, ...(state.on ? { on: known(state.on) } : {}) }));
  return { ...region, states, on: known(region.on) };
}

function each(triggers: readonly string[], list: readonly CustomerReaction[]): Reactions {
  return list.length === 0 ? {} : Object.fromEntries(triggers.map((trigger) => [trigger, list]));
}

const joined = (a: CustomerReaction['if'], b: CustomerReaction['if']): CustomerReaction['if'] =>
  a && b
    ? { ...a, ...b, has: [...(a.has ?? []), ...(b.has ?? [])], lacks: [...(a.lacks ?? []), ...(b.lacks ?? [])] }
    : (b ?? a);

type Names = Scenario['names'];

function merged(all: readonly Names[]): Names {
  const kinds = new Set(all.flatMap((names) => Object.keys(names) as (keyof Names)[]));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, Object.assign({}, ...all.map((names) => names[kind] ?? {}).reverse()) as object])
  );
}
