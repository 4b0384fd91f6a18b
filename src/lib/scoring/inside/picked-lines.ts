import type { Text } from '#domain/text';
import { isTone } from '#contact/tone';
import { callClauseOf } from '#machines/call-clauses';
import { weightOf, windowInRun, windowOf } from './clause-findings';
import type { PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';

interface Offence {
  readonly clause: string;
  readonly entries: readonly Evidence[];
  readonly why: Text;
  readonly tone: boolean;
}

const hundred_percent = 100;

/** Adds bad lines picked in guided mode, each charged once: in its clause's finding if that lost points, else apart. */
export function withPicked(played: PlayedRun, others: readonly Finding[]): readonly Finding[] {
  return offences(played).reduce((findings, offence) => heldAgainst(findings, offence, played), others);
}

function heldAgainst(
  findings: readonly Finding[],
  { clause: id, entries, why, tone }: Offence,
  played: PlayedRun
): readonly Finding[] {
  const clause = callClauseOf(id);
  if (!clause) return findings;
  const owned = findings.filter((finding) => finding.clause === id);
  const paid = owned.find(({ points, max, lost, gate }) => gate || lost > 0 || points < max);
  const picked: Sentence = { code: tone ? 'picked-rude' : 'picked-bad', values: { why } };
  if (paid) return findings.map((finding) => (finding === paid ? toldWith(paid, picked, entries) : finding));
  // Speaking plainly makes up for no tone: whoever says sorry for it does.
  const isPutRight = tone
    ? played.acts('apology').some(({ entry = -1 }) => entry > entries.at(-1)!.entry)
    : owned.some(({ max, points }) => max > 0 && points >= max);
  const share = isPutRight ? played.call.table.policy.late_percent : hundred_percent;
  const own: Finding = {
    id: tone ? `${id}.tone` : `${id}.picked`,
    clause: id,
    dimension: clause.dimension,
    verdict: 'violated',
    window: windowInRun(clause, windowOf(clause, played)),
    points: 0,
    max: 0,
    lost: Math.round((weightOf(clause, played) * share) / hundred_percent),
    gate: false,
    entries,
    why: { ...picked, ...(isPutRight && { more: [{ code: tone ? 'apologised' : 'met-beside', values: { share } }] }) },
    remedy: { code: 'instead-of-picked-bad', values: {} }
  };
  return [...findings, own];
}

function toldWith(finding: Finding, { code, values }: Sentence, shown: readonly Evidence[]): Finding {
  const { why, entries } = finding;
  const news = shown.filter(({ entry }) => !entries.some((it) => it.entry === entry));
  return {
    ...finding,
    why: { ...why, more: [...(why.more ?? []), { code, values }] },
    entries: [...entries, ...news].sort((a, b) => a.at_ms - b.at_ms)
  };
}

function offences(played: PlayedRun): readonly Offence[] {
  const found = new Map<string, Offence>();
  for (const [entry, { clause, why, text, from_ms, rude }] of played.badLines()) {
    const tone = isTone({ clause, rude });
    // A line may offend a clause by its tone, another by what it says.
    const key = `${clause} ${tone}`;
    const shown: Evidence = { entry, at_ms: from_ms, from: 0, to: text.length };
    const before = found.get(key);
    found.set(key, { clause, tone, why: before?.why ?? why, entries: [...(before?.entries ?? []), shown] });
  }
  return [...found.values()];
}
