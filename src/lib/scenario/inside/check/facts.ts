import { reactionsOf, type ScenarioCheck } from './context';

/** Facts that the call itself asks for by their names: who is called, and which service is changed. */
const asked: ReadonlySet<string> = new Set(['name', 'serviceId', 'visitTime', 'symptom', 'serviceAddress', 'contact']);
/** Keys of a scenario in whose texts `{fact}` is filled, or facts are named. */
const told = ['lines', 'ready', 'desk', 'variants', 'brief', 'expects', 'sums', 'personal'] as const;

/** Every fact is told, shown or said by somebody: one that nobody can learn of is none. */
export function checkFacts(context: ScenarioCheck): void {
  const { scenario, file, deps } = context;
  const texts = JSON.stringify([
    told.map((key) => scenario[key]),
    Object.values(scenario.facts).map((it) => it.values),
    scenario.draws
  ]);
  const named = new Set<unknown>([
    ...reactionsOf(context).flatMap(({ reaction }) => reaction.tell ?? []),
    ...Object.values(scenario.remedies).map(({ yuan }) => yuan)
  ]);
  const needed = new Set(file.uses.flatMap((id) => deps.shared?.[id]?.needs ?? []));
  for (const id of Object.keys(file.facts)) {
    const isSaid = texts.includes(`{${id}}`) || named.has(id);
    if (!isSaid && !asked.has(id) && !needed.has(id))
      context.say('SB0369', ['facts', id], { fact: file.facts[id]!.label }, 'key');
  }
}
