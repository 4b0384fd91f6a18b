import { report } from '#diagnostics/catalogue/sandbox';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { mostLink, packText, unpackText } from '#formats/packed-text';
import { mostBranches, sandboxSchema, type SandboxFile } from '#formats/sandbox';
import type { SandboxLog, SandboxStep } from './inside/log';

export type { SandboxFile };

/** More tries than these are not kept. */
export const mostTries = mostBranches;
/** Bytes of a sandbox that is read. */
export const mostBytes = 4_000_000;

/** So many bytes as people tell them. */
const sizeText = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * Reads a file from outside; its size is looked at before anything else.
 * @returns SB0901 for one that cannot be opened, SB0902 for one that is too large to be a sandbox, else as {@link readSandbox}
 */
export async function readSandboxFile(file: Pick<Blob, 'size' | 'text'>): Promise<Result<SandboxFile>> {
  if (file.size > mostBytes)
    return bad(report('SB0902.file', { came: sizeText(file.size), limit: sizeText(mostBytes) }));
  try {
    return readSandbox(await file.text(), true);
  } catch {
    return bad(report('SB0901.file', {}));
  }
}

/** True of what says of itself that it is a sandbox, of whichever format. */
const isSandbox = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'sandbox');

/**
 * Reads a sandbox that came from outside.
 * @param chosen it is a file that somebody has chosen: what is wrong with it says which kind of file is wanted
 * @returns SB0901 for what is no JSON, SB0902 for what is too large, SB0903 with the place of what is wrong
 */
export function readSandbox(text: string, chosen = false): Result<SandboxFile> {
  if (text.length > mostBytes) return bad(tooLarge(text.length, mostBytes));
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return bad(report(chosen ? 'SB0901.kind' : 'SB0901', {}));
  }
  if (chosen && !isSandbox(raw)) return bad(report('SB0903.kind', {}));
  const read = sandboxSchema.safeParse(raw);
  if (!read.success) {
    const [first] = read.error.issues;
    return bad(report('SB0903', { path: first!.path.join('.') || 'sandbox' }));
  }
  if (read.data.active >= read.data.branches.length) return bad(report('SB0903', { path: 'active' }));
  return good(read.data);
}

/** A sandbox as a text, to be kept and exported. */
export function writeSandbox(file: SandboxFile): string {
  return JSON.stringify(file);
}

/** One try of a sandbox as the log that it is. */
export function logOf({ plan, staff, branches }: SandboxFile, index: number): SandboxLog {
  const { steps, until_ms } = branches[index]!;
  return { plan, staff, steps: steps as readonly SandboxStep[], until_ms } as SandboxLog;
}

/**
 * The fragment of a link that holds one try of a sandbox, at the moment that it ends with.
 * @returns SB0902 if it is too long to be sent
 */
export function linkOf(file: SandboxFile): Result<string> {
  const alone = { ...file, branches: [file.branches[file.active]!], active: 0, checkpoints: [] };
  const packed = packText(writeSandbox(alone));
  return packed.length > mostLink ? bad(tooLarge(packed.length, mostLink)) : good(packed);
}

/**
 * Reads the fragment of a link. It is inflated piece by piece and given up once it is too large.
 * @returns SB0901 if it is damaged, else as {@link readSandbox}
 */
export function readLink(fragment: string): Result<SandboxFile> {
  if (fragment.length > mostLink) return bad(tooLarge(fragment.length, mostLink));
  const unpacked = unpackText(fragment, mostBytes);
  if ('text' in unpacked) return readSandbox(unpacked.text);
  return bad(unpacked.is === 'too-large' ? tooLarge(unpacked.came, mostBytes) : report('SB0901', {}));
}

const tooLarge = (came: number, limit: number) =>
  report('SB0902', { what: { zh: '字符数', en: 'its length' }, came, limit });
