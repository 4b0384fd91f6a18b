import type { Chart, ChartStep, Snapshot } from './chart';

/** Where a chart stood once, with what came of the events that it was sent there. */
interface Kept {
  readonly snapshot: Snapshot;
  readonly steps: Map<string, ChartStep>;
}

/**
 * A chart that does each step once: where it stands the same, with the same in mind, the same event leads to the same snapshot. For calls that are gone through many times over; it keeps all that it
 * has met, as long as it lives itself.
 * @param chart its context is plain data
 */
export function withStepsKept(chart: Chart): Chart {
  const byContent = new Map<string, Kept>();
  const bySnapshot = new WeakMap<Snapshot, Kept>();
  const keptOf = (snapshot: Snapshot): Kept => {
    let kept = bySnapshot.get(snapshot);
    if (kept) return kept;
    const content = JSON.stringify([snapshot.value, changedIn(snapshot)]);
    kept = byContent.get(content);
    if (!kept) byContent.set(content, (kept = { snapshot, steps: new Map() }));
    bySnapshot.set(snapshot, kept);
    return kept;
  };
  /** What a chart has in mind from its beginning on stands in no key: as long as nobody has touched it, it is the same. */
  const changedIn = ({ context }: Snapshot) =>
    Object.entries(context as object).filter(([name, value]) => value !== (begun as Record<string, unknown>)[name]);
  let begun: object = {};
  const own = ({ snapshot, outcomes }: ChartStep): ChartStep => ({ snapshot: keptOf(snapshot).snapshot, outcomes });
  let first: ChartStep | undefined;
  return {
    ...chart,
    start: () => {
      if (first) return first;
      const step = chart.start();
      begun = step.snapshot.context as object;
      return (first = own(step));
    },
    step: (snapshot, event) => {
      const { steps, snapshot: same } = keptOf(snapshot);
      const key = JSON.stringify(event);
      let step = steps.get(key);
      if (!step) steps.set(key, (step = own(chart.step(same, event))));
      return step;
    }
  };
}
