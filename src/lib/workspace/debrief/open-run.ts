import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import { saidIn } from '#domain/entry';
import { type RunHeader } from '#contact/log';
import { disputesOf, type Dispute } from '#storage/disputes';
import { loadRun, readSeal } from '#storage/runs';
import type { OpenSource, Source } from '../runs/source.ts';
import { adviceOn, type Advice, type PrepareLines } from '#debrief/advice';
import { assess, type Assessed } from '#debrief/assess';
import { firstThing } from '#debrief/first-thing';
import { earlierAttempts } from './compare/earlier-attempts.ts';
import { Debrief } from './debrief.svelte.ts';
import { Disputes, disputesHere } from './disputes.svelte.ts';

interface FoundRun {
  readonly source: Source;
  readonly header: RunHeader;
  readonly title: Text | undefined;
  readonly sealedAt?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export type OpenedRun = FoundRun & ({ readonly is: 'open' } | { readonly is: 'ended'; readonly debrief: Debrief });

/** Loads and scores a run with seal, disputes and earlier attempts; SB0510 if missing. `now` is ISO 8601. */
export async function openRun(id: string, openSource: OpenSource, now: () => string): Promise<Result<OpenedRun>> {
  const opened = await openSource();
  if (!opened.ok) return opened;
  const source = opened.value;
  const { store } = source;
  const loaded = await loadRun(store, id);
  if (!loaded.ok) return loaded;
  const { run } = loaded.value;
  const { header } = run;
  const found = { source, header, title: source.titleOf(header.scenario), diagnostics: loaded.diagnostics };
  if (loaded.value.status === 'open') return good({ ...found, is: 'open' });
  const [seal, disputes, today, earlier] = await Promise.all([
    loaded.value.status === 'sealed' ? readSeal(store, id) : undefined,
    disputesOf(store, id),
    source.today(header),
    earlierAttempts(store, id, header.scenario)
  ]);
  if (seal && !seal.ok) return bad(...seal.diagnostics);
  if (!disputes.ok) return bad(...disputes.diagnostics);
  await today?.prepare(saidIn(run.entries));
  const assessed = assess(loaded.value, seal?.value, today);
  const prepare: PrepareLines = async (texts) => today?.prepare(texts);
  const debrief = new Debrief({
    run,
    assessed,
    disputes: new Disputes(disputes.value, disputesHere(store, id, now)),
    store,
    first: await firstAdvice(assessed, upheldIn(disputes.value), prepare),
    earlier,
    prepare
  });
  return good({ ...found, ...(seal && { sealedAt: seal.value.sealedAt }), is: 'ended', debrief });
}

/** Returns the findings that a trainer has ruled wrong. */
export const upheldIn = (disputes: readonly Dispute[]): ReadonlySet<string> =>
  new Set(disputes.flatMap(({ finding, answer }) => (answer?.ruling === 'upheld' ? [finding] : [])));

/** Returns the first thing to improve, with a tested alternative if the call can be replayed. */
export async function firstAdvice(
  { card, folded }: Assessed,
  upheld: ReadonlySet<string>,
  prepare: PrepareLines
): Promise<Advice | undefined> {
  const finding = card && firstThing(card, upheld);
  if (finding === undefined || folded === undefined) return finding && { finding };
  return adviceOn(finding, folded.rewind, prepare);
}
