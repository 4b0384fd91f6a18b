import clauses from 'virtual:switchboard/practised';
import { own } from '#domain/own';
import { stageNames } from '#domain/terms';
import { heading } from './local.ts';
import { listTexts } from './texts.svelte.ts';

/** The clauses that calls practise, with their stages: what progress is told of. */
export { clauses as practisedClauses };

const stages = new Map(clauses.map(({ id, stage }) => [id, stage]));

/** What a clause says, in the language of the interface; its stage where that could not be fetched. One of a later version keeps its id. */
export function practisedText(id: string): string {
  const stage = stages.get(id);
  return own(listTexts.current?.clauses ?? {}, id) ?? (stage ? heading(stageNames[stage]) : id);
}
