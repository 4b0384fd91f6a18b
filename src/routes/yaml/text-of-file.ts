import { bad, good, type Result } from '#diagnostics/diagnostic';
import { readYaml, scenarioLimits, tooLarge, type YamlLimits } from '#formats/yaml';

/** What cannot even be begun from: no text, or with signs that no text has. */
const noText: ReadonlySet<string> = new Set(['SB0103', 'SB0104']);

/** The text of a file that comes in, whatever is wrong with what it says. What is too large (SB0102) or no text is refused with what is wrong. */
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
