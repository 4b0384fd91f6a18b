import { strToU8, zipSync } from 'fflate';

/** A text that goes into an archive as a file. */
export interface PackedFile {
  /** With its end. */
  readonly name: string;
  readonly text: string;
}

/** An archive of these files, as `unpack` takes it apart. */
export function packFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
