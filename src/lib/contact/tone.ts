import { callClauseOf } from '#machines/call-clauses';

/** True if a bad line's only fault is its tone, filed under the plain-language clause, which says something else. */
export function isTone({ clause, rude }: { readonly clause: string; readonly rude?: true | undefined }): boolean {
  return rude === true && callClauseOf(clause)?.met.by === 'plain-speech';
}
