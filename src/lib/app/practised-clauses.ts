import clauses from 'virtual:switchboard/practised';
import type { Text } from '#domain/text';

/** The clauses that calls practise, with stage and text: what progress is told of. */
export { clauses as practisedClauses };

const texts = new Map(clauses.map(({ id, text }) => [id, text]));

/** What a clause says; one of a later version keeps its id. */
export function practisedText(id: string): Text {
  return texts.get(id) ?? { zh: id, en: id };
}
