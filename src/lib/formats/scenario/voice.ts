import { report } from '#diagnostics/catalogue/scenario';
import { suggestion } from '#domain/suggest';
import { nameOf, type Voice } from '../explain';
import { cameAs, kind } from '../inside/kinds';
import { shown } from '../say';
import { atoms } from './case';

/** How a scenario words it: SB0301 to SB0305. */
export const scenarioVoice: Voice = {
  namesOf: (word) => (word === 'formula' ? [...atoms] : []),
  say({ kind: what, path, of, expected, came, choices }, place) {
    if (path.length === 0) return report('SB0305', { came: cameAs(came) }, place);
    if (what === 'unknown' && expected.startsWith('known:'))
      return report('SB0303', { name: shown(came), suggestion: suggestion(String(came), choices) }, place);
    const name = nameOf(of === 'key' ? path.slice(0, -1) : path);
    if (what === 'missing') return report('SB0301', { name, expected: kind(expected, choices) }, place);
    if (what === 'unknown')
      return report('SB0304', { name, came: shown(came), suggestion: suggestion(String(came), choices) }, place);
    return report('SB0302', { name, expected: kind(expected, choices), came: cameAs(came) }, place);
  }
};
