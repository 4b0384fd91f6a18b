import { playFile } from '../../src/cli/play-file.ts';

const known = new Map<string, ReturnType<typeof playFile>>();

/** Plays a recorded run, `fee-complaint.good.yaml`, under the shipped policy, once in a process: what is played is never changed. */
export function playOnce(file: string): ReturnType<typeof playFile> {
  const playing = known.get(file) ?? playFile(file.split('.')[0]!, `tests/runs/${file}`);
  known.set(file, playing);
  return playing;
}
