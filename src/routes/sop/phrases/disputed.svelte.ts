import { saidIn } from '#domain/entry';
import type { Finding } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import { latestDisputes, type Dispute } from '#storage/disputes';
import { loadRun, readSeal } from '#storage/runs';
import { JudgedSentence } from './judged-sentence.svelte.ts';
import type { Phrasebook } from './phrasebook.ts';

/** Disputes that are shown; older ones are found in their runs. */
const most = 100;

/** A disputed finding with the lines of its call, those that the finding stands on first. */
export interface Disputed {
  readonly dispute: Dispute;
  /** What was found, by which it is called. */
  readonly about: Pick<Finding, 'clause' | 'fact'>;
  readonly sentence: JudgedSentence;
}

/** The latest disputes with the sentences they are about; a run that cannot be read is left out. */
export async function loadDisputed(
  store: Store,
  book: Phrasebook,
  prepare: (texts: readonly string[]) => Promise<void>
): Promise<readonly Disputed[]> {
  const disputes = await latestDisputes(store, most);
  if (!disputes.ok) return [];
  const found = await Promise.all(
    disputes.value.map(async (dispute) => {
      const [run, seal] = await Promise.all([loadRun(store, dispute.runId), readSeal(store, dispute.runId)]);
      if (!run.ok) return [];
      const { entries: log } = run.value.run;
      const { about, evidence } = foundIn(seal.ok ? seal.value.card : undefined, dispute.finding);
      const first = evidence.flatMap((at) => {
        const entry = log[at];
        return entry && 'say' in entry ? [entry.say] : [];
      });
      return [{ dispute, about, lines: [...new Set([...first, ...saidIn(log)])] }];
    })
  );
  const all = found.flat().filter(({ lines }) => lines.length > 0);
  await prepare(all.flatMap(({ lines }) => lines));
  return all.map(({ dispute, about, lines }) => ({ dispute, about, sentence: new JudgedSentence(lines, book) }));
}

/** What a finding of a card is about, and the entries that it stands on. A card may come from a file: nothing of it is trusted. */
function foundIn(
  card: unknown,
  finding: string
): { readonly about: Disputed['about']; readonly evidence: readonly number[] } {
  const findings = (card as { findings?: unknown } | null | undefined)?.findings;
  const one: unknown = Array.isArray(findings)
    ? findings.find((it: unknown) => (it as { id?: unknown } | null)?.id === finding)
    : undefined;
  const { clause, entries } = (one ?? {}) as { clause?: unknown; entries?: unknown };
  return {
    about: { clause: typeof clause === 'string' ? clause : finding },
    evidence: (Array.isArray(entries) ? entries : []).flatMap((it: unknown) => {
      const entry = (it as { entry?: unknown } | null)?.entry;
      return typeof entry === 'number' ? [entry] : [];
    })
  };
}
