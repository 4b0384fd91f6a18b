import { expects, flag, oneOf, strict, whole } from '#domain/schema';
import { langs } from '#domain/text';
import { modes } from '#domain/words';
import { z } from 'zod';
import { id, list, record, text, wording } from './scenario/basics';
import {
  allConditions,
  channels,
  classes,
  desk,
  expected,
  fact,
  lines,
  names,
  personal,
  remedy,
  tiers,
  variant
} from './scenario/case';
import { customer, readyLine } from './scenario/customer';

/** The author's format as a whole. Reading it gives what `#scenario/scenario` calls a scenario. */
export const scenarioSchema = strict({
  format: z.literal(1, expects('format')),
  scenario: id.describe('Id: letters, digits and hyphens; the same as the name of the file'),
  version: whole(1, 1_000_000),
  languages: z.array(oneOf(langs), expects('list')).min(1, expects('list')),
  modes: z.array(oneOf(modes), expects('list')).min(1, expects('list')),
  title: text,
  summary: text,
  level: z.literal([1, 2, 3], expects('whole:1:3')),
  minutes: whole(1, 120),
  channel: oneOf(channels),
  class: oneOf(classes),
  business: id,
  tier: oneOf(tiers).default('ordinary'),
  care: flag.default(false),
  brief: strict({ you: text, customer: text, goal: text }),
  conditions: allConditions.prefault({}),
  variants: record(variant),
  facts: record(fact).default({}),
  desk: desk.default({}),
  names: names.default({}),
  expects: expected.default({}),
  personal: personal.default([]),
  remedies: record(remedy).default({}),
  customer,
  lines,
  jargon: list(wording).optional(),
  words: record(list(wording)).optional(),
  ready: record(readyLine).default({}),
  pass: whole(0, 100).optional()
}).transform(({ scenario, ...rest }) => ({ ...rest, id: scenario }));

export { scenarioVoice } from './scenario/voice';
