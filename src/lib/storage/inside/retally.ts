import type { Database } from './schema';
import type { ClauseTally, RunTally } from './rows';
import { tallyOf } from './tally';

/** Recomputes a sealed run's tally without overruled findings, in a transaction on `runs`, `seals`, `disputes`. */
export async function retally(db: Database, runId: string): Promise<void> {
  const [row, seal, disputes] = await Promise.all([
    db.runs.get(runId),
    db.seals.get(runId),
    db.disputes.where({ runId }).toArray()
  ]);
  if (row?.tally === undefined || seal === undefined) return;
  const upheld = new Set(disputes.flatMap(({ finding, answer }) => (answer?.ruling === 'upheld' ? [finding] : [])));
  const tally = tallyOf(without(seal.card, upheld));
  if (tally) await db.runs.update(runId, { tally: withReasons(tally, row.tally) });
}

function without(card: unknown, findings: ReadonlySet<string>): unknown {
  if (typeof card !== 'object' || card === null) return card;
  const { findings: all } = card as { readonly findings?: unknown };
  if (!Array.isArray(all)) return card;
  const kept = (all as readonly unknown[]).filter((one) => !findings.has(String((one as { id?: unknown } | null)?.id)));
  return { ...card, findings: kept };
}

function withReasons({ variant, clauses }: RunTally, before: RunTally): RunTally {
  const same = (a: ClauseTally, b: ClauseTally): boolean => a.points === b.points && a.max === b.max;
  return {
    variant,
    clauses: clauses.map((now) => {
      const then = before.clauses.find((it) => it.clause === now.clause && same(it, now));
      return then?.why ? { ...now, why: then.why } : now;
    })
  };
}
