import type { PolicyVersion } from './operations-tables';

type PlainPolicy = Readonly<Record<string, unknown>>;

/** Returns the policy after adopted versions (5.3-quarterly), as plain data still to be read by {@link readPolicy}. */
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
