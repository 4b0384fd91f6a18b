import type { WrapUpCheck } from '#wrap-up/check';

/** A piece of a summary: marked as what a check was met by, as what it must not say, or plain. */
export interface SummaryPiece {
  readonly text: string;
  readonly tone?: 'ok' | 'broken';
}

/** A summary cut at the evidence of its checks. Where two overlap, what is wrong is marked before what is right, and the earlier before the later. */
export function piecesOf(summary: string, checks: readonly WrapUpCheck[]): readonly SummaryPiece[] {
  const tones: (SummaryPiece['tone'] | undefined)[] = Array.from({ length: summary.length });
  for (const tone of ['ok', 'broken'] as const)
    for (const { right, evidence = [] } of checks)
      if (right === (tone === 'ok')) for (const { from, to } of evidence) tones.fill(tone, from, to);
  const pieces: SummaryPiece[] = [];
  for (let from = 0, to = 0; from < summary.length; from = to) {
    const tone = tones[from];
    while (to < summary.length && tones[to] === tone) to++;
    pieces.push({ text: summary.slice(from, to), ...(tone && { tone }) });
  }
  return pieces;
}
