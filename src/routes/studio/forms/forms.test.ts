import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexer, parse } from 'yaml';
import { valueAt, withValueAt, type Path } from '#formats/value-at';
import { changedBy, type Change } from '#formats/yaml-changes';
import { fieldsOfCase, newCase } from './cases.ts';
import { listChanges, listOf, mapping, newId, typedLike, type Plain } from './changes.ts';
import { newCourse, newDemand, newReaction, newState, thingsOf, withoutReaction } from './customer.ts';
import { deskParts, desksIn, newPart, rowsOf, sumTyped } from './desktop.ts';
import { basicGroups, caseFields, passField, type Control } from './fields.ts';
import { factRows, lineRows, newFact, newLine, oneMore } from './tables.ts';
import { tries } from '../../../../tests/tools/sample.ts';

const shipped = ['', 'callers/', 'templates/'].flatMap((folder) =>
  readdirSync(`scenarios/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`scenarios/${folder}${name}`, 'utf8'))
);
/** Without what two places share: each is its own. */
const read = (text: string): Plain =>
  JSON.parse(JSON.stringify(parse(text, { version: '1.2', schema: 'core' }))) as Plain;
const files = shipped.map((text) => ({ text, file: read(text) }));
const comments = (text: string): readonly string[] =>
  [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
const words = fc.string({ unit: fc.constantFrom(...'a 的,:#[]{}"\'\\-&*!|>%@`?'), minLength: 1 });

/** Every value that a form shows of a file, and what may be put in its place. */
function fieldsOf(file: Plain): readonly (readonly [Path, fc.Arbitrary<unknown>])[] {
  const policy = { businessTypes: { broadband: { zh: '宽带', en: 'broadband' } } };
  const put = (control: Control): fc.Arbitrary<unknown> => {
    if (control.kind === 'number') return fc.integer({ min: control.least, max: control.most });
    if (control.kind === 'flag') return fc.boolean();
    if (control.kind === 'both') return fc.record({ zh: words, en: words });
    const as = control.kind === 'choice' ? control.as : undefined;
    return fc.constantFrom(
      ...control.choices.map(({ value }) =>
        as === 'number' ? Number(value) : as === 'flag' ? value === 'true' : value
      )
    );
  };
  const cases = Object.keys(mapping(file['variants'])).flatMap((id) => {
    const { fields, conditions } = fieldsOfCase(id, id, { teams: { field: { zh: '装维', en: 'field' } } }, []);
    return [...fields, ...conditions];
  });
  const fixed = [...basicGroups(policy, {}).flatMap(({ fields }) => fields), ...caseFields, passField, ...cases]
    .filter(({ control }) => control.kind !== 'several')
    .map(({ path, control }) => [path, put(control)] as const);
  const cells = [
    ...factRows(file).flatMap(({ values }) => values.filter(({ isText }) => !isText).map(({ cell }) => cell)),
    ...lineRows(file).flatMap(({ zh, en }) => [...zh, ...en])
  ].map(({ path }) => [path, words] as const);
  const moods = thingsOf(file).flatMap(({ places }) =>
    places.flatMap(({ reactions }) =>
      reactions.map(({ path }) => [[...path, 'mood'], fc.integer({ min: -8, max: 8 })] as const)
    )
  );
  const desk = desksIn(file).flatMap(({ path: above }) =>
    deskParts.flatMap(({ path, fields, rows }) => [
      ...(valueAt(file, [...above, ...path]) === undefined
        ? []
        : fields.map((it) => [[...above, ...path], it] as const)),
      ...(rows
        ? rowsOf(file, [...above, ...rows.path]).flatMap((_, at) =>
            rows.fields.map((it) => [[...above, ...rows.path, at], it] as const)
          )
        : [])
    ])
  );
  const shown = desk.map(
    ([path, { key, kind }]) =>
      [kind === 'text' ? [...path, key, 'zh'] : [...path, key], kind === 'sum' ? fc.nat(999) : words] as const
  );
  return [...fixed, ...cells, ...moods, ...shown];
}

test('whatever is put into any field of a form, on any scenario: it reads back, no other value changes, every comment stays', () => {
  let refused = 0;
  const anyEdit = fc
    .constantFrom(...files.map((it) => ({ ...it, fields: fieldsOf(it.file) })))
    .chain(({ text, file, fields }) =>
      fc
        .constantFrom(...fields)
        .chain(([path, put]) =>
          fc.record({ text: fc.constant(text), file: fc.constant(file), path: fc.constant(path), value: put })
        )
    );
  fc.assert(
    fc.property(anyEdit, ({ text, file, path, value }) => {
      const after = changedBy(text, [{ put: path, value }]);
      if (after === undefined) {
        refused += 1;
        return;
      }
      expect(valueAt(read(after), path)).toEqual(value);
      if (valueAt(file, path) !== undefined) expect(read(after)).toEqual(withValueAt(file, path, value));
      else expect(changedBy(after, [{ remove: path }])).toBeDefined();
      expect(comments(after)).toEqual(comments(text));
    }),
    { numRuns: tries(40, 10) }
  );
  expect(refused).toBeLessThan(8);
});

test('whatever is added by a form to any scenario is there, with all else as it was', () => {
  const title = { zh: '另一件事', en: 'Another thing' };
  // Every fifth: each is read whole many times.
  for (const { text, file } of files.filter((_, at) => at % 5 === 0)) {
    const [thing] = thingsOf(file);
    const place = thing?.places.find(({ is, reactions }) => is === 'state' && reactions.length > 0);
    const line = newLine(file, title);
    const fact = newFact(file, title, '7');
    const additions: readonly (readonly Change[])[] = [
      line.changes,
      fact.changes,
      newDemand(file, title, title).changes,
      newCourse(file, title).changes,
      ...(place ? [newReaction(file, place, 'apology', { text: title }, { go: 'settled' })] : [])
    ];
    for (const changes of additions) {
      const after = changedBy(text, changes);
      expect(after).toBeDefined();
      const came = read(after!);
      expect(comments(after!)).toEqual(comments(text));
      for (const change of changes) if ('put' in change) expect(valueAt(came, change.put)).toEqual(change.value);
      for (const key of Object.keys(file).filter(
        (it) => !changes.some((change) => 'put' in change && change.put[0] === it)
      ))
        expect(came[key]).toEqual(file[key]);
    }
    expect(read(changedBy(text, line.changes)!)['lines']).toEqual({ ...mapping(file['lines']), [line.id]: title });
  }
});

const small = `lines:
  hi: { zh: 你好, en: Hello }
  bye: { zh: [再见, 拜拜], en: Bye }
languages: [zh-CN, en]
demands:
  one:
    title: { zh: 一, en: One }
    raise: { say: hi }
    raised:
      apology: { say: bye, go: settled } # why
`;

test('a line says where it is said, and in which language it says nothing', () => {
  const rows = lineRows(read(small.replace('en: Bye', "en: ''")));
  expect(rows.map(({ id, missing }) => [id, missing])).toEqual([
    ['hi', []],
    ['bye', ['en']]
  ]);
  expect(rows[0]!.used).toEqual([{ thing: 'one', state: 'raise' }]);
  expect(rows[1]!.used).toEqual([{ thing: 'one', state: 'raised', trigger: 'apology' }]);
  expect(rows[1]!.zh.map(({ path }) => path)).toEqual([
    ['lines', 'bye', 'zh', 0],
    ['lines', 'bye', 'zh', 1]
  ]);
});

test('six states are made of one demand, and a course of steps goes on by numbers', () => {
  let text = small;
  const make = (changes: readonly Change[]) => (text = changedBy(text, changes)!);
  for (const life of ['answered', 'put-off', 'settled']) make(newState(thingsOf(read(text))[0]!, life).changes);
  make(newCourse(read(text), { zh: '重启', en: 'Restart it' }).changes);
  for (let more = 0; more < 2; more += 1) make(newState(thingsOf(read(text))[1]!, 'step').changes);
  const [one, course] = thingsOf(read(text));
  expect(one!.places.flatMap(({ state }) => state ?? [])).toEqual(['raised', 'answered', 'put-off', 'settled']);
  expect(course!.states).toEqual(['step-1', 'step-2', 'step-3']);
  make(newReaction(read(text), course!.places[0]!, 'restart', { line: 'hi' }, { go: 'step-2' }));
  expect(valueAt(read(text), ['behaviour', 'restart-it', 'states', 'step-1', 'on'])).toEqual({
    restart: { say: 'hi', go: 'step-2' }
  });
  // One more on the same stands behind the first.
  const raised = one!.places.find(({ state }) => state === 'raised')!;
  make(newReaction(read(text), raised, 'apology', undefined, { go: 'answered' }));
  expect(text).toContain('apology: [{ say: bye, go: settled }, { go: answered }] # why');
  const second = thingsOf(read(text))[0]!.places.find(({ state }) => state === 'raised')!.reactions;
  make(withoutReaction(second[1]!, read(text)));
  make(
    withoutReaction(thingsOf(read(text))[0]!.places.find(({ state }) => state === 'raised')!.reactions[0]!, read(text))
  );
  expect(valueAt(read(text), ['demands', 'one', 'raised'])).toEqual({});
});

test('what is new has an id of its own, by what it is called', () => {
  expect(newId('How much is left?', [], 'x')).toBe('how-much-is-left');
  expect(newId('How much', ['how-much', 'how-much-2'], 'x')).toBe('how-much-3');
  expect(newId('Data left', ['dataLeft'], 'fact', true)).toBe('dataLeft2');
  expect(newId('还剩多少', [], 'line')).toBe('line');
  expect([typedLike(3, '4'), typedLike('3', '4'), typedLike(3, 'x')]).toEqual([4, '4', 'x']);
});

test('a list comes to be another item by item', () => {
  const path = ['modes'];
  const made = (before: string, next: readonly unknown[]) =>
    changedBy(before, listChanges(path, read(before)['modes'], next));
  expect(made('modes: [a, b] # why\n', ['a'])).toBe('modes: [a] # why\n');
  expect(made('modes:\n  # one\n  - a\n  - b\n', ['a', 'b', 'c'])).toBe('modes:\n  # one\n  - a\n  - b\n  - c\n');
  expect(made('modes: [a, b]\n', ['b', 'a'])).toBe('modes: [b, a]\n');
  expect(made('modes: a\n', ['a', 'b'])).toBe('modes: [a, b]\n');
  expect(made('modes: a\nx: 1\n', [])).toBe('x: 1\n');
  expect(changedBy('v: 1\n', oneMore(['v'], 1, 2))).toBe('v: [1, 2]\n');
  expect(listOf(undefined)).toEqual([]);
});

test('a case and each part of the desktop are put in where there are none, and a sum is a number or a fact', () => {
  const text = files.find((it) => it.text.includes('scenario: enquiry'))!.text;
  const { id, changes } = newCase(read(text), { zh: '着急', en: 'In a hurry' });
  const blank = { zh: '', en: '' };
  const absent = deskParts.filter(({ path }) => path[0] !== 'plan');
  const after = read(changedBy(text, [...changes, ...absent.map((part) => newPart(['desk'], part, blank))])!);
  expect(valueAt(after, ['variants', id])).toEqual({ title: { zh: '着急', en: 'In a hurry' } });
  expect(valueAt(after, ['desk', 'bill', 'last'])).toEqual({ month: blank, rows: [{ label: blank, yuan: 0 }] });
  expect(valueAt(after, ['desk', 'line'])).toEqual([{ label: blank, value: blank }]);
  expect([sumTyped('9.5'), sumTyped(' {planFee} '), sumTyped('')]).toEqual([9.5, '{planFee}', '']);
});
