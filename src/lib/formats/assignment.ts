import { z } from 'zod';
import { expects, flag, listOf, oneOf, present, strict, text, whole } from '#domain/schema';
import type { Assignment } from '#domain/assignment';
import { modes } from '#domain/ids';
import { dateText } from '#domain/date-text';
import { among, matching, textOf } from './entries/basics';
import { jsonBy } from './json-by';

const day = matching(/^\d{4}-\d\d-\d\d$/, 'date').refine((text) => dateText(text) !== undefined, expects('date'));
const id = matching(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/, 'id');
const scenario = matching(/^(own\.)?[A-Za-z0-9][A-Za-z0-9-]{0,99}$/, 'id');

/** Limits of an assignment: number of calls, lengths of texts, and bytes with the scenarios that it carries. */
export const assignmentLimits = { cases: 40, title: 100, by: 60, bytes: 4_000_000, tries: 9 } as const;

const ownScenario = strict({
  scenario: matching(/^own\.[A-Za-z0-9][A-Za-z0-9-]{0,99}$/, 'id'),
  title: text,
  cases: listOf(strict({ variant: id, title: text })),
  text: z.string(expects('text')).optional()
});

const schema = strict({
  format: among([1]),
  assignment: id,
  title: textOf(assignmentLimits.title),
  by: textOf(assignmentLimits.by),
  madeAt: z.iso.datetime(expects('iso')),
  due: day,
  mustPass: flag,
  tries: whole(1, assignmentLimits.tries).optional(),
  cases: z
    .array(strict({ scenario, variant: id.optional(), mode: oneOf(modes) }), expects('array'))
    .min(1)
    .max(assignmentLimits.cases),
  own: z.array(ownScenario, expects('array')).max(assignmentLimits.cases).optional()
});

/** Writes an assignment as JSON for {@link readAssignment}. */
export function writeAssignment({ id, ...rest }: Assignment): string {
  return JSON.stringify({ format: 1, assignment: id, ...rest }, null, 2);
}

/** Reads an assignment; `undefined` if any part is invalid. */
export function readAssignment(written: string): Assignment | undefined {
  const read = jsonBy(schema, written);
  if (!read) return undefined;
  const { format: _format, assignment, cases, own, ...rest } = read;
  return {
    id: assignment,
    ...present(rest),
    cases: cases.map((one) => present(one)),
    ...(own && { own: own.map((one) => present(one)) })
  };
}
