import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import { saidIn } from '#domain/entry';
import { type RunHeader } from '#contact/log';
import { disputesOf } from '#storage/disputes';
import { loadRun, readSeal } from '#storage/runs';
import type { OpenSource, Source } from '../source.ts';
import { assess } from '#debrief/assess';
import { Debrief } from './debrief.svelte.ts';

interface FoundRun {
  readonly source: Source;
  readonly header: RunHeader;
  readonly title: Text | undefined;
  readonly sealedAt?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A run as the page finds it: still being played, or to be looked at. */
export type OpenedRun = FoundRun & ({ readonly is: 'open' } | { readonly is: 'ended'; readonly debrief: Debrief });

/**
 * Loads a run with its seal and its disputes, and judges it. SB0510 if there is none; what storage says else.
 * @param now wall time, ISO 8601, for disputes to come
 */
export async function openRun(id: string, openSource: OpenSource, now: () => string): Promise<Result<OpenedRun>> {
  const opened = await openSource();
  if (!opened.ok) return opened;
  const source = opened.value;
  const loaded = await loadRun(source.store, id);
  if (!loaded.ok) return loaded;
  const { header } = loaded.value.run;
  const found = { source, header, title: source.titleOf(header.scenario), diagnostics: loaded.diagnostics };
  if (loaded.value.status === 'open') return good({ ...found, is: 'open' });
  const [seal, disputes, today] = await Promise.all([
    loaded.value.status === 'sealed' ? readSeal(source.store, id) : undefined,
    disputesOf(source.store, id),
    source.today(header)
  ]);
  if (seal && !seal.ok) return bad(...seal.diagnostics);
  if (!disputes.ok) return bad(...disputes.diagnostics);
  await today?.prepare(saidIn(loaded.value.run.entries));
  const assessed = assess(loaded.value, seal?.value, today);
  const debrief = new Debrief(header, assessed, disputes.value, source.store, now);
  return good({ ...found, ...(seal && { sealedAt: seal.value.sealedAt }), is: 'ended', debrief });
}
