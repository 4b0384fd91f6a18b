import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { assignmentLimits, readAssignment, writeAssignment } from '#formats/assignment';
import { mostLink, packText, unpackText } from '#formats/packed-text';
import type { Assignment } from '#domain/assignment';

/** The file that a trainer sends. */
export const assignmentText = (assignment: Assignment): string => writeAssignment(assignment);

/** The fragment of a link, and whether it has the files of the trainer's own scenarios in it. */
export interface AssignmentLink {
  readonly fragment: string;
  readonly carriesOwn: boolean;
}

/** An assignment as the fragment of a link. Where the trainer's own scenarios have no room in it, they are only named. SB0957 if it is too long even so. */
export function assignmentLink(assignment: Assignment): Result<AssignmentLink> {
  const whole = packText(writeAssignment(assignment));
  if (whole.length <= mostLink) return good({ fragment: whole, carriesOwn: true });
  const named = packText(writeAssignment(withoutFiles(assignment)));
  return named.length > mostLink
    ? bad(report('SB0957', { came: named.length, limit: mostLink }))
    : good({ fragment: named, carriesOwn: false });
}

/** An assignment in which the trainer's own scenarios are named, without their files. */
export function withoutFiles(assignment: Assignment): Assignment {
  const { own } = assignment;
  return own ? { ...assignment, own: own.map(({ text: _text, ...named }) => named) } : assignment;
}

/** The assignment in the fragment of a link. SB0956 if there is none. */
export function readAssignmentLink(fragment: string): Result<Assignment> {
  const unpacked = fragment.length > mostLink ? undefined : unpackText(fragment, assignmentLimits.bytes);
  return unpacked && 'text' in unpacked ? readAssignmentText(unpacked.text) : bad(report('SB0956', {}));
}

/** The assignment in a file. SB0956 if there is none. @param file how diagnostics call it */
export function readAssignmentText(text: string, file?: string): Result<Assignment> {
  const found = text.length > assignmentLimits.bytes ? undefined : readAssignment(text);
  return found ? good(found) : bad(report('SB0956', {}, file === undefined ? {} : { file }));
}
