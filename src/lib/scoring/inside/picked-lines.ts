import type { Text } from '#domain/text';
import { callClauseOf } from '#machines/call-clauses';
import { weightOf, windowInRun, windowOf } from './clause-findings';
import type { PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';

/** Bad lines of guided mode that were picked and offend one clause. */
interface Offence {
  readonly clause: string;
  readonly entries: readonly Evidence[];
  /** What was said of the first of them when it was picked. */
  readonly why: Text;
}

const hundred_percent = 100;

/**
 * Findings of the bad lines that were picked in guided mode: one for each clause that they offend, so that the card never contradicts what was said when
 * one was picked. Such a line earns nothing (`misplaced`); beyond that it costs what its clause weighs, and where the clause was met all the same, by
 * what was said or done beside it, as much of that as something done late (policy `late`): whoever puts it right has shown that they know it. One lapse, one price:
 * where the clause has lost points already, the line costs no more.
 */
export function pickedFindings(played: PlayedRun, others: readonly Finding[]): readonly Finding[] {
  return offences(played).flatMap(({ clause: id, entries, why }): Finding[] => {
    const clause = callClauseOf(id);
    if (!clause) return [];
    const owned = others.filter((finding) => finding.clause === id);
    const paid = owned.find(({ points, max, lost, gate }) => gate || lost > 0 || points < max);
    const isPutRight = owned.some(({ max, points }) => max > 0 && points >= max);
    const share = isPutRight ? played.call.table.policy.late_percent : hundred_percent;
    const putRight: Sentence[] = paid || !isPutRight ? [] : [{ code: 'put-right', values: { share } }];
    return [
      {
        id: `${id}.picked`,
        clause: id,
        dimension: clause.dimension,
        verdict: 'violated',
        window: windowInRun(clause, windowOf(clause, played)),
        points: 0,
        max: 0,
        lost: paid ? 0 : Math.round((weightOf(clause, played) * share) / hundred_percent),
        gate: false,
        entries,
        why: { code: 'picked-bad', values: { why }, ...(putRight.length > 0 && { more: putRight }) },
        remedy: { code: 'instead-of-picked-bad', values: {} },
        ...(paid && { cause: id })
      }
    ];
  });
}

function offences(played: PlayedRun): readonly Offence[] {
  const found = new Map<string, Offence>();
  for (const [entry, { clause, why, text, from_ms }] of played.badLines()) {
    const shown: Evidence = { entry, at_ms: from_ms, from: 0, to: text.length };
    const before = found.get(clause);
    found.set(clause, { clause, why: before?.why ?? why, entries: [...(before?.entries ?? []), shown] });
  }
  return [...found.values()];
}
