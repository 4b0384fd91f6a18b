import { demandLives } from '#domain/ids';
import { about, expects, flag, present, strict } from '#domain/schema';
import { z } from 'zod';
import { duration, id, list, record, text } from './basics';
import { mood, trust } from './case';
import { guard, reactionList, reactions, state } from './customer';

const hangsUp = strict({ at: mood, say: id, warn: id.optional() });
const patience = strict({ after: duration, hold: duration, say: list(id), last: id }).transform(
  ({ after, hold, ...rest }) => ({ ...rest, after_ms: after, hold_ms: hold })
);

/** Shared part of a temper; its start is defined by the scenario. */
export const sharedTemper = strict({ 'hangs-up': hangsUp.optional(), patience: patience.optional() }).transform((it) =>
  present({ hangsUp: it['hangs-up'], patience: it.patience })
);

export const temper = strict({
  mood: list(mood),
  trust: list(trust),
  traits: list(id).default([]),
  'one-of': z.array(z.array(id, expects('list')), expects('list')).default([]),
  'hangs-up': hangsUp.optional(),
  patience: patience.optional()
}).transform(({ 'hangs-up': given, 'one-of': oneOf, ...rest }) => present({ ...rest, oneOf, hangsUp: given }));

/** Talk with its own states. It has priority, so that a scenario can force a reaction at a place. */
export const talk = strict({ start: id, states: record(state), anywhere: reactions.default({}) });

/** Aspect of a customer that runs in parallel with the others. */
export const region = strict({
  title: text.optional(),
  start: id.optional(),
  each: flag.optional(),
  states: record(state).optional(),
  on: reactions.optional()
});

const ofLives = Object.fromEntries(demandLives.map((life) => [life, reactions.optional()])) as Record<
  (typeof demandLives)[number],
  z.ZodOptional<typeof reactions>
>;

export const demand = strict({
  title: about(text, '叫什么', 'what it is called'),
  when: about(guard.optional(), '条件成立才提出来', 'brought up only if this holds'),
  raise: about(reactionList, '怎么提出来', 'how it is brought up'),
  again: about(
    reactionList.optional(),
    '还没有着落时，坐席又问或答非所问，怎么说',
    'what is said when the agent asks again, or says nothing to the point, while it is open'
  ),
  anytime: about(reactions.optional(), '任何时候的反应', 'reactions at any time'),
  ...ofLives
});

/** Behaviour written once for all customers that share it. */
export const behaviour = record(
  region,
  z.string(expects('id')).regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, expects('id'))
);
