import { customerChart } from '#contact/customer';
import { diagramOf, type Diagram, type DiagramEdge, type DiagramWords } from '#chart/diagram';
import { boxesIn, type Shown } from '#chart/folding';
import { grouped, type Group } from '#chart/grouping';
import type { Machine } from '#chart/machine';
import { outlineOf, type StateOutline } from '#chart/outline';
import { withRoad } from '#chart/road';
import { stages } from '#domain/ids';
import { own } from '#domain/own';
import { roleNames, stageNames } from '#domain/terms';
import { listed, both, type Text } from '#domain/text';
import { callChart } from '#machines/call';
import { cycleEventSpec, cycles, cycleSignalNames, cycleTitles } from '#machines/cycles';
import { contactEnds, stageStates, usualRoad } from '#machines/stage-states';
import { ticketChart } from '#machines/ticket';
import { eventSpec } from '#machines/ticket-events';
import type { Scenario } from '#scenario/scenario';
import { customerWords, type CustomerSource } from './customer-words';
import { guardText } from './guard-words';
import { watchedIn } from './inside/watched';
import { clockText, limitsByState, type Limits } from './limits';
import { alone, sopWords } from './sop-words';

export interface AtlasChart {
  readonly name: string;
  readonly text: Text;
  readonly chart: Machine;
  readonly words: DiagramWords;
  readonly groups?: readonly Group[];
  /** Regions that are drawn; all if absent. A ticket's duties and timers are marks on the states they watch. */
  readonly drawn?: readonly string[];
  /** States of the usual path, in order. */
  readonly road?: readonly string[];
  readonly timed?: true;
  readonly isTaken?: (on: string) => boolean;
}

const byStage: readonly Group[] = [
  ...stages.map((stage) => ({
    ...{ id: stage, name: alone(stageNames[stage]), nodes: stageStates[stage] },
    within: { zh: '客户在场时', en: 'While in contact' }
  })),
  // Where the contact ends and the ticket, if there is one, goes on without it.
  { id: 'contact-ends', name: { zh: '来话结束', en: 'The contact is over' }, nodes: contactEnds }
];

function takenBy(on: string): Text | undefined {
  const who = eventSpec(on)?.who ?? [];
  return who.length > 0 ? both((lang) => listed(who.map((role) => roleNames[role][lang]))[lang]) : undefined;
}

const otherwiseAt: Readonly<Record<string, Text>> = {
  'handling.in-progress.complaint.open': { zh: '其余情况，如投诉', en: 'otherwise, such as a complaint' }
};

const words: DiagramWords = {
  ...sopWords,
  when: guardText,
  otherwise: (to) => own(otherwiseAt, to),
  by: takenBy,
  duties: (path) => own(watchedIn, path.join('.')) ?? []
};

const life = { words, drawn: ['contact', 'handling'], groups: byStage, road: usualRoad };

/** Charts that do not depend on a scenario; the whole SOP comes first. */
export const atlas: readonly AtlasChart[] = [
  {
    name: 'ticket',
    text: { zh: 'SOP，一张工单的一生', en: 'The SOP, all of a ticket' },
    chart: ticketChart,
    timed: true,
    ...life
  },
  {
    name: 'call',
    text: { zh: 'SOP，一通电话能走到的部分', en: 'The SOP, as far as a call reaches' },
    chart: callChart,
    words,
    timed: true,
    drawn: ['contact'],
    road: usualRoad
  },
  ...cycles.map(({ name, text, chart }) => ({
    name,
    text,
    chart,
    words: {
      state: (path: readonly string[]) => alone(own(own(cycleTitles, name) ?? {}, path.join('.'))),
      way: cycleWay,
      when: guardText
    }
  }))
];

/** Returns the name of a customer's chart as in addresses: `customer.fee-complaint`. */
export const customerName = (scenario: string): string => `customer.${scenario}`;

export function customerOf(scenario: CustomerSource): AtlasChart {
  const { title, customer } = scenario;
  const led = ledTo(customer);
  return {
    name: 'customer',
    text: title,
    chart: customerChart(customer),
    words: customerWords(scenario),
    isTaken: (on) => !on.startsWith('stands.') || led.has(on)
  };
}

function ledTo({ regions }: Scenario['customer']): ReadonlySet<string> {
  const reactions = Object.values(regions).flatMap(({ on, states }) => [
    ...Object.values(on).flat(),
    ...Object.values(states).flatMap((state) => [
      ...Object.values(state.on ?? {}).flat(),
      ...(state.after ?? []).flatMap((timer) => timer.reactions)
    ])
  ]);
  return new Set(
    reactions.flatMap(({ leads = {} }) => Object.entries(leads).map(([region, state]) => `stands.${region}.${state}`))
  );
}

function cycleWay(on: string): Text | undefined {
  return cycleEventSpec(on)?.text ?? own(cycleSignalNames, on.replace(/^after /, ''));
}

/** Returns a chart as a complete diagram, every box open; `limits` gives the times allowed in its states. */
export function diagramFor(of: AtlasChart, limits: Limits): Diagram {
  const { chart, words, groups, drawn, timed, isTaken, road } = of;
  const outline = outlineOf(chart);
  const all = diagramOf(regionsOf(outline, drawn), timed ? timedWords(words, limits) : words);
  const taken = isTaken ? { ...all, edges: all.edges.flatMap((edge) => takenOf(edge, isTaken)) } : all;
  const whole = road ? withRoad(taken, road) : taken;
  if (!groups) return begun(whole, outline.initial);
  const staged = grouped(whole, groups);
  return begun(staged, staged.nodes[0]?.id);
}

function timedWords(words: DiagramWords, limits: Limits): DiagramWords {
  const clocks = limitsByState(limits);
  return {
    ...words,
    limits: (path) => clocks.get(path.join('.')) ?? [],
    clock: (clause) => clockText(clause, limits)
  };
}

function begun({ nodes, edges }: Diagram, first: string | undefined): Diagram {
  return { nodes: nodes.map((node) => (node.id === first ? { ...node, initial: true } : node)), edges };
}

function takenOf(edge: DiagramEdge, isTaken: (on: string) => boolean): readonly DiagramEdge[] {
  const taken = edge.ways.filter(({ on }) => isTaken(on));
  // What one name stands for is written once.
  const ways = [...new Map(taken.toReversed().map((way) => [way.name.en, way])).values()].toReversed();
  return ways.length > 0 ? [{ ...edge, ways }] : [];
}

function regionsOf({ states }: StateOutline, drawn: readonly string[] | undefined): readonly StateOutline[] {
  return drawn ? states.filter(({ path }) => drawn.includes(path[0]!)) : states;
}

/** Returns a chart's initial view: only its stages if it has any, otherwise everything; no irregular transitions. */
export function firstSightOf({ groups }: Pick<AtlasChart, 'groups'>, whole: Diagram): Shown {
  return { open: groups ? new Set() : boxesIn(whole), irregular: false };
}
