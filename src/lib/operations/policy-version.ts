import type { PolicyVersion } from './operations-tables';

type PlainPolicy = Readonly<Record<string, unknown>>;

/**
 * The policy as it stands after versions that came of proposals (5.3-quarterly): plain data for {@link readPolicy}, which has the last word on whether
 * it is one.
 * @param raw the policy as its file states it
 * @param versions what was adopted, in the order of time; keys have dots between their levels
 */
export function policyAfter(raw: PlainPolicy, versions: readonly PolicyVersion[]): PlainPolicy {
  return versions.reduce<PlainPolicy>((policy, { version, sets }) => {
    const changed = Object.entries(sets).reduce<PlainPolicy>(
      (all, [key, value]) => set(all, key.split('.'), value),
      policy
    );
    return { ...changed, version };
  }, raw);
}

function set(tree: PlainPolicy, [step = '', ...rest]: readonly string[], value: unknown): PlainPolicy {
  const here = tree[step];
  const below = here !== null && typeof here === 'object' ? (here as PlainPolicy) : {};
  return { ...tree, [step]: rest.length === 0 ? value : set(below, rest, value) };
}
