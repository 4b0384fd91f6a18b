import { saidIn } from '#domain/entry';
import { makeReader } from '#language/read';
import type { ReadUtterance } from '#language/reading';
import { loadLexicon, loadRun } from '../../../src/cli/data.ts';
import { must, timeMany, type Bench } from './figures.ts';

const characters = { utterance: 60, longest: 2000 };

/** What the agents of two golden runs say, as one text. */
async function spoken(): Promise<string> {
  const runs = ['tests/runs/fee-complaint.good.yaml', 'tests/runs/broadband-outage.good.yaml'];
  const read = await Promise.all(runs.map((path) => loadRun(path)));
  return read.flatMap((run) => saidIn(must(run).entries)).join('');
}

async function reader(): Promise<ReadUtterance> {
  return makeReader(must(await loadLexicon()));
}

/** A different piece of the text each time, so that none was read before. */
function piecesOf(text: string, length: number): (nth: number) => string {
  const round = text.repeat(Math.ceil((2 * length) / text.length) + 1);
  return (nth) => `${round.slice((nth * 17) % text.length).slice(0, length - 5)}${String(nth).padStart(5, '0')}`;
}

const known = '您好，工号1024为您服务，请问有什么可以帮您？';

export const readingBenches: readonly Bench[] = [
  {
    name: `understanding a new utterance of ${characters.utterance} characters`,
    budget_ms: 2,
    judged: 'p95_ms',
    async run() {
      const [read, piece] = [await reader(), piecesOf(await spoken(), characters.utterance)];
      return timeMany(2000, (nth) => read(piece(nth)));
    }
  },
  {
    name: 'understanding one that was read before',
    budget_ms: 0.05,
    judged: 'p95_ms',
    against: `understanding a new utterance of ${characters.utterance} characters`,
    mostTimes: 0.05,
    async run() {
      const read = await reader();
      read(known);
      return timeMany(2000, () => read(known));
    }
  },
  {
    name: `understanding the longest line, ${characters.longest} characters`,
    budget_ms: 20,
    judged: 'p95_ms',
    against: `understanding a new utterance of ${characters.utterance} characters`,
    // Twice what its characters are: the work grows with the length.
    mostTimes: (2 * characters.longest) / characters.utterance,
    async run() {
      const [read, piece] = [await reader(), piecesOf(await spoken(), characters.longest)];
      return timeMany(100, (nth) => read(piece(nth)));
    }
  }
];
