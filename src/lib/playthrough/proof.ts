import type { Scenario } from '#scenario/scenario';
import { CaseProving } from './inside/case-proving';
import { SharedCustomers } from './inside/shared-case';
import {
  tries,
  type Bound,
  type Proof,
  type ProofInput,
  type ProofProgress,
  type Try,
  type Unexplored
} from './report';

/** Plays every variant and language as good, lazy and careless trainees until the bound. Yields per piece of work. */
export function* proving(input: ProofInput, bound: Bound): Generator<ProofProgress, Proof> {
  const { scenario } = input;
  const customers = new SharedCustomers();
  const cases = scenario.languages.flatMap((lang) =>
    Object.keys(scenario.variants).map((variant) => new CaseProving(input, variant, lang, customers))
  );
  const queue = tries.flatMap((what) => {
    // What differs by language is tried in each; what follows from the chart, in the first.
    const first = cases.filter(({ lang }) => lang === scenario.languages[0]);
    const others = cases.filter((it) => !first.includes(it));
    return [...first, ...(inEachLanguage.has(what) ? others : [])].map((it) => ({ it, what }));
  });
  const left: { readonly it: CaseProving; readonly what: Try }[] = [];
  const soFar = (): Proof => found(scenario, cases, left);
  for (const [done, task] of queue.entries()) {
    const spent = cases.reduce((sum, { runs }) => sum + runs, 0);
    if (bound.isOver() || spent >= bound.runs) left.push(task);
    else if (!task.it.try(task.what, () => bound.isOver())) left.push(task);
    yield { done: done + 1, of: queue.length, soFar };
  }
  return soFar();
}

function found(
  scenario: Scenario,
  cases: readonly CaseProving[],
  left: readonly { readonly it: CaseProving; readonly what: Try }[]
): Proof {
  const heard = new Set(cases.flatMap((it) => [...it.heard]));
  return {
    scenario: scenario.id,
    runs: cases.reduce((sum, { runs }) => sum + runs, 0),
    cases: cases.map((it) => it.proof()),
    unheard: Object.keys(scenario.lines).filter((id) => !heard.has(id)),
    unexplored: [...unled(scenario, cases), ...gathered(left)]
  };
}

const inEachLanguage: ReadonlySet<Try> = new Set(['best', 'lazy']);

export function prove(input: ProofInput, bound: Bound): Proof {
  const work = proving(input, bound);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

function unled({ languages }: Scenario, cases: readonly CaseProving[]): readonly Unexplored[] {
  return languages.flatMap((lang) => {
    const variants = cases.flatMap((it) => (it.lang === lang && !it.isLed ? [it.variant] : []));
    return variants.length > 0 ? [{ what: 'no-lines' as const, lang, variants }] : [];
  });
}

function gathered(left: readonly { readonly it: CaseProving; readonly what: Try }[]): readonly Unexplored[] {
  const found = new Map<string, Unexplored>();
  for (const { it, what } of left) {
    if (!it.isLed && what !== 'lazy' && what !== 'endings') continue;
    const key = `${what} ${it.lang}`;
    const { variants = [] } = found.get(key) ?? {};
    found.set(key, { what, lang: it.lang, variants: [...variants, it.variant] });
  }
  return [...found.values()];
}
