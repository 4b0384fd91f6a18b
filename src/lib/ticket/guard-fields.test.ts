import { expect, it } from 'vitest';
import { callChart } from '#machines/call';
import { ticketChart } from '#machines/ticket';
import { guardFields } from './ready-chart';

/** The fields that guards ask for, wherever they stand in a part of the chart. */
function fieldsIn(part: unknown, seen = new Set<unknown>()): readonly string[] {
  // Joined guards (`and`, `not`) are functions with their guards beside them.
  if (part === null || (typeof part !== 'object' && typeof part !== 'function') || seen.has(part)) return [];
  seen.add(part);
  const { type, params } = part as { readonly type?: unknown; readonly params?: { readonly field?: string } };
  const own = type === 'field' && params?.field !== undefined ? [params.field] : [];
  return [...own, ...Object.values(part).flatMap((each) => fieldsIn(each, seen))];
}

it('lists each field that a guard of the chart looks at, and no other', () => {
  expect([...new Set(fieldsIn(ticketChart.config))].sort()).toEqual(
    [...guardFields].filter((field) => field !== 'tag').sort()
  );
});

it('has all that guards of the part that a call reaches look at', () => {
  const fields = fieldsIn(callChart.config);
  expect(fields).not.toEqual([]);
  expect(fields.filter((field) => !(guardFields as readonly string[]).includes(field))).toEqual([]);
});
