import type { CurrentFile } from '../read-as';
import type { Path } from '../value-at';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What format 2 knew of whoever answered a dispute: that it was a trainer. */
const unnamed = { role: 'trainer' };

/**
 * Format 2 did not say who had answered a dispute; format 3 says it (`by`), with a name where one was given. An answer of before is a trainer's whose name is not
 * recorded. What is wrong in a file stays wrong, and is told where it stood.
 */
export function runFromFormat2({ value, was }: CurrentFile): CurrentFile {
  if (!isTree(value) || value['format'] !== 2) return { value, was };
  const { disputes } = value;
  const current = {
    ...value,
    format: 3,
    ...(Array.isArray(disputes) ? { disputes: disputes.map((one: unknown) => signed(one)) } : {})
  };
  return { value: current, was: (path) => was(withoutBy(path)) };
}

function signed(dispute: unknown): unknown {
  if (!isTree(dispute) || !isTree(dispute['answer']) || Object.hasOwn(dispute['answer'], 'by')) return dispute;
  return { ...dispute, answer: { ...dispute['answer'], by: unnamed } };
}

const withoutBy = (path: Path): Path =>
  path[0] === 'disputes' && path[2] === 'answer' && path[3] === 'by' ? path.slice(0, 3) : path;
