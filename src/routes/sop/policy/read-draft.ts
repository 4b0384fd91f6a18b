import { hasErrors, type Diagnostic } from '#diagnostics/diagnostic';
import { readPolicy } from '#formats/policy';
import { policyForm, type FormField, type FormSection } from '#formats/policy-form';
import { wholePolicy } from '#formats/small-policy';
import { readYaml, type YamlTree } from '#formats/yaml';
import { wordingMistake } from '#language/wording';
import type { Policy, PolicyFile } from '#machines/policy';

/** How diagnostics call what is being written: it has no name of its own yet. */
const unnamed = 'policy.yaml';

/** A text as a policy, right or wrong. */
export interface ReadDraft {
  readonly text: string;
  /** Its data, of the whole where it only says what differs; undefined where it is no YAML. */
  readonly raw: unknown;
  /** Undefined where anything is wrong with it. */
  readonly policy: Policy | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly tree: YamlTree | undefined;
}

/**
 * Reads a text. Whatever it says, there is an answer.
 * @param base  what a text builds on that only says what differs
 * @param file  how diagnostics call it
 */
export function readDraft(text: string, base?: unknown, file = unnamed): ReadDraft {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return { text, raw: undefined, policy: undefined, diagnostics: yaml.diagnostics, tree: undefined };
  const { value, place } = yaml.value;
  const read = readPolicy(value, place, { wordingMistake, base });
  const raw = wholePolicy(value, base);
  return { text, raw, policy: read.ok ? read.value : undefined, diagnostics: read.diagnostics, tree: yaml.value };
}

/** The form of what is read, and of each field what is wrong there. */
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

/** True of a draft that can be tried and adopted. */
export const isSound = ({ policy, diagnostics }: ReadDraft): boolean => policy !== undefined && !hasErrors(diagnostics);

/** True of a value that is other than shipped. */
export const isChanged = ({ value, shipped }: FormField): boolean => JSON.stringify(value) !== JSON.stringify(shipped);
