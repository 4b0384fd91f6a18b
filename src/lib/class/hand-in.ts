import { timeText } from '#calendar/dates';
import type { RunFile } from '#formats/run';
import { runFileOf } from '#formats/write-run';
import { packFiles } from './inside/pack';

/** Packs the runs that a trainee hands in into one archive, in order, named by scenario and start time in Shanghai. */
export function handInArchive(runs: readonly RunFile[]): Uint8Array<ArrayBuffer> {
  return packFiles(
    runs.map((run, at) => {
      const { scenario, startedAt = '' } = run.header;
      const start_ms = Date.parse(startedAt);
      const when = Number.isNaN(start_ms) ? '' : `-${timeText(start_ms).slice(0, 16).replace(/\D+/g, '-')}`;
      // Two may have begun in the same minute.
      const name = `${String(at + 1).padStart(2, '0')}-${scenario}${when}.json`;
      return { name, text: JSON.stringify(runFileOf(run), null, 2) };
    })
  );
}
