import { bad, good, type Result } from '#diagnostics/diagnostic';
import { isSmall } from '#formats/small-policy';
import { readYaml, scenarioLimits, tooLarge } from '#formats/yaml';
import type { PolicyFile } from '#machines/policy';
import { readDraft } from './read-draft.ts';

/** So much of what is wrong with a file is told that is no policy. */
const mostTold = 3;
/** What cannot even be begun from: no text, or with signs that no text has. */
const noText: ReadonlySet<string> = new Set(['SB0103', 'SB0104']);

/**
 * The text of a file that comes in, whatever is wrong with what it says. What is too large, no text, or has no section of a policy is refused with what is wrong.
 * @param shipped which sections there are
 */
export async function fileIn(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  shipped: PolicyFile
): Promise<Result<string>> {
  if (file.size > scenarioLimits.bytes) return bad(tooLarge(file.size, scenarioLimits, file.name));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refused = readYaml(bytes, file.name).diagnostics.filter(({ code }) => noText.has(code));
  if (refused.length > 0) return bad(...refused);
  const text = asWhole(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''));
  const { raw, diagnostics } = readDraft(text, shipped);
  return saysAny(raw, shipped) ? good(text) : bad(...diagnostics.slice(0, mostTold));
}

/** True of data that has a section of a policy. @param shipped which sections there are */
const saysAny = (raw: unknown, shipped: PolicyFile): boolean =>
  typeof raw === 'object' && raw !== null && Object.keys(raw).some((key) => Object.hasOwn(shipped, key));

/** A text that only says what differs, with the line that says so where it was left out; any other as it is. */
function asWhole(text: string): string {
  const yaml = readYaml(text, 'policy.yaml');
  const raw: unknown = yaml.ok ? yaml.value.value : undefined;
  return isSmall(raw) && !Object.hasOwn(raw, 'extends') ? `extends: default\n${text}` : text;
}
