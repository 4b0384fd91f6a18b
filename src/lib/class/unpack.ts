import { unzipSync } from 'fflate';
import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';

/** What a class takes in at most. Generous for forty pupils, small for a machine. */
export const classLimits = {
  /** Run files, those in archives with them. */
  files: 2000,
  /** Bytes of an archive, and of all that is in it. */
  archive: 50_000_000,
  unpacked: 400_000_000
} as const;

/** A file out of an archive. */
export interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isArchive = (name: string): boolean => /\.zip$/i.test(name);

/** The run files of an archive. SB0951 it is none, SB0953 too large, SB0952 too many files in it, SB0967 no run file in it. What is no run file by its name is passed over. */
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

/** By its name; what macOS and file managers put beside is none. */
function isRunFile(name: string): boolean {
  return /\.(json|ya?ml)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);
}
