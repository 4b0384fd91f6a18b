import rings from 'virtual:switchboard/rings';
import { heading, local, when } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { readKeptRuns } from '#app/kept-runs';
import { practisedClauses } from '#app/practised-clauses';
import { records } from '#app/store-handle.svelte';
import { catalogue } from '#app/scenario-list';
import { listTexts } from '#app/texts.svelte';
import { hasPlayed, notePlayed } from '#app/has-played';
import type { Result } from '#diagnostics/diagnostic';
import { drillNames, modeNames } from '#domain/terms';
import { attemptsOf, startOf } from '#progress/attempt';
import { stageStandings, standingsOf } from '#progress/mastery';
import { exercisesOf, type Practisable } from '#progress/next';
import { trendOf } from '#progress/trend';
import { shiftStanding } from '#shift/standing';
import type { RunItem } from '#storage/run-list';
import type { Glance } from '#storage/run-summaries';
import type { HomeView, LastResult, LastShift, Unfinished } from '#workspace/results/view.ts';
import { runMarks } from '#workspace/results/run-marks.ts';
import { hrefOf } from './exercise-words.ts';

const mostResults = 4;

/** Returns the title of a scenario, even if it is no longer shipped. */
export function titleOf(scenario: string): string {
  const listed = catalogue.find(({ id }) => id === scenario);
  return listed === undefined ? m.home_unknown_scenario() : local(listed.title);
}

/** Stored data of this browser for the home page. */
export class Home {
  #runs = $state.raw<readonly RunItem[]>();
  #shift = $state.raw<LastShift>();
  #asked = $state.raw<Glance['asked']>();

  get loading(): boolean {
    return this.#runs === undefined && hasPlayed();
  }

  readonly view = $derived.by((): HomeView => {
    const runs = this.#runs ?? [];
    const attempts = attemptsOf(runs);
    const now_ms = Date.now();
    const standings = standingsOf(practisedClauses, attempts, now_ms);
    const unfinished = runs.filter(({ status }) => status === 'open').map(unfinishedOf);
    return {
      firstVisit: runs.length === 0 && !hasPlayed(),
      first: firstCall(),
      unfinished,
      exercises: exercisesOf({ scenarios: practisable(), attempts, standings, unfinished, now_ms }),
      standings,
      stages: stageStandings(standings),
      attempts,
      trend: trendOf(attempts),
      ...(this.#shift && { shift: this.#shift }),
      ...(this.#asked && { asked: this.#asked }),
      results: [...runs].sort(byStart).flatMap(resultOf).slice(0, mostResults)
    };
  });

  async load(): Promise<void> {
    if (hasPlayed()) void listTexts.load();
    const kept = await readKeptRuns();
    const runs = kept.ok ? kept.value.runs : [];
    if (runs.length > 0 || hasPlayed()) await listTexts.load();
    this.#shift = kept.ok ? shiftOf(kept.value) : undefined;
    this.#asked = kept.ok ? kept.value.asked : undefined;
    this.#runs = runs;
    if (this.#runs.length > 0) notePlayed();
  }

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

function shiftOf({ lastShift, runs }: Glance): LastShift | undefined {
  if (lastShift === undefined) return undefined;
  const passed = (run: string): boolean => runs.find(({ id }) => id === run)?.summary?.passed === true;
  return { startedAt: lastShift.header.startedAt, standing: shiftStanding(lastShift, rings, passed) };
}

function practisable(): readonly Practisable[] {
  return catalogue.filter(({ languages }) => languages.includes(locale.current));
}

function firstCall(): string {
  const [first] = exercisesOf({
    scenarios: practisable(),
    attempts: [],
    standings: [],
    unfinished: [],
    now_ms: Date.now()
  });
  return first === undefined ? '/practice' : hrefOf(first);
}

function complain({ diagnostics }: Result<unknown>): void {
  for (const { message } of diagnostics) toaster.show({ text: local(message), tone: 'broken' });
}

function byStart(a: RunItem, b: RunItem): number {
  return startOf(b).localeCompare(startOf(a));
}

function modeAndStart(run: RunItem): string {
  const { drill, mode } = run.header;
  const what = drill ? m.drill_only({ step: local(drillNames[drill.step]) }) : heading(modeNames[mode]);
  return [m.home_run_when({ mode: what, when: when(startOf(run)) }), ...runMarks(run.header)].join(' · ');
}

function unfinishedOf(run: RunItem): Unfinished {
  const { id, header } = run;
  const href = `/practice/${header.scenario}/call/${id}`;
  return { id, scenario: header.scenario, href, title: titleOf(header.scenario), text: modeAndStart(run) };
}

function resultOf(run: RunItem): readonly LastResult[] {
  const { id, header, summary } = run;
  if (summary === undefined) return [];
  const { scores, passed } = summary;
  const { scenario } = header;
  const only = header.drill && { step: header.drill.step };
  return [
    { id, scenario, href: `/runs/${id}`, title: titleOf(scenario), text: modeAndStart(run), scores, passed, ...only }
  ];
}
