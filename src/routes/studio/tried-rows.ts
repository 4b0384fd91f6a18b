import { rowsOf, transcriptSource, type TranscriptRow } from '#debrief/transcript';
import type { Playtest } from '#playthrough/playtest';
import type { Line } from '#ticket/memory';

type DoneRow = Extract<TranscriptRow, { readonly kind: 'act' | 'wait' }>;
/** A row of a call that is tried: something that was said, or that was done on the desk. */
type TriedRow = { readonly kind: 'line'; readonly key: string; readonly at_ms: number; readonly line: Line } | DoneRow;

/** What was said and done in a call that is tried, in the order in which it came. */
export function triedRows({ entries, state }: Playtest): readonly TriedRow[] {
  const said = state.memory.lines
    .toArray()
    .map((line, at): TriedRow => ({ kind: 'line', key: `said-${at}`, at_ms: line.from_ms, line }));
  const done = rowsOf(transcriptSource(entries, state)).filter(
    (row): row is DoneRow => row.kind === 'act' || row.kind === 'wait'
  );
  return [...said, ...done].sort((a, b) => a.at_ms - b.at_ms);
}
