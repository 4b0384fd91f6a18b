import { report } from '#diagnostics/catalogue/class';
import { bad, type Result } from '#diagnostics/diagnostic';
import type { Assignment } from '#domain/assignment';
import { assignmentLimits } from '#formats/assignment';
import { readAssignmentText } from './assignment-file';

/** Reads the assignment in a file or an archive. SB0956 if there is none; otherwise the errors of the archive. */
export async function assignmentIn(file: File): Promise<Result<Assignment>> {
  const none = bad(report('SB0956', {}, { file: file.name }));
  const { isArchive, unpack, classLimits } = await import('./unpack');
  const most = isArchive(file.name) ? classLimits.archive : assignmentLimits.bytes;
  const bytes = file.size > most ? undefined : await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return none;
  const textOf = (all: Uint8Array): string => new TextDecoder().decode(all);
  if (!isArchive(file.name)) return readAssignmentText(textOf(new Uint8Array(bytes)), file.name);
  const unpacked = unpack(file.name, new Uint8Array(bytes));
  if (!unpacked.ok) return unpacked;
  const read = unpacked.value.map(({ name, bytes }) => readAssignmentText(textOf(bytes), name));
  return read.find(({ ok }) => ok) ?? none;
}
