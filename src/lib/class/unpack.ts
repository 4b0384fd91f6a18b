import { unzipSync } from 'fflate';
import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';

/** Limits of what a class takes in: generous for forty trainees, small for a machine. */
export const classLimits = {
  /** Number of run files, including those in archives. */
  files: 2000,
  /** Bytes of an archive, and of its unpacked contents. */
  archive: 50_000_000,
  unpacked: 400_000_000
} as const;

export interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isArchive = (name: string): boolean => /\.zip$/i.test(name);

/** Unpacks an archive's run files; SB0951 no archive, SB0953 too large, SB0952 too many files, SB0967 no run file. */
export function unpack(file: string, bytes: Uint8Array): Result<readonly Unpacked[]> {
  const mb = (size: number): string => (size / 1_000_000).toFixed(1);
  const tooLarge = (came: number, limit: number) =>
    bad(report('SB0953', { came: mb(came), limit: mb(limit) }, { file }));
  if (bytes.length > classLimits.archive) return tooLarge(bytes.length, classLimits.archive);
  let size = 0;
  let count = 0;
  const wanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!isRunFile(name)) return false;
    size += originalSize;
    count += 1;
    return size <= classLimits.unpacked && count <= classLimits.files;
  };
  let found: Readonly<Record<string, Uint8Array>>;
  try {
    // What an archive says of its sizes is what is made room for: no more comes out of it.
    found = unzipSync(bytes, { filter: wanted });
  } catch {
    return bad(report('SB0951', {}, { file }));
  }
  if (size > classLimits.unpacked) return tooLarge(size, classLimits.unpacked);
  if (count > classLimits.files) return bad(report('SB0952', { came: count, limit: classLimits.files }, { file }));
  if (count === 0) return bad(report('SB0967', {}, { file }));
  return good(Object.entries(found).map(([name, bytes]) => ({ name: `${file}/${name}`, bytes })));
}

function isRunFile(name: string): boolean {
  return /\.(json|ya?ml)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);
}
