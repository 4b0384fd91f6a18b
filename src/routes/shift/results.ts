import { records } from '#app/store-handle.svelte';
import { readCard } from '#debrief/card';
import { cost } from '#debrief/findings';
import { firstThing } from '#debrief/first-thing';
import type { CallResult } from '#shift/report';
import { listRuns } from '#storage/run-list';
import type { RunItem } from '#storage/run-list';
import { readSeal } from '#storage/runs';
import { checkWrapUp } from '#wrap-up/check';
import { openWrapUp } from '../wrap-up/open-wrap-up.ts';

/** As many runs as a shift is looked for among. */
const most = 500;
const codes: ReadonlySet<string> = new Set(['reason', 'result']);

/** What the calls of a shift came to, by run: the card that was sealed, and after-call work held against the log. What is gone is left out. */
export async function resultsOf(runs: readonly string[]): Promise<ReadonlyMap<string, CallResult>> {
  const store = await records.open();
  const list = store.ok ? await listRuns(store.value, { limit: most }) : store;
  const items = list.ok ? list.value.filter(({ id }) => runs.includes(id)) : [];
  const results = new Map<string, CallResult>();
  // One after the other: each folds a call.
  for (const item of items) results.set(item.id, await resultOf(item));
  return results;
}

/** What its debrief says to do first, as far as that cost something. */
async function worstIn(run: string): Promise<CallResult['worst']> {
  const store = await records.open();
  const seal = store.ok ? await readSeal(store.value, run) : store;
  const card = seal.ok ? readCard(seal.value.card) : undefined;
  const first = card && firstThing(card);
  if (first === undefined || (!first.gate && cost(first) === 0)) return undefined;
  return { clause: first.clause, lost: cost(first), gate: first.gate };
}

async function resultOf({ id, summary, until_ms = 0 }: RunItem): Promise<CallResult> {
  const opened = await openWrapUp(id);
  const work = opened.ok && opened.value.is === 'ready' ? opened.value.work : undefined;
  const filed = work?.filed;
  const wrong =
    work && filed ? checkWrapUp(work.call, work.state, filed, work.policy).filter(({ right }) => !right) : [];
  const wrapUp = filed && {
    took_ms: filed.took_ms,
    codes: !wrong.some(({ aspect }) => codes.has(aspect)),
    summary: !wrong.some(({ aspect }) => !codes.has(aspect) && aspect !== 'time'),
    late: wrong.some(({ aspect }) => aspect === 'time')
  };
  const worst = work && (await worstIn(work.header.id));
  return {
    talk_ms: work?.state.memory.ended?.at_ms ?? until_ms,
    ...(summary && { total: summary.total, passed: summary.passed }),
    ...(wrapUp && { wrapUp }),
    ...(worst && { worst })
  };
}
