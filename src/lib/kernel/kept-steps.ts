import type { Chart, ChartStep, Snapshot } from './chart';

interface Kept {
  readonly snapshot: Snapshot;
  readonly steps: Map<string, ChartStep>;
}

/** Makes a chart that caches each step by configuration, context (plain data) and event; never pruned. */
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
