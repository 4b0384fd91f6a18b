import type { Act } from '#ticket/acts';
import type { Memory, Refusal } from '#ticket/memory';
import type { Fact } from '#domain/fact';
import { passes_ms, waiting, type Entry, type Fields } from '#domain/entry';
import type { Line } from '#ticket/memory';

/** Source of a transcript: a run folded again, or its sealed lines and acts. */
export interface TranscriptSource {
  readonly entries: readonly Entry[];
  readonly lines: readonly Line[];
  readonly acts: readonly Act[];
  /** Present only when the log was folded again. */
  readonly facts: readonly Fact[];
  readonly refusals: readonly { readonly entry: number; readonly why: Refusal }[];
  readonly ended_ms?: number;
}

export function transcriptSource(
  entries: readonly Entry[],
  { memory, now_ms }: { readonly memory: Memory; readonly now_ms: number }
): TranscriptSource {
  const { lines, acts, facts, refusals, ended } = memory;
  return {
    entries,
    lines: lines.toArray(),
    acts: acts.toArray(),
    facts: facts.toArray(),
    refusals: refusals.toArray(),
    ended_ms: ended?.at_ms ?? now_ms
  };
}

/** Row of the transcript. Rows without an entry were caused by nobody. */
export type TranscriptRow = { readonly key: string; readonly at_ms: number; readonly entry?: number } & (
  | { readonly kind: 'line'; readonly who: 'agent' | 'customer'; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'act'; readonly name: string; readonly fields: Fields; readonly refused: boolean }
  | { readonly kind: 'wait'; readonly wait_ms: number; readonly refused: boolean }
  | { readonly kind: 'breach'; readonly clause: string }
  | { readonly kind: 'end' }
);

const rank: Readonly<Record<TranscriptRow['kind'], number>> = { line: 0, act: 0, wait: 0, breach: 1, end: 2 };

/** Lists the call as rows in order of time. A refused line shows as a refused act named `say`. */
export function rowsOf(played: TranscriptSource): readonly TranscriptRow[] {
  const refused = new Set(played.refusals.map(({ entry }) => entry));
  const spoken = new Set(played.lines.map(({ entry }) => entry));
  const lines = played.lines.map(({ who, text, cut, from_ms, entry }, at): TranscriptRow => ({
    key: `line-${at}`,
    at_ms: from_ms,
    ...(entry !== undefined && { entry }),
    kind: 'line',
    who,
    text,
    cut: cut === true
  }));
  const done = played.entries.flatMap((entry, index): TranscriptRow[] => {
    const place = { key: `entry-${index}`, at_ms: entry.at_ms, entry: index, refused: refused.has(index) };
    if ('say' in entry)
      return spoken.has(index) ? [] : [{ ...place, kind: 'act', name: 'say', fields: { text: entry.say } }];
    if (entry.do === waiting) return [{ ...place, kind: 'wait', wait_ms: passes_ms(entry) }];
    if (isToldByAnother(index, played.entries)) return [];
    return [{ ...place, kind: 'act', name: entry.do, fields: entry.with ?? {} }];
  });
  const breaches = played.facts
    .filter(({ kind }) => kind === 'breached')
    .map(({ clause, at_ms }): TranscriptRow => ({ key: `breach-${clause}-${at_ms}`, at_ms, kind: 'breach', clause }));
  const end: readonly TranscriptRow[] =
    played.ended_ms === undefined ? [] : [{ key: 'end', at_ms: played.ended_ms, kind: 'end' }];
  return [...lines, ...done, ...breaches, ...end].sort(
    (a, b) => a.at_ms - b.at_ms || rank[a.kind] - rank[b.kind] || (a.entry ?? -1) - (b.entry ?? -1)
  );
}

function isToldByAnother(index: number, entries: readonly Entry[]): boolean {
  const entry = entries[index]!;
  if (!('do' in entry)) return false;
  if (entry.do === 'resume') return Number(entry.with?.['away_s'] ?? 0) < 1;
  return entry.do === 'pause' && entries.slice(index + 1).some((later) => 'do' in later && later.do === 'resume');
}

/** Returns the row of an entry or, for something never done, the last row before `at_ms`. */
export function rowFor(
  rows: readonly TranscriptRow[],
  entry: number | undefined,
  at_ms: number
): TranscriptRow | undefined {
  const own = entry === undefined ? undefined : rows.find((row) => row.entry === entry);
  return own ?? rows.findLast((row) => row.at_ms <= at_ms) ?? rows[0];
}
