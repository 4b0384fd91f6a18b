import { report } from '#diagnostics/catalogue/scenario';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { entryAt, outlineOf } from '#formats/yaml-outline';

interface TakenFile {
  readonly file: string;
  readonly text: string;
}

/** Returns files whose id an earlier file has too (SB0392), since nobody could tell them apart later. */
export function sameIds(
  files: readonly TakenFile[]
): readonly { readonly file: string; readonly diagnostics: readonly Diagnostic[] }[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, text }) => {
    const at = entryAt(outlineOf(text), ['scenario']);
    const id = at?.scalar;
    if (!at || id === undefined) return [];
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, file);
      return [];
    }
    const line = text.slice(0, at.at.from).split('\n').length;
    return [{ file, diagnostics: [report('SB0392', { id, first: before }, { file, line, column: 1 })] }];
  });
}
