import { bad, good, type Result } from '#diagnostics/diagnostic';
import { readYaml, scenarioLimits, tooLarge, type YamlLimits } from '#formats/yaml';

const noText: ReadonlySet<string> = new Set(['SB0103', 'SB0104']);

/** Reads the text of a file without checking its content. Refuses a file too large (SB0102) or not a text. */
export async function textOfFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  limits: YamlLimits = scenarioLimits
): Promise<Result<string>> {
  if (file.size > limits.bytes) return bad(tooLarge(file.size, limits, file.name));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refused = readYaml(bytes, file.name, limits).diagnostics.filter(({ code }) => noText.has(code));
  if (refused.length > 0) return bad(...refused);
  return good(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''));
}
