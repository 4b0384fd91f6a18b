import { canonical } from '#domain/canonical';
import { dimensions, modes } from '#domain/ids';
import type { Line } from '#ticket/memory';
import type { Scorecard, Verdict } from '#scoring/scorecard';

type Is = (value: unknown) => boolean;

const verdicts: readonly Verdict[] = ['met', 'late', 'partly', 'missed', 'violated', 'not-applicable', 'to-review'];
const mostFindings = 500;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Is = (value) => typeof value === 'string' && value.length <= 4000;
const number: Is = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Is = (value) => typeof value === 'boolean';
const either =
  (...kinds: readonly Is[]): Is =>
  (value) =>
    kinds.some((is) => is(value));
const oneOf =
  (words: readonly unknown[]): Is =>
  (value) =>
    words.includes(value);
const listOf =
  (is: Is, most = mostFindings): Is =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(is);
const having =
  (fields: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, is]) => is(value[name]));

const both = having({ zh: text, en: text });
const values: Is = (value) => isObject(value) && Object.values(value).every(either(text, number, both));
const one = having({ code: text, values });
const absent: Is = (value) => value === undefined;
const sentence: Is = (value) => one(value) && isObject(value) && either(absent, listOf(one, 20))(value['more']);
const dimension: Is = (value) =>
  having({ points: number, max: number, score: number })(value) &&
  isObject(value) &&
  either(absent, number)(value['cap']);

const isFinding = having({
  id: text,
  clause: text,
  dimension: oneOf(dimensions),
  verdict: oneOf(verdicts),
  points: number,
  max: number,
  lost: number,
  gate: flag,
  entries: listOf(having({ entry: number, at_ms: number })),
  window: having({ opens: text, closes: listOf(text) }),
  why: sentence,
  remedy: sentence
});

const isCard = having({
  scenario: text,
  variant: text,
  lang: text,
  origin: text,
  ending: text,
  mode: oneOf(modes),
  seed: number,
  total: number,
  passed: flag,
  record: flag,
  endingRegular: flag,
  allowance: either(number, oneOf(['off'])),
  versions: isObject,
  passingEndings: listOf(text),
  gates: listOf(having({ clause: text, entries: listOf(number) })),
  findings: listOf(isFinding),
  consequences: listOf(having({ code: text, tone: text, text: both })),
  dimensions: having(Object.fromEntries(dimensions.map((name) => [name, dimension])))
});

/** Validates a scorecard from a seal or run file; `undefined` if it is none, so a bad card never breaks the page. */
export function readCard(value: unknown): Scorecard | undefined {
  // Looked at field by field.
  return isCard(value) ? (value as Scorecard) : undefined;
}

const isLines = listOf(having({ who: oneOf(['agent', 'customer']), from_ms: number, text }), 20_000);

/** Validates the lines of a sealed transcript; `undefined` if they are none. */
export function readLines(value: unknown): readonly Line[] | undefined {
  const lines: unknown = isObject(value) ? value['lines'] : value;
  return isLines(lines) ? (lines as readonly Line[]) : undefined;
}

/** True if two cards agree on the same play. Origin and standing for record are ignored: they depend on the device. */
export function sayTheSame(a: Scorecard, b: Scorecard): boolean {
  const played = ({ origin: _origin, record: _record, ...rest }: Scorecard): string => canonical(rest);
  return played(a) === played(b);
}
