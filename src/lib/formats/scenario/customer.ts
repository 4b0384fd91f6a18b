import { about, expects, flag, oneOf, present, strict, whole } from '#domain/schema';
import { customerActs } from '#domain/ids';
import { parseDuration } from '#domain/units';
import { z } from 'zod';
import { duration, id, list, record, text } from './basics';
import { formula, mood, trust } from './case';

export const guard = strict({
  'mood-below': mood.optional(),
  'mood-at-least': mood.optional(),
  'trust-below': trust.optional(),
  'trust-at-least': trust.optional(),
  has: list(id).optional(),
  lacks: list(id).optional(),
  variant: list(id).optional(),
  where: formula.optional()
})
  .transform((it) =>
    present({
      moodBelow: it['mood-below'],
      moodAtLeast: it['mood-at-least'],
      trustBelow: it['trust-below'],
      trustAtLeast: it['trust-at-least'],
      has: it.has,
      lacks: it.lacks,
      variant: it.variant,
      where: it.where
    })
  )
  .meta({ id: 'guard' });

const acts = customerActs.map((act) => `\`${act}\``).join(' ');

export const reaction = strict({
  if: about(
    guard.optional(),
    '条件：`mood-below` `mood-at-least` `trust-below` `trust-at-least` `has` `lacks`（标记）`variant` `where`（本案的条件式）；都成立才算',
    'guard: `mood-below` `mood-at-least` `trust-below` `trust-at-least` `has` `lacks` (flags) `variant` `where` (a formula); all that is given must hold'
  ),
  say: about(id.optional(), '台词编号', 'id of a line'),
  after: about(duration.optional(), '隔多久才说', 'how long before it is said'),
  mood: about(whole(-8, 8).optional(), '心情加减', 'added to the mood'),
  trust: about(whole(-4, 4).optional(), '信任加减', 'added to the trust'),
  set: about(list(id).optional(), '设置标记', 'flags to set'),
  clear: about(list(id).optional(), '清除标记', 'flags to clear'),
  tell: about(list(id).optional(), '这句话说出的事实', 'facts that the line tells'),
  does: about(list(oneOf(customerActs)).optional(), acts, 'what the customer does'),
  wait: about(duration.optional(), '与 `does: waits` 一起：约定等多久', 'with `does: waits`: how long'),
  go: about(id.optional(), '转到哪个状态', 'the next state'),
  once: about(flag.optional(), '只发生一次', 'only the first time')
})
  .transform(({ after, wait, ...rest }) => present({ ...rest, after_ms: after, wait_ms: wait }))
  .meta({ id: 'reaction' });

/** A reaction, or several of which the first that applies is taken. */
const reactionList = list(reaction);

/** Which triggers there are, says the check: a wrong one is told with the nearest right one. */
const trigger = z.string(expects('trigger')).regex(/^[^\s]{1,100}$/u, expects('trigger'));
const reactions = record(reactionList, trigger);
const clock = z.string().refine((key) => (parseDuration(key) ?? 0) > 0, expects('duration-key'));

const state = strict({
  on: reactions.optional(),
  after: record(reactionList, clock)
    .transform((timers) =>
      Object.entries(timers).map(([key, list]) => ({ after_ms: parseDuration(key)!, reactions: list }))
    )
    .optional(),
  patience: duration.optional()
}).transform(({ patience, ...rest }) => present({ ...rest, patience_ms: patience }));

export const customer = strict({
  mood,
  trust,
  'hangs-up': strict({ at: mood, say: id }),
  patience: strict({ after: duration, hold: duration, say: list(id), last: id }).transform(
    ({ after, hold, ...rest }) => ({
      ...rest,
      after_ms: after,
      hold_ms: hold
    })
  ),
  start: id,
  states: record(state),
  anywhere: reactions.default({})
}).transform(({ 'hangs-up': hangsUp, ...rest }) => ({ ...rest, hangsUp }));

export const readyLine = strict({
  say: text,
  in: list(id).optional(),
  if: guard.optional(),
  after: list(z.string(expects('trigger'))).optional(),
  until: list(z.string(expects('trigger'))).optional(),
  bad: strict({ clause: z.string(expects('text')), why: text }).optional()
});
