import type { Limit } from '#domain/limit';
import type { Text } from '#domain/text';
import type { NamedPart, StateOutline, TransitionOutline } from './outline';

export interface DiagramWords {
  state(path: readonly string[]): Text | undefined;
  /** Returns the label of a transition as named in an outline: `greeted`, `instant.checked`, `after 2.1-check-5min`. */
  way(on: string): Text | undefined;
  limits?(path: readonly string[]): readonly DiagramLimit[];
  duties?(path: readonly string[]): readonly string[];
  /** Returns the condition in words; `undefined` if it has none, `any` if the guard always holds. */
  when?(guard: NamedPart): Text | Unconditional | undefined;
  /** Returns the label of the last alternative of an event, leading to a state; "otherwise" if left out. */
  otherwise?(to: string): Text | undefined;
  /** Returns who takes a way; `undefined` if it is taken automatically. */
  by?(on: string): Text | undefined;
  /** Returns clause and length of the limit whose end takes a way: `3.3 · 2 h`. */
  clock?(clause: string): Text | undefined;
}

export type Unconditional = 'any';

export interface DiagramLimit {
  readonly clause: string;
  readonly name: Text;
  /** Length such as `30 min`, or a due time. */
  readonly length: Text;
  readonly lasts?: Limit;
}

export interface DiagramNode {
  /** Path with dots: `handling.assigned.waiting`. */
  readonly id: string;
  readonly name: Text;
  readonly parallel: boolean;
  readonly initial: boolean;
  readonly final: boolean;
  readonly nodes: readonly DiagramNode[];
  readonly clauses?: readonly string[];
  readonly limits?: readonly DiagramLimit[];
  readonly duties?: readonly string[];
  readonly holds?: { readonly states: number; readonly limits: readonly DiagramLimit[] };
}

/** Event by which a state is left, whatever the number of guarded cases. */
export interface DiagramWay {
  readonly on: string;
  readonly name: Text;
  /** True if the SOP does not provide for it, so that every case is recorded as irregular. */
  readonly irregular: boolean;
  readonly limit?: string;
  readonly clock?: Text;
  readonly when?: Text;
  /** True if the same event otherwise leads elsewhere: the condition is written beside the line. */
  readonly apart?: true;
  readonly by?: Text;
}

export interface DiagramEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ways: readonly DiagramWay[];
  /** Ways not written beside a line at a closed box, to save space. */
  readonly unwritten?: readonly DiagramWay[];
  readonly usual?: true;
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** Returns the label of a way, with its condition where that distinguishes it from others. */
export const toldOf = ({ name, when, apart }: DiagramWay): Text =>
  apart && when ? { zh: `${name.zh}（${when.zh}）`, en: `${name.en} (${when.en})` } : name;

/** State value of a snapshot, as in XState. */
export type StateValue = string | { readonly [name: string]: StateValue | undefined };

/** Joins the path of a state with dots. */
export const idOf = (path: readonly string[]): string => path.join('.');

/** Builds a diagram of regions; ways that stay in a state are no lines, ways shared with a box start at the box. */
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

const mostTold = 2;

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

/** Returns the active states, each with its boxes: `contact`, `contact.intake`, `contact.intake.greeted`. */
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

/** Returns all nodes of a diagram, outer before inner. */
export function nodesIn(diagram: Pick<Diagram, 'nodes'>): readonly DiagramNode[] {
  return diagram.nodes.flatMap((node) => [node, ...nodesIn(node)]);
}

/** Returns the active states to focus on, preferably those just entered in the last begun, unfinished region. */
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
