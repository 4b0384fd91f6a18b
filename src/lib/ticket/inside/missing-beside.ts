import type { Fact } from '#domain/fact';
import { eventSpec } from '#machines/ticket-events';

/** Returns the missing fields that another field requires, such as the reason for a refused signature. */
export function missingBeside({ name, with: given = {} }: Fact): readonly string[] {
  return Object.entries((name !== undefined && eventSpec(name)?.fields) || {}).flatMap(
    ([field, { missingWhen: when }]) =>
      when && given[when.field] === when.is && given[field] === undefined ? [field] : []
  );
}
