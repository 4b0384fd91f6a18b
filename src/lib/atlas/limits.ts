import type { DiagramLimit } from '#chart/diagram';
import type { NamedPart, StateOutline } from '#chart/outline';
import { own } from '#domain/own';
import { lengthText, spanText } from '#domain/span-text';
import type { Limit } from '#domain/limit';
import type { Text } from '#domain/text';
import type { Timer } from '#machines/clause';
import { sopClauses } from '#machines/sop-clauses';

/** How long the limits of the policy are, by clause. */
export type Limits = Readonly<Record<string, Limit>>;

const byField: Readonly<Record<'eta' | 'deadline', Text>> = {
  eta: { zh: '到预计时间', en: 'by the time told' },
  deadline: { zh: '到登记的期限', en: 'by the deadline' }
};

/**
 * The limits of the SOP by the state in which they begin to run: a timer waits for a milestone, and the state that marks it, when entered or on the way
 * to it, is where its clock is seen. What no state marks, as what is only told, runs beside the road and has no place on it.
 * @returns by path with dots
 */
export function limitsByState(root: StateOutline, limits: Limits): ReadonlyMap<string, readonly DiagramLimit[]> {
  return new Map(
    [...instantsByState(root)].flatMap(([at, instants]) => {
      const begun = sopClauses.flatMap(({ id, timer }) => {
        if (!timer || !instants.has(timer.from)) return [];
        const limit = timer.kind === 'recorded' ? undefined : own(limits, id);
        const length = limit ? lengthOf(limit, timer.kind) : byField[timer.field ?? 'eta'];
        return [{ clause: id, name: timer.title, length, ...(limit && { lasts: limit }) }];
      });
      return begun.length > 0 ? [[at, begun] as const] : [];
    })
  );
}

/** Where the limit of a clause shows on a chart. */
export interface PlacesOfLimit {
  /** States in which it begins to run, by path with dots. */
  readonly begins: readonly string[];
  /** States by which it is met. */
  readonly ends: readonly string[];
}

/** The limits of the SOP by clause, with the states of a chart in which each begins and ends; none of what runs beside the road. */
export function limitPlaces(root: StateOutline): ReadonlyMap<string, PlacesOfLimit> {
  const marked = [...instantsByState(root)];
  const by = (instants: readonly string[]) =>
    marked.flatMap(([at, some]) => (instants.some((instant) => some.has(instant)) ? [at] : []));
  return new Map(
    sopClauses.flatMap(({ id, timer }) => {
      if (!timer) return [];
      const places = { begins: by([timer.from]), ends: by([timer.to, ...(timer.through ?? [])]) };
      return places.begins.length + places.ends.length > 0 ? [[id, places] as const] : [];
    })
  );
}

/** The instants that each state of a chart marks, when it is entered or on the way to it; by path with dots. */
function instantsByState(root: StateOutline): ReadonlyMap<string, ReadonlySet<string>> {
  const marked = new Map<string, Set<string>>();
  const mark = (at: string, actions: readonly NamedPart[]): void => {
    for (const { name, params } of actions)
      if (name === 'mark') {
        const { instant } = params as { readonly instant: string };
        marked.set(at, (marked.get(at) ?? new Set()).add(instant));
      }
  };
  const walk = (state: StateOutline): void => {
    mark(state.path.join('.'), state.entry);
    for (const { to = [state.path.join('.')], actions } of state.transitions) for (const at of to) mark(at, actions);
    state.states.forEach(walk);
  };
  walk(root);
  return marked;
}

function lengthOf(limit: Limit, kind: Timer['kind']): Text {
  // Beside a name, not in a sentence.
  const length = limit.per === 'wall' ? spanText(limit.ms) : lengthText(limit);
  return kind === 'before' ? { zh: `提前 ${length.zh}`, en: `${length.en} before` } : length;
}
