import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { assignmentLimits, readAssignment, writeAssignment } from '#formats/assignment';
import { mostLink, packText, unpackText } from '#formats/packed-text';
import type { Assignment } from '#domain/assignment';

export const assignmentText = (assignment: Assignment): string => writeAssignment(assignment);

/** Fragment of a link, and whether it contains the files of the trainer's own scenarios. */
export interface AssignmentLink {
  readonly fragment: string;
  readonly carriesOwn: boolean;
}

/** Encodes an assignment as a link, only naming the trainer's own scenarios if they do not fit; SB0957 if too long. */
export function assignmentLink(assignment: Assignment): Result<AssignmentLink> {
  const whole = packText(writeAssignment(assignment));
  if (whole.length <= mostLink) return good({ fragment: whole, carriesOwn: true });
  const named = packText(writeAssignment(withoutFiles(assignment)));
  return named.length > mostLink
    ? bad(report('SB0957', { came: named.length, limit: mostLink }))
    : good({ fragment: named, carriesOwn: false });
}

/** Returns an assignment that names the trainer's own scenarios without including their files. */
export function withoutFiles(assignment: Assignment): Assignment {
  const { own } = assignment;
  return own ? { ...assignment, own: own.map(({ text: _text, ...named }) => named) } : assignment;
}

/** Reads the assignment in a link fragment. SB0956 if there is none. */
export function readAssignmentLink(fragment: string): Result<Assignment> {
  const unpacked = fragment.length > mostLink ? undefined : unpackText(fragment, assignmentLimits.bytes);
  return unpacked && 'text' in unpacked ? readAssignmentText(unpacked.text) : bad(report('SB0956', {}));
}

/** Reads the assignment in a file; SB0956 if there is none. */
export function readAssignmentText(text: string, file?: string): Result<Assignment> {
  const found = text.length > assignmentLimits.bytes ? undefined : readAssignment(text);
  return found ? good(found) : bad(report('SB0956', {}, file === undefined ? {} : { file }));
}
