import { report } from '#diagnostics/catalogue/sandbox';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { mostLink, packText, unpackText } from '#formats/packed-text';
import { mostBranches, sandboxSchema, type SandboxFile } from '#formats/sandbox';
import type { SandboxLog, SandboxStep } from './inside/log';

export type { SandboxFile };

export const mostTries = mostBranches;
/** Maximum size of a sandbox file, in bytes. */
export const mostBytes = 4_000_000;

const sizeText = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Reads a chosen file: SB0901 if it cannot be opened, SB0902 if too large, else as {@link readSandbox}. */
export async function readSandboxFile(file: Pick<Blob, 'size' | 'text'>): Promise<Result<SandboxFile>> {
  if (file.size > mostBytes)
    return bad(report('SB0902.file', { came: sizeText(file.size), limit: sizeText(mostBytes) }));
  try {
    return readSandbox(await file.text(), true);
  } catch {
    return bad(report('SB0901.file', {}));
  }
}

const isSandbox = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'sandbox');

/** Validates a sandbox: SB0901 not JSON, SB0902 too large, SB0903 with the path of what is wrong. */
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

export function writeSandbox(file: SandboxFile): string {
  return JSON.stringify(file);
}

export function logOf({ plan, staff, branches }: SandboxFile, index: number): SandboxLog {
  const { steps, until_ms } = branches[index]!;
  return { plan, staff, steps: steps as readonly SandboxStep[], until_ms } as SandboxLog;
}

/** Returns a link fragment with the active try up to its last moment; SB0902 if it is too long to be sent. */
export function linkOf(file: SandboxFile): Result<string> {
  const alone = { ...file, branches: [file.branches[file.active]!], active: 0, checkpoints: [] };
  const packed = packText(writeSandbox(alone));
  return packed.length > mostLink ? bad(tooLarge(packed.length, mostLink)) : good(packed);
}

/** Reads a link fragment: SB0901 if it is damaged, else as {@link readSandbox}; stops once it is too large. */
export function readLink(fragment: string): Result<SandboxFile> {
  if (fragment.length > mostLink) return bad(tooLarge(fragment.length, mostLink));
  const unpacked = unpackText(fragment, mostBytes);
  if ('text' in unpacked) return readSandbox(unpacked.text);
  return bad(unpacked.is === 'too-large' ? tooLarge(unpacked.came, mostBytes) : report('SB0901', {}));
}

const tooLarge = (came: number, limit: number) =>
  report('SB0902', { what: { zh: '字符数', en: 'its length' }, came, limit });
