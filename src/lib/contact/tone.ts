import { callClauseOf } from '#machines/call-clauses';

/** True of a bad line whose fault is its tone alone: no clause of the SOP is about that but the one about language, whose words tell of something else. */
export function isTone({ clause, rude }: { readonly clause: string; readonly rude?: true | undefined }): boolean {
  return rude === true && callClauseOf(clause)?.met.by === 'plain-speech';
}
