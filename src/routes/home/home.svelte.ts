import { heading, local, when } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { records } from '#app/store-handle.svelte';
import { catalogue } from '#app/scenario-list';
import { hasPlayed, mayHoldRuns, notePlayed } from '#app/has-played';
import type { Result } from '#diagnostics/diagnostic';
import { modeNames } from '#domain/terms';
import { readRunSummaries } from '#storage/run-summaries';
import type { RunItem } from '#storage/run-list';
import { nextOf } from './next.ts';
import type { HomeView, LastResult, Unfinished } from './view.ts';

/** So many are read, so many finished ones shown. */
const most = { read: 60, results: 5 } as const;

/** The name of a scenario, also of one that is shipped no more. */
export function titleOf(scenario: string): string {
  const listed = catalogue.find(({ id }) => id === scenario);
  return listed === undefined ? m.home_unknown_scenario({ id: scenario }) : local(listed.title);
}

/** What is kept in this browser, as home shows it. */
export class Home {
  #runs = $state.raw<readonly RunItem[]>();
  #passed = $state.raw<ReadonlySet<string>>(new Set());

  /** True if there is anything to wait for. A newcomer waits for nothing. */
  get loading(): boolean {
    return this.#runs === undefined && hasPlayed();
  }

  readonly view = $derived.by((): HomeView => {
    const runs = this.#runs ?? [];
    return {
      firstVisit: runs.length === 0 && !hasPlayed(),
      first: firstCall(),
      unfinished: runs.filter(({ status }) => status === 'open').map(unfinishedOf),
      next: nextOf(catalogue, this.#passed, runs).map(({ id, title, summary, minutes }) => ({
        href: `/practice/${id}`,
        title: local(title),
        text: local(summary),
        minutes
      })),
      results: runs.flatMap(resultOf).slice(0, most.results)
    };
  });

  /** A glance is enough as a rule; the store itself comes when it is there anyway, or something is wrong with it. */
  async load(): Promise<void> {
    if (!(await mayHoldRuns())) {
      this.#runs = [];
      return;
    }
    const seen = records.asked ? undefined : await readRunSummaries({ limit: most.read });
    if (seen) this.#show(seen.runs, seen.best);
    else await this.#loadFromStore();
  }

  async #loadFromStore(): Promise<void> {
    const store = await records.open();
    // Why there is none stands in the banner above the page.
    if (!store.ok) {
      this.#runs = [];
      return;
    }
    const { bestRecords, listRuns } = await import('#storage/run-list');
    const [runs, best] = await Promise.all([listRuns(store.value, { limit: most.read }), bestRecords(store.value)]);
    this.#show(runs.ok ? runs.value : [], best.ok ? best.value : undefined);
    if (!runs.ok) complain(runs);
  }

  /** Without `best`, what is passed stays as it was. */
  #show(runs: readonly RunItem[], best: ReadonlyMap<string, RunItem> | undefined): void {
    if (best) {
      const passed = [...best].filter(([, run]) => run.summary?.passed === true);
      this.#passed = new Set(passed.map(([scenario]) => scenario));
    }
    this.#runs = runs;
    if (runs.length > 0) notePlayed();
  }

  /** Deletes a run, and offers to undo it. */
  async remove(id: string): Promise<void> {
    const [store, { deleteRun, restoreRun }] = await Promise.all([records.open(), import('#storage/run-list')]);
    const run = this.#runs?.find((one) => one.id === id);
    if (!store.ok || run === undefined) return;
    const done = await deleteRun(store.value, id, new Date().toISOString());
    if (!done.ok) complain(done);
    await this.load();
    if (!done.ok) return;
    const undo = async (): Promise<void> => {
      const back = await restoreRun(store.value, id);
      if (!back.ok) complain(back);
      await this.load();
    };
    const text = m.home_deleted({ title: titleOf(run.header.scenario) });
    toaster.show({ text, action: { label: m.home_undo(), run: () => void undo() } });
  }
}

/** The easiest scenario that is held in the reader's language, guided if there is one. */
function firstCall(): string {
  const fits = catalogue.filter(({ languages }) => languages.includes(locale.current));
  const guided = fits.filter(({ modes }) => modes.includes('guided'));
  const [first] = nextOf(guided.length > 0 ? guided : fits, new Set(), []);
  return first === undefined ? '/practice' : `/practice/${first.id}`;
}

function complain({ diagnostics }: Result<unknown>): void {
  for (const { message } of diagnostics) toaster.show({ text: local(message), tone: 'broken' });
}

function unfinishedOf({ id, header, entries, updatedAt }: RunItem): Unfinished {
  const mode = heading(modeNames[header.mode]);
  return {
    id,
    href: `/practice/${header.scenario}/call/${id}`,
    title: titleOf(header.scenario),
    text: m.home_run_where({ mode, count: entries, when: when(updatedAt) })
  };
}

function resultOf({ id, header, summary, updatedAt }: RunItem): readonly LastResult[] {
  if (summary === undefined) return [];
  const { scores, passed } = summary;
  const text = `${heading(modeNames[header.mode])} · ${when(updatedAt)}`;
  return [{ id, href: `/runs/${id}`, title: titleOf(header.scenario), text, scores, passed }];
}
