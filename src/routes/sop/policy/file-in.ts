import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { isSmall } from '#formats/small-policy';
import { readYaml } from '#formats/yaml';
import type { PolicyFile } from '#machines/policy';
import { textOfFile } from '#workspace/yaml/text-of-file.ts';
import { readDraft } from './read-draft.ts';

export interface RefusedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

const mostTold = 3;
/** Reads a policy file even with mistakes; rejects one too large, not text, or without any policy section. */
export async function fileIn(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  shipped: PolicyFile
): Promise<Result<string>> {
  const read = await textOfFile(file);
  if (!read.ok) return read;
  const text = asWhole(read.value);
  const { raw, diagnostics } = readDraft(text, shipped, file.name);
  return saysAny(raw, shipped) ? good(text) : bad(...diagnostics.slice(0, mostTold));
}

const saysAny = (raw: unknown, shipped: PolicyFile): boolean =>
  typeof raw === 'object' && raw !== null && Object.keys(raw).some((key) => Object.hasOwn(shipped, key));

function asWhole(text: string): string {
  const yaml = readYaml(text, 'policy.yaml');
  const raw: unknown = yaml.ok ? yaml.value.value : undefined;
  return isSmall(raw) && !Object.hasOwn(raw, 'extends') ? `extends: default\n${text}` : text;
}
