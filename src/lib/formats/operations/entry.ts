import { listOf, oneOf, present, strict } from '#domain/schema';
import { cycleEvents, type CycleEventSpec, type CycleField } from '#machines/cycles';
import { z } from 'zod';
import { role, textOf } from '../entries/basics';
import { instant_ms, month } from '../entries/scripts';

const specs: Readonly<Record<string, CycleEventSpec>> = cycleEvents;
const names = Object.keys(specs);

/** One thing that was done beyond one ticket: when, by which role, with what its event carries. */
export const entry = z.discriminatedUnion('do', options(), {
  error: ({ code }) => (code === 'invalid_union' ? `expects:name:event:${names.join(',')}` : 'expects:mapping')
});

function options() {
  const [first, ...rest] = Object.entries(specs).map(([name, spec]) => done(name, spec));
  return [first!, ...rest] as const;
}

function done(name: string, { fields }: CycleEventSpec) {
  const shape = Object.fromEntries(Object.entries(fields).map(([field, spec]) => [field, fieldSchema(spec)]));
  const given = strict(shape, 'mapping', 'field').transform((it) => present(it));
  const free = Object.values(fields).every(({ optional }) => optional);
  return strict({ at: instant_ms, who: role, do: z.literal(name), with: free ? given.default({}) : given });
}

function fieldSchema({ type, choices, optional }: CycleField): z.ZodType {
  const value = {
    list: () => listOf(textOf(60)),
    time: () => instant_ms,
    choice: () => oneOf(choices ?? []),
    month: () => month,
    text: () => textOf(400)
  }[type]();
  return optional ? value.optional() : value;
}
