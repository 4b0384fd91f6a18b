import type { Text } from '#domain/text';
import { caseClasses, channels, contactKinds } from '#domain/ids';
import { readYaml } from '#formats/yaml';
import { changedBy, type Change } from '#formats/yaml-changes';
import { callClauseOf, callClauses } from '#machines/call-clauses';
import { conditions, isDue } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { sopText } from '#machines/sop-text';
import { mapping, type Plain } from './changes.ts';
import { casesOf, countingClauses } from './clauses.ts';

type Weights = Pick<Policy, 'weights' | 'gates'>;

const fileOf = (text: string): Plain => {
  const read = readYaml(text, 'scenario.yaml');
  return read.ok ? mapping(read.value.value) : {};
};

/** Returns the clauses that no given scenario requires, in SOP order. */
export function uncovered(texts: readonly string[], policy: Weights): readonly string[] {
  const covered = new Set(texts.flatMap((text) => countingClauses(fileOf(text), policy).map(({ id }) => id)));
  return callClauses.flatMap(({ id }) => (covered.has(id) ? [] : [id]));
}

const mostChanged = 3;

/** Adapts a template minimally so that its case requires a clause; `undefined` if no small change does it. */
export function beginningFor(clause: string, template: string, policy: Policy): string | undefined {
  const file = fileOf(template);
  const [variant = 'calm'] = Object.keys(mapping(file['variants']));
  const options: readonly Change[] = [
    ...channels.map((value) => ({ put: ['channel'], value })),
    ...contactKinds.map((value) => ({ put: ['contact'], value })),
    ...caseClasses.map((value) => ({ put: ['class'], value })),
    ...Object.keys(policy.businessTypes).map((value) => ({ put: ['business'], value })),
    { put: ['tier'], value: 'vip' },
    { put: ['care'], value: true },
    ...['ordinary', 'major'].map((value) => ({ put: ['variants', variant, 'difficulty'], value })),
    ...conditions.flatMap((it) => [true, false].map((value) => ({ put: ['conditions', it], value })))
  ];
  const asked = callClauseOf(clause);
  const asks = (changes: readonly Change[]): boolean =>
    asked !== undefined && casesOf(changes.reduce(withPut, file)).some(([, of]) => isDue(asked, of));
  const changes = fewest(options, asks);
  if (!changes) return undefined;
  // What cannot be settled on the call goes to somebody.
  const [team] = Object.keys(policy.teams);
  const handed = casesOf(changes.reduce(withPut, file)).flatMap(([id, { conditions: held }]): readonly Change[] =>
    held['solvable-on-the-spot'] || team === undefined ? [] : [{ put: ['variants', id, 'team'], value: team }]
  );
  const text = sopText(clause, policy);
  const title: Text = { zh: `练习：${text.zh}`, en: `Practice: ${text.en}` };
  return changedBy(template, [
    ...changes,
    ...handed,
    { put: ['scenario'], value: `clause-${clause.replaceAll('.', '-')}` },
    { put: ['title'], value: title },
    { put: ['summary'], value: title },
    { put: ['brief', 'goal'], value: text }
  ]);
}

function fewest(options: readonly Change[], does: (some: readonly Change[]) => boolean): readonly Change[] | undefined {
  let sets: readonly (readonly [readonly Change[], number])[] = [[[], 0]];
  for (let size = 0; size <= mostChanged; size += 1) {
    const found = sets.find(([some]) => does(some));
    if (found) return found[0];
    sets = sets.flatMap(([some, from]) =>
      options.slice(from).map((one, at) => [[...some, one], from + at + 1] as const)
    );
  }
  return undefined;
}

function withPut(file: Plain, change: Change): Plain {
  if (!('put' in change)) return file;
  const put = (into: unknown, [step = '', ...rest]: readonly (string | number)[]): Plain => ({
    ...mapping(into),
    [step]: rest.length === 0 ? change.value : put(mapping(into)[step], rest)
  });
  return put(file, change.put);
}
