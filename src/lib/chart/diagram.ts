import type { Limit } from '#domain/limit';
import type { Text } from '#domain/text';
import type { NamedPart, StateOutline, TransitionOutline } from './outline';

/** What states and the ways between them are called: handed in, for a chart holds no text. */
export interface DiagramWords {
  /** The title of a state by the names of the states around it and its own. */
  state(path: readonly string[]): Text | undefined;
  /** What is said of that by which a way is taken, as an outline has it: `greeted`, `instant.checked`, `after 2.1-check-5min`. */
  way(on: string): Text | undefined;
  /** The limits whose clock is seen at a state. */
  limits?(path: readonly string[]): readonly DiagramLimit[];
  /** The clauses that are watched while one is in a state, beside those that it carries. */
  duties?(path: readonly string[]): readonly string[];
  /** What has to hold, in words; nothing where it has none; `any` where the guard holds whatever is the case. */
  when?(guard: NamedPart): Text | Unconditional | undefined;
  /** What holds where nothing else of the same event does, on the way to a state; "otherwise" if left out. */
  otherwise?(to: string): Text | undefined;
  /** Who takes a way; nothing where it is taken by itself. */
  by?(on: string): Text | undefined;
  /** The clause and the length of the limit whose end takes a way: `3.3 · 2 h`. */
  clock?(clause: string): Text | undefined;
}

/** A guard that never stands in the way. */
export type Unconditional = 'any';

/** A limit of the SOP, as it stands on the state at which it is watched. */
export interface DiagramLimit {
  readonly clause: string;
  readonly name: Text;
  /** How long it is: `30 min`, or by when. */
  readonly length: Text;
  /** The same for programs, where it is a length and no date. */
  readonly lasts?: Limit;
}

/** A state as it is drawn; one with others in it is a box around them. */
export interface DiagramNode {
  /** Its path with dots: `handling.assigned.waiting`. */
  readonly id: string;
  readonly name: Text;
  /** What is in it goes on side by side. */
  readonly parallel: boolean;
  /** The box around it is entered here. */
  readonly initial: boolean;
  /** Nothing leads on from here. */
  readonly final: boolean;
  readonly nodes: readonly DiagramNode[];
  /** The clauses of the SOP that it carries. */
  readonly clauses?: readonly string[];
  /** The limits whose clock is seen here. */
  readonly limits?: readonly DiagramLimit[];
  /** Of its clauses those that are watched here by what goes on beside it. */
  readonly duties?: readonly string[];
  /** Of a box that is closed: how many states are in it, and which limits begin to run there. */
  readonly holds?: { readonly states: number; readonly limits: readonly DiagramLimit[] };
}

/** One thing by which a state is left, however many guards tell its cases apart. */
export interface DiagramWay {
  readonly on: string;
  readonly name: Text;
  /** The SOP does not have it so: in each of its cases it is written down as irregular. */
  readonly irregular: boolean;
  /** The clause whose limit takes this way when it ends. */
  readonly limit?: string;
  /** Clause and length of that limit. */
  readonly clock?: Text;
  /** What has to hold for it to be taken. */
  readonly when?: Text;
  /** The same leads elsewhere otherwise: what has to hold is written beside the line. */
  readonly apart?: true;
  /** Who takes it. */
  readonly by?: Text;
}

/** The ways from one state to another, drawn as one line. */
export interface DiagramEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ways: readonly DiagramWay[];
  /** Of a line at a closed box: the ways that are not written beside it, for the sake of room. */
  readonly unwritten?: readonly DiagramWay[];
  /** It is on the road that most take. */
  readonly usual?: true;
}

/** One region of a chart, or several beside each other. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** A way in words: its name, with what has to hold where that tells it from others. */
export const toldOf = ({ name, when, apart }: DiagramWay): Text =>
  apart && when ? { zh: `${name.zh}（${when.zh}）`, en: `${name.en} (${when.en})` } : name;

/** The state value of a snapshot, as XState has it. */
export type StateValue = string | { readonly [name: string]: StateValue | undefined };

/** A state's path as one word. */
export const idOf = (path: readonly string[]): string => path.join('.');

/**
 * What is drawn of some regions of a chart. Ways on which a state stays as it is are no lines; ways that a state shares with the box around it
 * start at the box.
 * @example diagramOf(outlineOf(ticketChart).states.filter(({ path }) => path[0] === 'contact'), words)
 */
export function diagramOf(regions: readonly StateOutline[], words: DiagramWords): Diagram {
  const states = new Map(regions.flatMap(withAll).map((state) => [idOf(state.path), state]));
  const nodeOf = (state: StateOutline, initial: boolean, leads: boolean): DiagramNode => {
    const id = idOf(state.path);
    const leadsOn = leads || state.transitions.some(({ to }) => to !== undefined);
    const limits = words.limits?.(state.path) ?? [];
    const duties = words.duties?.(state.path) ?? [];
    const clauses = [...new Set([...(state.clauses ?? []), ...duties])];
    return {
      id,
      name: nameOf(words.state(state.path), id),
      parallel: state.type === 'parallel',
      initial,
      final: state.type === 'final' || (state.states.length === 0 && !leadsOn),
      ...(clauses.length > 0 && { clauses }),
      ...(limits.length > 0 && { limits }),
      ...(duties.length > 0 && { duties }),
      nodes: state.states.map((child) => nodeOf(child, child.path.at(-1) === state.initial, leadsOn))
    };
  };
  return {
    nodes: regions.map((region) => nodeOf(region, false, false)),
    edges: edgesOf(states, words)
  };
}

const nameOf = (name: Text | undefined, id: string): Text => name ?? { zh: id, en: id };

function withAll(state: StateOutline): readonly StateOutline[] {
  return [state, ...state.states.flatMap(withAll)];
}

function edgesOf(states: ReadonlyMap<string, StateOutline>, words: DiagramWords): readonly DiagramEdge[] {
  const edges = new Map<string, { from: string; to: string; taken: Map<string, TransitionOutline[]> }>();
  for (const [from, state] of states) {
    const around = state.path
      .map((_, at) => states.get(idOf(state.path.slice(0, at))))
      .filter((box) => box !== undefined);
    for (const way of state.transitions) {
      if (around.some((box) => box.transitions.some((other) => isSame(way, other)))) continue;
      for (const target of way.to ?? []) {
        const to = enteredAt(states, from, target);
        if (to === undefined) continue;
        const id = `${from} > ${to}`;
        let edge = edges.get(id);
        if (!edge) edges.set(id, (edge = { from, to, taken: new Map() }));
        edge.taken.set(way.on, [...(edge.taken.get(way.on) ?? []), way]);
      }
    }
  }
  return [...edges].map(([id, { from, to, taken }]) => ({
    id,
    from,
    to,
    ways: [...taken].map(([on, cases]) => wayOf(on, to, cases, states.get(from)!.transitions, words))
  }));
}

/**
 * Where a way ends in the picture: whoever goes to a box from within it comes to the state that it is entered at.
 * @returns nothing where nothing is left: the state itself, and a box that goes back to its beginning
 */
function enteredAt(states: ReadonlyMap<string, StateOutline>, from: string, target: string): string | undefined {
  if (target === from || !states.has(target)) return undefined;
  if (!from.startsWith(`${target}.`)) return target;
  let box = states.get(target)!;
  while (box.initial !== undefined) box = states.get(idOf([...box.path, box.initial]))!;
  const entered = idOf(box.path);
  return entered === from ? undefined : entered;
}

function isSame(way: TransitionOutline, other: TransitionOutline): boolean {
  return way.on === other.on && way.to?.join() === other.to?.join();
}

const timer = /^after (?:rest\.)?/;
const breach = /^breach\./;

/** @param all  every transition of the state that is left: what else the same can come to */
function wayOf(
  on: string,
  to: string,
  cases: readonly TransitionOutline[],
  all: readonly TransitionOutline[],
  words: DiagramWords
): DiagramWay {
  const ends = timer.test(on) ? timer : breach;
  const limit = ends.test(on) ? on.replace(ends, '') : undefined;
  const clock = limit === undefined ? undefined : words.clock?.(limit);
  const by = words.by?.(on);
  return {
    on,
    name: nameOf(words.way(on), on),
    irregular: cases.every(deviates),
    ...(limit !== undefined && { limit }),
    ...(clock && { clock }),
    ...(by && { by }),
    ...(words.when && conditionOf(cases, all, words.when, words.otherwise?.(to) ?? otherwise))
  };
}

const deviates = ({ actions }: TransitionOutline): boolean => actions.some(isDeviation);
const otherwise: Text = { zh: '其余情况', en: 'otherwise' };

/**
 * What has to hold for some cases of a way, and whether that tells it from others: cases that the SOP does not have so are no others to one that it has.
 */
function conditionOf(
  cases: readonly TransitionOutline[],
  all: readonly TransitionOutline[],
  textOf: NonNullable<DiagramWords['when']>,
  otherwise: Text
): Pick<DiagramWay, 'when' | 'apart'> {
  const regular = cases.filter((it) => !deviates(it));
  const own = regular.length > 0 ? regular : cases;
  const others = all.filter((it) => it.on === cases[0]!.on && !cases.includes(it) && !deviates(it));
  const guards = own.map(({ guard }) => (guard ? textOf(guard) : 'any'));
  const isElse = guards.includes('any');
  // Where all else stays as it is, no other line is to be told from this one.
  if (isElse && others.every(({ to }) => to === undefined)) return {};
  const known = [...new Map(guards.flatMap((it) => (it && it !== 'any' ? [[it.en, it] as const] : []))).values()];
  const when = isElse ? otherwise : anyOf(known);
  return when ? { when, ...(others.length > 0 && { apart: true as const }) } : {};
}

/** More than so many are not told one by one. */
const mostTold = 2;

/** Some conditions of which one has to hold; one that only adds to another is told by that. */
function anyOf(all: readonly Text[]): Text | undefined {
  const some = all.filter((it) => !all.some(({ en }) => it.en.startsWith(`${en} and `)));
  if (some.length === 0) return undefined;
  const [told, rest] = [some.slice(0, mostTold), some.length > mostTold];
  return {
    zh: told.map(({ zh }) => zh).join('或') + (rest ? '等' : ''),
    en: told.map(({ en }) => en).join(' or ') + (rest ? ', or the like' : '')
  };
}

const isDeviation = ({ name }: NamedPart): boolean => name === 'deviate';

/**
 * The states at hand: each with the boxes around it.
 * @example activeIn({ contact: { intake: 'greeted' } }); // contact, contact.intake, contact.intake.greeted
 */
export function activeIn(value: StateValue): ReadonlySet<string> {
  return new Set(pathsIn(value, []).map(idOf));
}

function pathsIn(value: StateValue, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value === 'string') return [[...path, value]];
  return Object.entries(value).flatMap(([name, inner]) => {
    const own = [...path, name];
    return [own, ...(inner === undefined ? [] : pathsIn(inner, own))];
  });
}

/** The nodes that others are in, and those that are in none, from the outside in. */
export function nodesIn(diagram: Pick<Diagram, 'nodes'>): readonly DiagramNode[] {
  return diagram.nodes.flatMap((node) => [node, ...nodesIn(node)]);
}

/**
 * What one looks at first: in the region that has moved since, what it has come to; in one that has not, what still leads on. One that has come to its end is
 * looked at only where no other leads on: of several that do the last that has begun, else the first; where none does, the last.
 * @param before  what was at hand before
 */
export function inFocus(
  diagram: Diagram,
  active: ReadonlySet<string>,
  before: ReadonlySet<string> = active
): readonly string[] {
  const regions = diagram.nodes.map((region) =>
    nodesIn({ nodes: [region] }).filter(({ id, nodes }) => nodes.length === 0 && active.has(id))
  );
  const standing = regions.filter((leaves) => leaves.length > 0);
  const moved = standing.filter((leaves) => leaves.some(({ id }) => !before.has(id)));
  const leadsOn = (leaves: readonly DiagramNode[]): boolean => leaves.some(({ final }) => !final);
  const from = [moved, standing].map((those) => those.filter(leadsOn)).find((those) => those.length > 0) ?? [];
  const begun = from.findLast((leaves) => leaves.some(({ initial }) => !initial));
  const chosen = begun ?? from[0] ?? (moved.length > 0 ? moved : standing).at(-1) ?? [];
  const entered = chosen.filter(({ id }) => !before.has(id));
  const owed = chosen.filter(({ final }) => !final);
  return [entered, owed, chosen].find((leaves) => leaves.length > 0)?.map(({ id }) => id) ?? [];
}
