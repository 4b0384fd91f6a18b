import clauses from 'virtual:switchboard/practised';
import { own } from '#domain/own';
import { stageNames } from '#domain/terms';
import { heading } from './local.ts';
import { listTexts } from './texts.svelte.ts';

/** Clauses practised in calls with their stages, as counted for progress. */
export { clauses as practisedClauses };

const stages = new Map(clauses.map(({ id, stage }) => [id, stage]));

/** Returns a clause's text in the interface language; its stage if none is loaded, its id if from a later version. */
export function practisedText(id: string): string {
  const stage = stages.get(id);
  return own(listTexts.current?.clauses ?? {}, id) ?? (stage ? heading(stageNames[stage]) : id);
}
