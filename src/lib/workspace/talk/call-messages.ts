import type { Diagnostic } from '#diagnostics/diagnostic';
import { local } from '#app/local';
import { m } from '#app/messages';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText as clauseIn } from '#machines/clause-text';
import { limitTasks } from '#domain/terms';
import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { Milestone } from '#machines/clause';
import type { Call } from '#contact/call';

export { local };

/** Returns the text of a clause under the policy of the call; the id for a clause of a later version. */
export function clauseText(id: string, { table }: Call): string {
  const clause = callClauseOf(id);
  return clause ? local(clauseIn(clause, table.policy)) : id;
}

/** Returns the name that the policy gives an id, or the id itself. */
export function nameIn(names: Readonly<Record<string, Text>>, id: string): string {
  const name = own(names, id);
  return name ? local(name) : id;
}

/** Returns the task to do before a limit expires, by its closing milestone, as the end of a sentence. */
export function limitTask(to: Milestone): string {
  return local(limitTasks[to]!);
}

export function notOpenedTitle(diagnostics: readonly Diagnostic[]): string {
  return isMissing(diagnostics) ? m.call_missing() : m.call_not_opened();
}

export function isMissing(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ code }) => code === 'SB0510');
}

export const moodWords = [m.call_mood_0, m.call_mood_1, m.call_mood_2, m.call_mood_3, m.call_mood_4] as const;
