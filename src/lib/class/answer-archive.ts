import { writeAnswers } from '#formats/answers';
import type { RepliesTo } from './disputed';
import { packFiles, type PackedFile } from './inside/pack';

/** The answers to several trainees in one archive, a file each. @param named the name of a file, without its end */
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
