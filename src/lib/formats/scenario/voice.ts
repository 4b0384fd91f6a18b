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
    if (what === 'unknown' && isOfSentence(came, choices))
      return report('SB0303.sentence', { name: shown(came) }, place);
    if (what === 'unknown' && expected.startsWith('known:'))
      return report('SB0303', { name: shown(came), suggestion: suggestion(String(came), choices) }, place);
    const name = nameOf(of === 'key' ? path.slice(0, -1) : path);
    if (what === 'missing') return report('SB0301', { name, expected: kind(expected, choices) }, place);
    if (what === 'unknown')
      return report('SB0304', { name, came: shown(came), suggestion: suggestion(String(came), choices) }, place);
    if (expected === 'format' && isNewer(came))
      return report('SB0302.newer', { came: cameAs(came), known: kind(expected) }, place);
    return report('SB0302', { name, expected: kind(expected, choices), came: cameAs(came) }, place);
  }
};

const languages: ReadonlySet<string> = new Set(['zh', 'en']);

/** True of what a comma has cut off from a sentence: in the place of a language it is the name of none. */
const isOfSentence = (came: unknown, choices: readonly string[]): boolean =>
  choices.length > 0 &&
  choices.every((it) => languages.has(it)) &&
  typeof came === 'string' &&
  !/^[A-Za-z]{2,3}(?:[-_][A-Za-z]+)?$/.test(came);

const isNewer = (came: unknown): boolean => Number.isInteger(came) && Number(came) > Number(kind('format').en);
