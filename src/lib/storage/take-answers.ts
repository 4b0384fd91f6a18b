import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { RunHeader } from '#contact/log';
import type { ReplyToDispute } from '#domain/answers';
import type { Store } from './database';
import { disputeId } from './disputes';
import { logOf } from './inside/log-of';
import type { Dispute } from './inside/rows';
import { retally } from './inside/retally';
import { write } from './inside/transact';

export interface TakenAnswers {
  readonly id: string;
  readonly answered: number;
  /** Headers of all runs that were answered. */
  readonly to: readonly RunHeader[];
}

/** Stores a trainer's answers if newer. SB0960 run not here or another call; SB0961 dispute withdrawn or rewritten. */
export async function takeAnswers(store: Store, answers: readonly ReplyToDispute[]): Promise<Result<TakenAnswers>> {
  // Answers carry no signature: they move no points.
  const { runs, entries, seals, disputes } = store.db;
  const done = await write(store, [runs, entries, seals, disputes], async () => {
    const untaken: Diagnostic[] = [];
    const taken: Dispute[] = [];
    const logs = new Map<string, string | undefined>();
    for (const answer of answers) {
      const { run: runId, finding } = answer;
      if (!logs.has(runId)) logs.set(runId, await logOf(store.db, runId));
      const there = await disputes.get(disputeId(runId, finding));
      if (logs.get(runId) !== answer.log) untaken.push(report('SB0960', {}));
      else if ((there?.text ?? '').trim() !== answer.disputed.trim()) untaken.push(report('SB0961', {}));
      else taken.push(answered(there ?? heard(answer), answer));
    }
    await disputes.bulkPut(taken);
    const ids = [...new Set(taken.map(({ runId }) => runId))];
    for (const id of ids) await retally(store.db, id);
    const rows = await runs.bulkGet(ids);
    return { taken, untaken, to: rows.flatMap((row) => (row ? [row.header] : [])) };
  });
  if (!done.ok) return done;
  const { taken, untaken, to } = done.value;
  // One reason is told once, however many answers it stands for.
  const told = untaken.filter(({ code }, at) => untaken.findIndex((other) => other.code === code) === at);
  const first = taken[0];
  if (!first) return bad(...told);
  const warned = told.map((one) => ({ ...one, severity: 'warning' as const }));
  return good({ id: first.runId, answered: taken.length, to }, warned);
}

function answered(there: Dispute, { ruling, by, text, at }: ReplyToDispute): Dispute {
  if (there.answer !== undefined && there.answer.at > at) return there;
  return {
    ...there,
    fromFile: true,
    answer: { ruling, by: { role: 'trainer', name: by.trim() }, text: text.trim(), at }
  };
}

const heard = ({ run: runId, finding, at }: ReplyToDispute): Dispute => ({
  ...{ id: disputeId(runId, finding), runId, finding, text: '', at }
});
