import { callClauseOf } from '#machines/call-clauses';

/**
 * True if the only fault of a bad line is its tone, filed under the plain-language clause, whose text describes
 * something else.
 */
export function isTone({ clause, rude }: { readonly clause: string; readonly rude?: true | undefined }): boolean {
  return rude === true && callClauseOf(clause)?.met.by === 'plain-speech';
}
