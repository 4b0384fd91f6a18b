import { about, expects, flag, oneOf, present, strict, whole } from '#domain/schema';
import { customerActs } from '#domain/act-ids';
import { parseDuration } from '#domain/units';
import { z } from 'zod';
import { duration, id, list, record, text } from './basics';
import { formula, mood, trust } from './case';

/** Trigger in what the agent says or does. Its existence is verified by the check, which suggests the nearest name. */
export const trigger = z.string(expects('trigger')).regex(/^[^\s]{1,100}$/u, expects('trigger'));

const offer = strict({
  is: list(id).optional(),
  'at-least': z.union([z.number(expects('number')), id], expects('value')).optional()
}).transform((it) => present({ is: it.is, atLeast: it['at-least'] }));

export const guard = strict({
  'mood-below': mood.optional(),
  'mood-at-least': mood.optional(),
  'trust-below': trust.optional(),
  'trust-at-least': trust.optional(),
  has: list(id).optional(),
  lacks: list(id).optional(),
  variant: list(id).optional(),
  where: formula.optional(),
  at: record(list(id)).optional(),
  open: flag.optional(),
  answered: flag.optional(),
  with: list(trigger).optional(),
  without: list(trigger).optional(),
  offer: offer.optional()
})
  .transform((it) =>
    present({
      at: it.at,
      open: it.open,
      answered: it.answered,
      with: it.with,
      without: it.without,
      offer: it.offer,
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
  if: about(guard.optional(), '条件，都成立才算，见下', 'guard: all that is given must hold, see below'),
  say: about(id.optional(), '台词编号：一定要说的话', 'id of a line that has to be said'),
  nod: about(
    id.optional(),
    '台词编号：没有别的话要说时才说',
    'id of a line that is said only if there is nothing else to say'
  ),
  after: about(duration.optional(), '隔多久才说', 'how long before it is said'),
  mood: about(whole(-8, 8).optional(), '心情加减', 'added to the mood'),
  trust: about(whole(-4, 4).optional(), '信任加减', 'added to the trust'),
  set: about(list(id).optional(), '设置标记', 'flags to set'),
  clear: about(list(id).optional(), '清除标记', 'flags to clear'),
  tell: about(list(id).optional(), '这句话说出的事实', 'facts that the line tells'),
  does: about(list(oneOf(customerActs)).optional(), acts, 'what the customer does'),
  wait: about(duration.optional(), '与 `does: waits` 一起：约定等多久', 'with `does: waits`: how long'),
  go: about(id.optional(), '转到哪个状态', 'the next state'),
  leads: about(
    record(id).optional(),
    '别的事随之到哪一步，如 `{ repair: settled }`',
    'where other things stand by it: `{ repair: settled }`'
  ),
  once: about(flag.optional(), '只发生一次', 'only the first time'),
  wants: about(
    id.optional(),
    '这句话要的解决方案：坐席说“都依您”，答应的就是它',
    'the remedy that the line asks for: whoever then says “as you wish” has promised it'
  ),
  books: about(
    flag.optional(),
    '客户答应了坐席说的时间：不管怎么说的，这个时间算说定了',
    'the customer agrees to the time that the agent named: it counts as given, however it was worded'
  )
})
  .transform(({ after, wait, ...rest }) => present({ ...rest, after_ms: after, wait_ms: wait }))
  .meta({ id: 'reaction' });

/** Reaction, or several of which the first that applies is taken. */
export const reactionList = list(reaction);

export const reactions = record(reactionList, trigger);
const clock = z.string().refine((key) => (parseDuration(key) ?? 0) > 0, expects('duration-key'));

export const state = strict({
  title: about(text.optional(), '这一步叫什么', 'what this step is called'),
  on: reactions.optional(),
  after: record(reactionList, clock)
    .transform((timers) =>
      Object.entries(timers).map(([key, list]) => ({ after_ms: parseDuration(key)!, reactions: list }))
    )
    .optional(),
  patience: duration.optional()
}).transform(({ patience, ...rest }) => present({ ...rest, patience_ms: patience }));

export const readyLine = strict({
  say: text,
  in: list(id).optional(),
  if: guard.optional(),
  after: list(z.string(expects('trigger'))).optional(),
  until: list(z.string(expects('trigger'))).optional(),
  bad: strict({
    clause: z.string(expects('text')),
    beside: list(id).optional(),
    rude: z.literal(true).optional(),
    why: text
  }).optional()
}).transform(({ in: states, if: only, ...rest }) =>
  // Of a talk with states of its own it says in which it is on offer.
  present({ ...rest, if: states === undefined ? only : { ...only, at: { talk: states, ...only?.at } } })
);
