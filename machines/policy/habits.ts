import { about, duration_ms, expects, flag, limit, listOf, mapOf, oneOf, strict, words } from '#domain/schema';
import type { Limit } from '#domain/limit';
import { z } from 'zod';
import { cycleEvents, type CycleField } from '../cycles/events';
import { cycleHabits, type HabitualEvent } from '../cycles/habits';
import { roles } from '#domain/roles';
import { eventSpec, ticketEvents, type TicketEvent } from '../ticket-events';
import { formula } from './words';

/** Field values that the policy fixes for an act; durations in milliseconds. */
export type Fixed = Readonly<Record<string, string | number | readonly string[]>>;

const fixed = z.union([words, z.number(expects('value')), listOf(words)], expects('value'));

function habitOf<Event extends z.ZodType>(event: Event) {
  return {
    do: about(event, '做什么', 'what is done'),
    who: about(oneOf(roles).optional(), '谁来做', 'by whom, if several could'),
    when: about(formula.optional(), '对哪些工单', 'for which tickets'),
    once: about(event.optional(), '在此之后才做', 'only once this has happened'),
    unless: about(event.optional(), '在此之后不再做', 'no more once this has happened'),
    with: about(mapOf(fixed).optional(), '固定的字段', 'what is fixed of its fields'),
    skips: about(flag.default(false), '粗心者会忘', 'the careless may forget it')
  };
}

const ticketEvent = oneOf(Object.keys(ticketEvents) as TicketEvent[]);

/** Habit of a role on autopilot for a ticket. */
export const ticketHabit = strict({
  ...habitOf(ticketEvent),
  after: about(
    duration_ms.optional(),
    '隔多久',
    'how long after the last thing that happened, or after what it counts from',
    {
      unit: 'duration'
    }
  ),
  since: about(ticketEvent.optional(), '从何时算', 'what it counts from, once it has happened')
}).transform(({ after, with: given, ...rest }, context) => ({
  ...rest,
  after_ms: after ?? 0,
  ...(given === undefined ? {} : { with: fieldsBy(given, context, (name) => durationIn(rest.do, name)) })
}));

function durationIn(event: TicketEvent, name: string): z.ZodType<Fixed[string]> | undefined {
  const fields = eventSpec(event)?.fields ?? {};
  return Object.hasOwn(fields, name) && fields[name]!.type === 'duration' ? duration_ms : undefined;
}

/** Habit of a role on autopilot beyond a single ticket. */
export const houseHabit = strict({
  ...habitOf(oneOf(Object.keys(cycleHabits) as HabitualEvent[])),
  after: about(limit.optional(), '隔多久', 'how long behind what calls for it', { unit: 'limit' })
}).transform(({ after, with: given, ...rest }, context) => ({
  ...rest,
  after: after ?? ({ per: 'wall', ms: 0 } satisfies Limit),
  ...(given === undefined ? {} : { with: fieldsOf(rest.do, given, context) })
}));

function fieldsOf(event: HabitualEvent, given: Fixed, context: z.core.$RefinementCtx): Fixed {
  const fields: Readonly<Record<string, CycleField>> = cycleEvents[event].fields;
  return fieldsBy(given, context, (name) => (Object.hasOwn(fields, name) ? schemaOf(fields[name]!) : undefined));
}

function fieldsBy(
  given: Fixed,
  context: z.core.$RefinementCtx,
  schemaFor: (name: string) => z.ZodType<Fixed[string]> | undefined
): Fixed {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const read = schemaFor(name)?.safeParse(value);
      for (const { message, path } of read?.error?.issues ?? [])
        context.addIssue({ code: 'custom', message, path: ['with', name, ...path], input: value });
      return [name, read?.data ?? value];
    })
  );
}

function schemaOf({ type, choices }: CycleField): z.ZodType<Fixed[string]> {
  if (type === 'time') return duration_ms;
  if (type === 'list') return listOf(words);
  return type === 'choice' ? oneOf(choices ?? []) : words;
}
