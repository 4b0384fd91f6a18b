import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { ReplyToDispute } from '#domain/answers';
import { readAnswers } from '#formats/answers';

/** Reads the answers in a file; SB0959 if there are none. */
export function readAnswerText(text: string, file: string): Result<readonly ReplyToDispute[]> {
  const found = readAnswers(text);
  return found ? good(found) : bad(report('SB0959', {}, { file }));
}
