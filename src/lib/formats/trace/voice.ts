import { report } from '#diagnostics/catalogue/run';
import { shown } from '../say';
import { entriesVoice } from '../entries/voice';
import { runWords } from '../run/voice';
import { ticketKeys } from './ticket';

const deeds = ['say', 'do', 'wait'] as const;

/** How the script of a ticket words what its schema finds: SB0401 to SB0427. */
export const traceVoice = entriesVoice(runWords, ({ path, of, expected, came }, place) => {
  if (expected === 'deed' || (path[0] === 'entries' && of === 'key' && deeds.some((deed) => deed === came)))
    return report('SB0413', {}, place);
  if (expected.startsWith('fewer:') && Array.isArray(came))
    return report('SB0423', { came: came.length, limit: expected.slice('fewer:'.length) }, place);
  if (path.at(-2) === 'conditions' && ticketKeys.includes(String(came)))
    return report('SB0427', { name: shown(came) }, place);
  return undefined;
});
