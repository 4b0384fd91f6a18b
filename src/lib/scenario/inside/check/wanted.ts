import { openLives } from '#domain/ids';
import { own } from '#domain/own';
import { partNames, talkNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { CustomerReaction } from '../../scenario';
import { reactionsOf, type ScenarioCheck } from './context';

const tells = 'tells-demand';

/** Reports a customer who never states the demand (SB0371), and demands raised without a word (SB0371.silent). */
export function checkWanted(context: ScenarioCheck): void {
  const { file } = context;
  const isSaid = ({ say, nod }: CustomerReaction): boolean => say !== undefined || nod !== undefined;
  for (const [name, { title, raise }] of Object.entries(file.demands))
    if (!raise.some(isSaid)) context.say('SB0371.silent', ['demands', name, 'raise'], { title }, 'key');
  const isTold = reactionsOf(context).some(
    ({ reaction }) => isSaid(reaction) && (reaction.does?.includes(tells) ?? false)
  );
  if (isTold) return;
  const where = Object.keys(file.demands).length > 0 ? 'demands' : file.talk ? 'talk' : 'behaviour';
  context.say('SB0371', [where], {}, 'key');
}

const word = 'word:';

/** Warns of a demand settled by a word alone (SB0406), or by a figure of the account without a right value (SB0407). */
export function checkAnswers(context: ScenarioCheck): void {
  const { file, scenario } = context;
  const known = [scenario, ...Object.values(scenario.variants)].flatMap(({ expects }) => Object.keys(expects ?? {}));
  const hasRightValue = new Set(known);
  // Where the desktop shows neither plan nor bill, the case comes with the call: nobody can write down what is right.
  const isShown = [scenario, ...Object.values(scenario.variants)].some(({ desk }) => desk?.plan ?? desk?.bill);
  const tells = new Set(isShown ? scenario.personal.map(({ act }) => act) : []);
  for (const [name, demand] of Object.entries(file.demands))
    for (const life of ['raised', 'answered'] as const)
      for (const [trigger, reactions] of Object.entries(demand[life] ?? {})) {
        const path = ['demands', name, life, trigger];
        const settles = reactions.filter(({ go }) => go !== undefined && !openLives.has(go));
        if (trigger.startsWith(word) && settles.some((it) => it.if === undefined))
          context.say('SB0406', path, { title: demand.title, word: trigger.slice(word.length) }, 'key');
        if (tells.has(trigger) && settles.length > 0 && !hasRightValue.has(trigger))
          context.say(
            'SB0407',
            path,
            { title: demand.title, part: own<Text>({ ...partNames, ...talkNames }, trigger) ?? trigger },
            'key'
          );
      }
}
