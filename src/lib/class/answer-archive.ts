import { writeAnswers } from '#formats/answers';
import type { RepliesTo } from './disputed';
import { packFiles, type PackedFile } from './inside/pack';

/** Packs the answers to several trainees into one archive; `named` returns a file's name without extension. */
export function answerArchive(
  all: readonly RepliesTo[],
  named: (one: RepliesTo, at: number) => string,
  also: readonly PackedFile[] = []
): Uint8Array {
  return packFiles([
    ...all.map((one, at) => ({ name: `${named(one, at)}.json`, text: writeAnswers(one.replies) })),
    ...also
  ]);
}
