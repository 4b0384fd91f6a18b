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

/** What a clause asks for under the policy of the call; a clause of a later version keeps its id. */
export function clauseText(id: string, { table }: Call): string {
  const clause = callClauseOf(id);
  return clause ? local(clauseIn(clause, table.policy)) : id;
}

/** What the policy calls something; its id where it has no name. */
export function nameIn(names: Readonly<Record<string, Text>>, id: string): string {
  const name = own(names, id);
  return name ? local(name) : id;
}

/** What is to be done before a limit is over, by the milestone that ends it: as the end of a sentence. */
export function limitTask(to: Milestone): string {
  return local(limitTasks[to]!);
}

/** Why there is no call to show, as a heading. */
export function notOpenedTitle(diagnostics: readonly Diagnostic[]): string {
  return isMissing(diagnostics) ? m.call_missing() : m.call_not_opened();
}

export function isMissing(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ code }) => code === 'SB0510');
}

/** How the customer feels, by face. */
export const moodWords = [m.call_mood_0, m.call_mood_1, m.call_mood_2, m.call_mood_3, m.call_mood_4] as const;
