/**
 * Every code of the catalogue is proved by a sample in its folder: a file that has the fault and the same file without it
 * (`incorrect.<reader>.*`, `correct.<reader>.*`; where a base has the right one in it, both are fragments of that base), a program that makes them
 * (`sample.ts`), or the name of the test that raises it where no file can (`elsewhere.yaml`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { codes, explain, families, retired } from '#diagnostics/explain';
import { reporter, type Family, type ReportedValue } from '#diagnostics/report';
import { base, isBase } from './bases.ts';
import { lineless, readers, type Seen } from './readers.ts';
import { sample as drawn } from '../tools/sample.ts';

const here = import.meta.dirname;
const folders = readdirSync(here).filter((name) => /^SB\d{4}$/.test(name));
const sentences = Object.values<Family>(families).flatMap((family) =>
  Object.keys(family).map((key) => [key, family] as const)
);

interface Program {
  readonly incorrect: () => readonly Seen[] | Promise<readonly Seen[]>;
  readonly correct: Program['incorrect'];
}

const programs = import.meta.glob<Program>('./SB*/sample.ts');

/** The bytes of a sample, put into its base if it is a fragment of one; and the lines that it takes there. */
function placed(reader: string, incorrect: Uint8Array, correct: Uint8Array) {
  const whole = { incorrect, correct, from: 1, to: Infinity };
  if (!isBase(reader)) return whole;
  const [wrong, right] = [incorrect, correct].map((bytes) => new TextDecoder().decode(bytes).trimEnd());
  const text = base(reader);
  const at = text.indexOf(right!);
  if (at < 0) return whole;
  expect(text.indexOf(right!, at + 1), `${right} stands in the base once`).toBe(-1);
  const bytesOf = (fragment: string) => new TextEncoder().encode(text.replace(right!, () => fragment));
  const from = text.slice(0, at).split('\n').length;
  return { incorrect: bytesOf(wrong!), correct: bytesOf(right!), from, to: from + wrong!.split('\n').length };
}

/** Faults that show where something is missing or follows from what was changed, not in the lines that were changed. */
const elsewhereInFile: readonly string[] = [
  'SB0103', 'SB0301', 'SB0340', 'SB0345', 'SB0346', 'SB0348', 'SB0349', 'SB0350', 'SB0351', 'SB0352', 'SB0357', 'SB0360', 'SB0432', 'SB0433', 'SB0551', 'SB0552', 'SB0554', 'SB0560',
  'SB0570', 'SB0572', 'SB0579', 'SB0601'
]; // prettier-ignore

describe('the sample of', () => {
  // The first to load what old runs are pinned to loads half the app.
  test.each(drawn(codes, 60))(
    '%s',
    async (code) => {
      const names = existsSync(join(here, code)) ? readdirSync(join(here, code)) : [];
      const read = (name: string) => readFileSync(join(here, code, name));
      const program = programs[`./${code}/sample.ts`];
      const incorrect = names.find((name) => name.startsWith('incorrect.'));
      const correct = names.find((name) => name.startsWith('correct.'));
      if (program) {
        const { incorrect: wrong, correct: right } = await program();
        expect(codesOf(await wrong())).toEqual([code]);
        expect(codesOf(await right())).not.toContain(code);
      } else if (incorrect !== undefined && correct !== undefined) {
        const name = incorrect.split('.')[1]!;
        const sample = placed(name, read(incorrect), read(correct));
        const found = await readers[name]!(sample.incorrect);
        expect(codesOf(found)).toEqual([code]);
        expect(codesOf(await readers[name]!(sample.correct))).not.toContain(code);
        for (const { line, column } of lineless.includes(name) || elsewhereInFile.includes(code) ? [] : found) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(line).toBeGreaterThanOrEqual(sample.from);
          expect(line).toBeLessThanOrEqual(sample.to);
        }
      } else {
        expect(names, `a sample of ${code}`).toEqual(['elsewhere.yaml']);
        const { 'raised-by': source, test: path } = parse(read('elsewhere.yaml').toString()) as Record<string, string>;
        expect(source).toMatch(/^(storage|browser|policy|calendar|broken-scenarios|proof)$/);
        expect(readFileSync(path!, 'utf8')).toContain(code);
      }
    },
    120_000
  );
});

const codesOf = (found: readonly Seen[]): readonly string[] => [...new Set(found.map(({ code }) => code))];

describe('the catalogue', () => {
  test('has a folder of samples for each of its codes and for no other', () => {
    expect(folders.toSorted()).toEqual([...codes]);
  });

  test('gives no code to two families, and none that is retired', () => {
    const owned = Object.values<Family>(families).flatMap((family) => [
      ...new Set(Object.keys(family).map((key) => key.replace(/\..*/, '')))
    ]);
    expect(owned.toSorted()).toEqual([...codes]);
    expect(codes.filter((code) => retired.includes(code))).toEqual([]);
    expect(codes.every((code) => /^SB\d{4}$/.test(code))).toBe(true);
  });

  test.each(codes)('%s is explained in both languages', (code) => {
    const { title, reason, cases } = explain(code);
    for (const { zh, en } of [title, reason, ...cases.flatMap(({ message, remedy }) => [message, remedy])]) {
      expect(zh.trim()).not.toBe('');
      expect(en).toMatch(/\w|…/);
    }
    // Places are filled with something that may stand there: what is left in braces is how something is written.
    for (const { zh, en } of [title, ...cases.flatMap(({ message, remedy }) => [message, remedy])])
      for (const text of [zh, en]) expect(text).not.toMatch(/‹|\{(?!totl|left|contract-ends)\w+\}/);
  });

  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('', ' ', '$&', '{name}', '__proto__'),
    fc.double(),
    fc.constantFrom(NaN, Infinity, -Infinity, 0, -0),
    fc.record({ zh: fc.string(), en: fc.string() })
  );

  test.each(sentences)('%s has no hole, whatever it is told', (key, family) => {
    const places = family[key]!.slice(1).flatMap((words) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
    const report = reporter(family);
    fc.assert(
      fc.property(fc.array(value, { minLength: places.length, maxLength: places.length }), (values) => {
        const filled: Record<string, ReportedValue> = Object.fromEntries(places.map((name, at) => [name, values[at]!]));
        const { message, remedy } = report(key, filled);
        for (const text of [message.zh, message.en, remedy.zh, remedy.en]) {
          expect(text.trim()).not.toBe('');
          const own = Object.values(filled).flatMap((it) => (typeof it === 'object' ? [it.zh, it.en] : [String(it)]));
          for (const word of ['NaN', 'Infinity', 'undefined', '[object'])
            if (text.includes(word))
              expect(own.some((it) => it.length > 0 && !/^-?(NaN|Infinity)$/.test(it))).toBe(true);
        }
      }),
      { numRuns: 20 }
    );
  });
});
