import type { CallState } from '#contact/call';
import type { Scorecard } from '#scoring/scorecard';

/** Card, transcript, acts and summary of a finished call, as its seal keeps them. */
export function sealedRecord(card: Scorecard, { lines, acts }: Pick<CallState['memory'], 'lines' | 'acts'>) {
  const { total, passed, record, ending, dimensions } = card;
  const { phrasing, process, outcome } = dimensions;
  const scores = { phrasing: phrasing.score, process: process.score, outcome: outcome.score };
  return {
    card,
    // What was said; what a line would tell and do is the scenario's, and comes again with each fold.
    transcript: lines.map((line) => ({ ...line, means: undefined })),
    acts: acts.toArray(),
    summary: { total, scores, passed, record, ending }
  };
}
