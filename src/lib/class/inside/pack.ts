import { strToU8, zipSync } from 'fflate';

export interface PackedFile {
  readonly name: string;
  readonly text: string;
}

export function packFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
