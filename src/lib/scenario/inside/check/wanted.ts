import type { CustomerReaction } from '../../scenario';
import { reactionsOf, type ScenarioCheck } from './context';

const tells = 'tells-demand';

/** The customer says what is wanted: in a line by which the demand counts as told, and nothing that is wanted is brought up without a word. */
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
