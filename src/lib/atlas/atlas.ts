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

/** A chart of the project with what it is called, and what is called what in it. */
export interface AtlasChart {
  /** As the command line and addresses have it. */
  readonly name: string;
  readonly text: Text;
  readonly chart: Machine;
  readonly words: DiagramWords;
  /** Boxes in which its states are read, where those of the chart are not the ones. */
  readonly groups?: readonly Group[];
  /** The regions that are drawn; absent: all. What is watched and timed beside a ticket is marks on what it watches. */
  readonly drawn?: readonly string[];
  /** The states that most come through, in their order. */
  readonly road?: readonly string[];
  /** Limits of the SOP run in it. */
  readonly timed?: true;
  /** Whether anything ever takes a way; absent: all are taken. */
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

/** Whoever takes a way; what regions tell each other nobody takes. */
function takenBy(on: string): Text | undefined {
  const who = eventSpec(on)?.who ?? [];
  return who.length > 0 ? both((lang) => listed(who.map((role) => roleNames[role][lang]))[lang]) : undefined;
}

/** What is left, where a reader looks for it by name: whoever takes a complaint is nobody's other case. */
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

/** The charts that are there whatever scenario is played; the whole SOP comes first. */
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

/** The chart of a scenario's customer by its name, as addresses have it: `customer.fee-complaint`. */
export const customerName = (scenario: string): string => `customer.${scenario}`;

/** The customer of a scenario, as a chart of the atlas. */
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

/** Where what happens to one thing about a customer leads others: the chart has a way to each of their states. */
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

/**
 * All of a chart as a diagram, every box open, what is against the SOP included.
 * @param limits  of the policy: how long what runs in its states may take
 */
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

/** Where a chart begins as a whole; one of regions side by side begins in each. */
function begun({ nodes, edges }: Diagram, first: string | undefined): Diagram {
  return { nodes: nodes.map((node) => (node.id === first ? { ...node, initial: true } : node)), edges };
}

function takenOf(edge: DiagramEdge, isTaken: (on: string) => boolean): readonly DiagramEdge[] {
  const taken = edge.ways.filter(({ on }) => isTaken(on));
  // What one name stands for is written once.
  const ways = [...new Map(taken.toReversed().map((way) => [way.name.en, way])).values()].toReversed();
  return ways.length > 0 ? [{ ...edge, ways }] : [];
}

/** A chart of which nothing goes on side by side has no regions: its states are drawn by themselves. */
function regionsOf({ states }: StateOutline, drawn: readonly string[] | undefined): readonly StateOutline[] {
  return drawn ? states.filter(({ path }) => drawn.includes(path[0]!)) : states;
}

/** What one sees of a chart before anything is opened or closed: of one in stages those alone, of others all; nothing that is against the SOP. */
export function firstSightOf({ groups }: Pick<AtlasChart, 'groups'>, whole: Diagram): Shown {
  return { open: groups ? new Set() : boxesIn(whole), irregular: false };
}
