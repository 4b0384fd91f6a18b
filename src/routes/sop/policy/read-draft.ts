import { hasErrors, type Diagnostic } from '#diagnostics/diagnostic';
import { readPolicy } from '#formats/policy';
import { policyForm, type FormField, type FormSection } from '#formats/policy-form';
import { wholePolicy } from '#formats/small-policy';
import { readYaml, type YamlTree } from '#formats/yaml';
import { wordingMistake } from '#language/wording';
import type { Policy, PolicyFile } from '#machines/policy';

const unnamed = 'policy.yaml';

/** Text read as a policy, valid or not. */
export interface ReadDraft {
  readonly text: string;
  /** Parsed data, merged with the base if the text is only a difference; undefined if it is no YAML. */
  readonly raw: unknown;
  /** Undefined if it has any error. */
  readonly policy: Policy | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly tree: YamlTree | undefined;
}

/** Reads a text, always with a result; `base` is the policy that a text of differences builds on. */
export function readDraft(text: string, base?: unknown, file = unnamed): ReadDraft {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return { text, raw: undefined, policy: undefined, diagnostics: yaml.diagnostics, tree: undefined };
  const { value, place } = yaml.value;
  const read = readPolicy(value, place, { wordingMistake, base });
  const raw = wholePolicy(value, base);
  return { text, raw, policy: read.ok ? read.value : undefined, diagnostics: read.diagnostics, tree: yaml.value };
}

export interface DraftForm {
  readonly form: readonly FormSection[];
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
}

export function formOf({ raw, diagnostics, tree }: ReadDraft, shipped: PolicyFile): DraftForm {
  const form = policyForm(raw, shipped);
  const problems = new Map<string, Diagnostic[]>();
  if (!tree || diagnostics.length === 0) return { form, problems };
  const places = form
    .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
    .filter(({ value }) => value !== undefined)
    .map(({ id, path }) => ({ id, ...tree.place(path, 'key') }))
    .sort((a, b) => a.line! - b.line! || a.column! - b.column!);
  for (const one of diagnostics) {
    const { line = 0, column = 0 } = one;
    // What is wrong is wrong with the last that began before it, on its line or above.
    const at = places.findLast((it) => it.line! < line || (it.line === line && it.column! <= column));
    if (at) problems.set(at.id, [...(problems.get(at.id) ?? []), one]);
  }
  return { form, problems };
}

/** True if a draft can be tried and adopted. */
export const isSound = ({ policy, diagnostics }: ReadDraft): boolean => policy !== undefined && !hasErrors(diagnostics);

/** True if a value differs from the shipped one. */
export const isChanged = ({ value, shipped }: FormField): boolean => JSON.stringify(value) !== JSON.stringify(shipped);
