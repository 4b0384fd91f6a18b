import { saidIn } from '#domain/entry';
import type { Finding } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import { latestDisputes, type Dispute } from '#storage/disputes';
import { loadRun, readSeal } from '#storage/runs';
import { JudgedSentence } from '#workspace/phrases/judged-sentence.svelte.ts';
import type { Phrasebook } from '#workspace/phrases/phrasebook.ts';

const most = 100;

/** Disputed finding with the lines of its call, its evidence first. */
export interface Disputed {
  readonly dispute: Dispute;
  readonly about: Pick<Finding, 'clause' | 'fact'>;
  readonly sentence: JudgedSentence;
}

/** Loads the latest disputes with their sentences; skips runs that cannot be read. */
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
