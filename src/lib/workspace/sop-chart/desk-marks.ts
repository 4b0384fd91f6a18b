import { spanText } from '#domain/span-text';
import { activeIn, nodesIn, type Diagram, type DiagramNode, type StateValue } from '#chart/diagram';
import { aroundIn } from '#chart/grouping';
import { stageStates } from '#machines/stage-states';
import { quantile, type LimitTally, type Stays } from '#sandbox/stays';
import { local } from '#app/local';
import { m } from '#app/messages';
import type { Mark } from '../diagram/mark.ts';

/** Time that tickets spent in a state, in ms. */
export interface TimeSpent {
  readonly tickets: number;
  readonly median_ms: number;
  readonly p90_ms: number;
}

/** Returns the chart states of a ticket state with their boxes; stages match in regions of any name. */
export function statesOn(whole: Diagram): (value: unknown) => readonly string[] {
  const around = aroundIn(whole);
  const leaves = nodesIn(whole).filter(({ nodes }) => nodes.length === 0);
  return (value) => {
    const active = activeIn(value as StateValue);
    const here = leaves.filter(({ id }) => active.has(id) && !(isInHand(id) && active.has(atIntake)));
    return [...new Set(here.flatMap(({ id }) => [id, ...(around.get(id) ?? [])]))];
  };
}
const [atIntake] = stageStates.intake as [string];
const isInHand = (id: string): boolean =>
  stageStates.preprocessing.some((box) => box.startsWith('handling.') && id === box);

/** Returns the time that tickets spent in a state; `undefined` if none was there, or it is final. */
export function timeIn({ final, id, nodes }: DiagramNode, { spent }: Stays): TimeSpent | undefined {
  const all = spent.get(id);
  if (!all || final || (nodes.length > 0 && nodes.every((node) => node.final))) return undefined;
  return { tickets: all.length, median_ms: quantile(all, 0.5), p90_ms: quantile(all, 0.9) };
}

/** Returns the results of the limits that start in a state or inside it; `undefined` if none ran. */
export function limitsIn(node: DiagramNode, { limits }: Stays): LimitTally | undefined {
  const clauses = new Set(nodesIn({ nodes: [node] }).flatMap((it) => (it.limits ?? []).map(({ clause }) => clause)));
  const all = [...clauses].flatMap((clause) => limits.get(clause) ?? []);
  if (all.length === 0) return undefined;
  return { ran: sum(all.map(({ ran }) => ran)), broken: sum(all.map(({ broken }) => broken)) };
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

/** Formats a duration roughly: two units, seconds only below a minute. */
export function roughly(ms: number): string {
  const unit_ms = ms < 60_000 ? 1000 : ms < 36_000_000 ? 60_000 : 3_600_000;
  return local(spanText(Math.round(ms / unit_ms) * unit_ms));
}

/** Returns the marks of a desk by state id: breached limits or time spent, tinted relative to the longest. */
export function deskMarks(whole: Diagram, layer: 'breaches' | 'time', stays: Stays): ReadonlyMap<string, Mark> {
  const nodes = nodesIn(whole);
  if (layer === 'breaches')
    return new Map(
      nodes.flatMap((node) => {
        const tally = limitsIn(node, stays);
        if (!tally) return [];
        const { ran, broken } = tally;
        const words = m.sop_layer_breaches_says({ some: broken, of: ran });
        return [[node.id, { share: broken / ran, tone: 'broken', badge: `${broken}/${ran}`, words }] as const];
      })
    );
  const times = nodes.flatMap((node) => {
    const time = timeIn(node, stays);
    return time ? [[node.id, time] as const] : [];
  });
  // A few states take days, and most take minutes: by their order, all can be told apart.
  const order = times.map(([, { median_ms }]) => median_ms).sort((a, b) => a - b);
  return new Map(
    times.map(([id, { tickets, median_ms, p90_ms }]) => {
      const share = order.length < 2 ? 1 : order.lastIndexOf(median_ms) / (order.length - 1);
      const [median, p90] = [roughly(median_ms), roughly(p90_ms)];
      return [id, { share, tone: 'accent', badge: median, words: m.sop_layer_time_says({ tickets, median, p90 }) }];
    })
  );
}
