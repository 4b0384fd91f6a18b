import { locale } from '#app/locale.svelte';
import { shippedDigests } from '#app/shipped';
import { shippedCurriculum } from '#app/shipped-curriculum';
import { records } from '#app/store-handle.svelte';
import { parseTime } from '#calendar/dates';
import { countsBy } from '#class/choose-runs';
import {
  classStandings,
  standingsOf,
  type ClassLesson,
  type LessonStanding,
  type PlayedCall,
  type PlayedSandbox
} from '#class/curriculum';
import type { CurriculumData, CurriculumLesson, CurriculumTicket } from '#domain/curriculum';
import type { Lang } from '#domain/text';
import { attemptsOf } from '#progress/attempt';
import { linkOf, readSandbox, type SandboxFile } from '#sandbox/file';
import { wasOver } from '#sandbox/kept-glance';
import { usualMix } from '#sandbox/plan';
import { staffWithout } from '#sandbox/walks';
import { classRoom } from '../class-room.svelte.ts';
import { listRuns } from '#storage/run-list';
import { sandboxTexts } from '#storage/sandboxes';

const most = { runs: 500, sandboxes: 100 } as const;
const morning = { date: '2026-03-02', at: '10:00', hours: 9, tickets: 1, mix: usualMix } as const;

export class CurriculumPage {
  data = $state.raw<CurriculumData>();
  failed = $state(false);
  #calls = $state.raw<readonly PlayedCall[]>([]);
  #sandboxes = $state.raw<readonly PlayedSandbox[]>([]);

  readonly standings = $derived.by((): ReadonlyMap<string, LessonStanding> =>
    this.data ? standingsOf(this.data, this.#calls, this.#sandboxes) : new Map<string, LessonStanding>()
  );
  readonly done = $derived.by(() => [...this.standings.values()].filter((it) => it === 'done').length);
  readonly takable = $derived.by(() => (this.data?.lessons ?? []).filter((it) => this.hrefOf(it) !== undefined).length);
  readonly #room = classRoom();
  /** Class progress by exercise; `undefined` if no runs are loaded. */
  readonly inClass = $derived.by((): ReadonlyMap<string, ClassLesson> | undefined =>
    this.data && this.#room.runs.length > 0
      ? classStandings(this.data, this.#room.runs, countsBy({ checkedOnly: true }, this.#room.same))
      : undefined
  );
  readonly trainees = $derived.by(() => this.#room.everybody.length);
  readonly minutes = $derived.by(() =>
    (this.data?.lessons ?? []).reduce((sum, { of }) => sum + (of.is === 'call' ? of.minutes : 0), 0)
  );

  async load(): Promise<void> {
    this.failed = false;
    this.data = await shippedCurriculum();
    this.failed = this.data === undefined;
    void this.#room.restore();
    const store = await records.open();
    // Why there is no store stands above the page; the exercises are there without it.
    if (!store.ok) return;
    const runs = await listRuns(store.value, { limit: most.runs });
    if (runs.ok) this.#calls = attemptsOf(runs.value);
    const texts = await sandboxTexts(store.value, most.sandboxes);
    if (texts.ok) this.#sandboxes = texts.value.flatMap(playedIn);
  }

  /** Returns the link to an exercise; `undefined` for a ticket that no sandbox generates. */
  hrefOf({ of }: CurriculumLesson): string | undefined {
    if (of.is === 'ticket') return sandboxHref(of, locale.current);
    return `/practice/${encodeURIComponent(of.scenario)}?${new URLSearchParams({ case: of.variant })}`;
  }
}

function playedIn({ text, glance }: { readonly text: string; readonly glance?: string }): readonly PlayedSandbox[] {
  const read = readSandbox(text);
  if (!read.ok) return [];
  const { plan, branches } = read.value;
  const touched = branches.some(({ steps }) => steps.length > 0);
  return [{ seed: plan.seed, touched, over: wasOver(glance), ...(plan.wanted && { wanted: plan.wanted }) }];
}

function sandboxHref({ careless, plan }: CurriculumTicket, lang: Lang): string | undefined {
  const begins_ms = parseTime(`${morning.date} ${morning.at}`);
  if (!plan || begins_ms === undefined) return undefined;
  const others = Object.keys(staffWithout(['agent']));
  const diligence = (role: string) => (careless && role !== 'system' ? 'careless' : 'exemplary');
  const file: SandboxFile = {
    sandbox: 1,
    policy: shippedDigests.policy,
    plan: { ...morning, lang, ...plan },
    staff: Object.fromEntries(others.map((role) => [role, diligence(role)])),
    branches: [{ name: '', steps: [], until_ms: begins_ms }],
    active: 0,
    checkpoints: []
  };
  const link = linkOf(file);
  return link.ok ? `/sandbox#s=${link.value}` : undefined;
}
