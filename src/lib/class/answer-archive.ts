import { strToU8, zipSync } from 'fflate';
import { writeAnswers } from '#formats/answers';
import type { RepliesTo } from './disputed';

/** A file that goes along. */
interface AlsoPacked {
  /** With its end. */
  readonly name: string;
  readonly text: string;
}

/** The answers to several trainees in one archive, a file each. @param named the name of a file, without its end */
export function answerArchive(
  all: readonly RepliesTo[],
  named: (one: RepliesTo, at: number) => string,
  also: readonly AlsoPacked[] = []
): Uint8Array {
  return zipSync(
    Object.fromEntries([
      ...all.map((one, at) => [`${named(one, at)}.json`, strToU8(writeAnswers(one.replies))] as const),
      ...also.map(({ name, text }) => [name, strToU8(text)] as const)
    ])
  );
}
