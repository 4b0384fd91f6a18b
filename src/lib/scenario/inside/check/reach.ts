import { openLives } from '#domain/ids';
import { own } from '#domain/own';
import { sentenceCase, type Text } from '#domain/text';
import type { Path } from '#formats/yaml';
import { valueAt } from '#formats/value-at';
import type { CustomerReaction, Region, Scenario } from '../../scenario';
import { talkRegion } from '../assemble';
import { stepCalled, thingCalled } from './called';
import { contradiction } from './contradiction';
import { reactionsOf, statePath, type Placed, type ScenarioCheck } from './context';

export interface Reached {
  get(region: string): ReadonlySet<string> | undefined;
  isState(region: string, state: string): boolean;
}

interface Step {
  readonly reaction: CustomerReaction;
  readonly region: string;
  readonly state?: string;
}

/** Computes the reachable states of all regions, from their own reactions and those of others. */
export function reachedIn({ customer }: Pick<Scenario, 'customer'>): Reached {
  const { regions } = customer;
  const steps = Object.entries(regions).flatMap(([name, region]) => stepsOf(name, region));
  const reached = new Map(Object.entries(regions).map(([name, { start }]) => [name, new Set([start])]));
  for (let grew = true; grew;) {
    grew = false;
    for (const { reaction, region, state } of steps) {
      if (state !== undefined && !reached.get(region)!.has(state)) continue;
      const leads = [
        ...(reaction.go === undefined ? [] : [[region, reaction.go]]),
        ...Object.entries(reaction.leads ?? {})
      ];
      for (const [to, next] of leads as [string, string][]) {
        const there = reached.get(to);
        if (!there || there.has(next) || !own(regions, to)?.states[next]) continue;
        there.add(next);
        grew = true;
      }
    }
  }
  return {
    get: (region) => reached.get(region),
    isState: (region, state) => own(own(regions, region)?.states ?? {}, state) !== undefined
  };
}

function stepsOf(region: string, { on, states }: Region): readonly Step[] {
  const can = (it: Step): boolean => it.reaction.if === undefined || contradiction(it.reaction.if, it) === undefined;
  const everywhere = Object.values(on).flatMap((list) => list.map((reaction): Step => ({ reaction, region })));
  const here = Object.entries(states).flatMap(([state, { on: own = {}, after = [] }]) =>
    [...Object.values(own), ...after.map(({ reactions }) => reactions)].flatMap((list) =>
      list.map((reaction): Step => ({ reaction, region, state }))
    )
  );
  return [...here, ...everywhere].filter(can);
}

/** Checks that every demand can be settled, no talk loops for ever, and every timer can run to its end. */
export function checkWays(context: ScenarioCheck, reached: Reached): void {
  const { file } = context;
  for (const [name, demand] of Object.entries(file.demands)) {
    const lives = reached.get(name)!;
    for (const life of ['answered', 'put-off', 'settled', 'given-up', 'escalated'] as const)
      if (demand[life] && !lives.has(life))
        context.say('SB0348', ['demands', name, life], { state: lifeCalled(context, name, life), name: life }, 'key');
    const rests = [...lives].some((life) => life !== 'unraised' && !openLives.has(life));
    if (lives.has('raised') && !rests) context.say('SB0363', ['demands', name], { title: demand.title }, 'key');
    else if (rests) deadEnds(context, name, lives);
  }
  circles(context, reached);
  for (const region of [talkRegion, ...Object.keys(file.behaviour)]) clocks(context, region);
  const { patience } = file.temper;
  if (patience && patience.hold_ms <= patience.after_ms) context.say('SB0368.hold', ['temper', 'patience', 'hold'], {});
}

function deadEnds(context: ScenarioCheck, name: string, lives: ReadonlySet<string>): void {
  const { regions } = context.scenario.customer;
  const region = regions[name]!;
  const steps = stepsOf(name, region);
  // What is said about something else may lead on from wherever it stands.
  const led = Object.entries(regions).flatMap(([other, it]) =>
    other === name ? [] : stepsOf(other, it).flatMap(({ reaction }) => own(reaction.leads ?? {}, name) ?? [])
  );
  const to = ({ reaction }: Step): readonly string[] =>
    [reaction.go, own(reaction.leads ?? {}, name)].filter((it) => it !== undefined);
  const out = new Set([...lives].filter((life) => life !== 'unraised' && !openLives.has(life)));
  const leadsOut = (life: string): boolean =>
    led.some((it) => out.has(it)) ||
    steps.some((it) => (it.state === undefined || it.state === life) && to(it).some((next) => out.has(next)));
  for (let before = -1; before !== out.size;) {
    before = out.size;
    for (const life of lives) if (leadsOut(life)) out.add(life);
  }
  const { title } = context.file.demands[name]!;
  // Of those that lead to each other the first is told.
  const stuck = ['raised', 'answered'].find((life) => lives.has(life) && !out.has(life));
  if (stuck !== undefined) context.say('SB0376', ['demands', name, stuck], { title, state: lifeNames[stuck]! }, 'key');
}

const lifeNames: Readonly<Record<string, Text>> = {
  raised: { zh: '提出来以后', en: 'once it is raised' },
  answered: { zh: '答复以后', en: 'once it is answered' }
};

function circles(context: ScenarioCheck, reached: Reached): void {
  const states = reached.get(talkRegion);
  if (!states) return;
  const placed = reactionsOf(context).filter(({ region }) => region === talkRegion);
  const from = (state: string): readonly Placed[] =>
    placed.filter((it) => it.state === state || it.state === undefined);
  const ends = ({ reaction, trigger }: Placed): boolean =>
    trigger === 'close' || (reaction.does?.some((act) => act === 'hangs-up' || act === 'rings-off') ?? false);
  const out = new Set([...states].filter((state) => from(state).some(ends)));
  // Where a name is none, nobody can say whither it leads: that was told.
  const leadsOut = (go: string | undefined): boolean =>
    go !== undefined && (out.has(go) || !reached.isState(talkRegion, go));
  for (let before = -1; before !== out.size;) {
    before = out.size;
    for (const state of states) if (from(state).some(({ reaction }) => leadsOut(reaction.go))) out.add(state);
  }
  const circle = [...states].filter((state) => !out.has(state));
  const isOne = (state: string): boolean =>
    !from(state).some(({ reaction }) => reaction.go !== undefined && reaction.go !== state);
  const [first] = circle;
  // A state that stands by itself was told as such (SB0349).
  if (first !== undefined && !circle.some(isOne))
    context.say('SB0364', ['talk', 'states', first], { states: stepsCalled(context, circle) }, 'key');
}

function lifeCalled({ scenario }: ScenarioCheck, demand: string, life: string): Text {
  const { zh, en } = thingCalled(scenario, demand);
  return { zh: `${zh}（${life}）`, en: `${en} (${life})` };
}

function stepsCalled({ scenario }: ScenarioCheck, states: readonly string[]): Text {
  const all = states.map((state) => stepCalled(scenario, talkRegion, state));
  return { zh: all.map(({ zh }) => zh).join('、'), en: sentenceCase(all.map(({ en }) => en).join(', ')) };
}

/** A clock behind one that always leads elsewhere is never heard. */
function clocks(context: ScenarioCheck, region: string): void {
  for (const [state, { after = [] }] of Object.entries(own(context.scenario.customer.regions, region)?.states ?? {})) {
    const always = after.filter(({ reactions }) => reactions.some((it) => it.if === undefined && !it.once && it.go));
    const first = Math.min(...always.map(({ after_ms }) => after_ms));
    const above = statePath(context, region, state);
    const path: Path | undefined = above && [...above, 'after'];
    const written = path && Object.keys((valueAt(context.tree.value, path) as object | undefined) ?? {});
    for (const [nr, { after_ms }] of after.entries())
      if (after_ms > first && path) context.say('SB0368', [...path, written?.[nr] ?? ''], {}, 'key');
  }
}
