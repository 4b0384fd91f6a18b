import type { Fact } from '#domain/fact';
import { eventSpec } from '#machines/ticket-events';

/** What an act lacks that another of its fields asks for: why somebody would not sign. */
export function missingBeside({ name, with: given = {} }: Fact): readonly string[] {
  return Object.entries((name !== undefined && eventSpec(name)?.fields) || {}).flatMap(
    ([field, { missingWhen: when }]) =>
      when && given[when.field] === when.is && given[field] === undefined ? [field] : []
  );
}
