import { playFile, type PlayedFile } from '../../../src/cli/play-file.ts';
import type { Scorecard } from '#scoring/scorecard';
import { scoreRun } from '#scoring/score';

/** A golden run as Node plays and scores it. */
export interface Golden extends PlayedFile {
  readonly card: Scorecard;
}

const known = new Map<string, Promise<Golden>>();

/** Plays `tests/runs/<name>.yaml`, once in a process; a name begins with its scenario: `fee-complaint.good.en`. */
export function golden(name: string): Promise<Golden> {
  const playing = known.get(name) ?? play(name);
  known.set(name, playing);
  return playing;
}

async function play(name: string): Promise<Golden> {
  const [scenario] = name.split('.');
  const played = await playFile(`scenarios/${scenario}.yaml`, `tests/runs/${name}.yaml`);
  if (!played.ok) throw new Error(played.diagnostics.map(({ code, message }) => `${code} ${message.en}`).join('\n'));
  return { ...played.value, card: scoreRun(played.value.call, played.value.state, { record: false }) };
}

/** A golden run as a file that the page exports: header, entries and, if wanted, the seal that Node gives it. */
export function asRunFile({ call, run, state, card }: Golden, id: string, changes: { card?: unknown } = {}): object {
  const { total, passed, dimensions, ending } = card;
  const { phrasing, process, outcome } = dimensions;
  const scores = { phrasing: phrasing.score, process: process.score, outcome: outcome.score };
  return {
    header: { ...run.header, id },
    entries: run.entries,
    until_ms: state.now_ms,
    disputes: [],
    seal: {
      card: changes.card ?? card,
      transcript: state.memory.lines.toArray(),
      acts: state.memory.acts.toArray(),
      versions: call.header.versions,
      summary: { total, scores, passed, record: false, ending },
      entries: run.entries.length,
      sealedAt: '2026-11-24T08:00:00.000Z'
    }
  };
}
