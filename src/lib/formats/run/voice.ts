import { fieldName } from '#domain/terms';
import { report } from '#diagnostics/catalogue/run';
import { report as reportImport } from '#diagnostics/catalogue/transfer';
import { suggestion } from '#domain/suggest';
import type { Text } from '#domain/text';
import { entriesVoice, type EntriesWords } from '../entries/voice';
import type { Voice } from '../explain';
import { cameAs, kind } from '../inside/kinds';
import { shown } from '../say';
import { valueAt, type Path } from '../value-at';
import type { ActShape } from './entry';
import { placeWords } from './place-words';

/** Wording that a run and the script of a ticket share: SB0401 to SB0404, SB0424. */
export const runWords: EntriesWords = {
  missing: (values, place) => report('SB0401', values, place),
  wrong: (values, place) => report('SB0402', values, place),
  unknownKey: (values, place) => report('SB0403', values, place),
  unknownWord: (values, place) => report('SB0404', values, place),
  tooLong: (values, place) => report('SB0424', values, place)
};

const deeds = ['say', 'do', 'wait'] as const;

/** Makes the wording of a run's schema problems: SB0401 to SB0424. */
export function runVoice(value: unknown, acts: readonly ActShape[]): Voice {
  const actAt = (path: Path) =>
    acts.find(({ name }) => name === valueAt(value, [...path.slice(0, path.indexOf('with')), 'do']));
  return entriesVoice(runWords, ({ kind: what, path, of, expected, came, choices }, place) => {
    if (path.length === 0 && of === 'value') return report('SB0405', { came: cameAs(came) }, place);
    if (expected === 'deed' || (of === 'key' && deeds.some((deed) => deed === came)))
      return report('SB0413.run', {}, place);
    if (expected === 'at-most:8h') return report('SB0421', { came: shown(came) }, place);
    if (expected.startsWith('fewer:') && Array.isArray(came))
      return report('SB0423', { came: came.length, limit: expected.slice('fewer:'.length) }, place);
    if (expected === 'name:act' && came !== undefined)
      return report('SB0410', { name: shown(came), suggestion: suggestion(shown(came), choices) }, place);
    const act = path.includes('with') ? actAt(path) : undefined;
    if (!act) return undefined;
    if (expected === 'known:field') {
      const none = { zh: '去掉 with', en: 'leave out with' };
      const nearest = choices.length > 0 ? suggestion(String(came), choices) : none;
      return report('SB0411', { name: act.name, field: shown(came), suggestion: nearest }, place);
    }
    if (what !== 'missing') return undefined;
    const field = act.fields.find(({ name, optional }) => (path.at(-1) === 'with' ? !optional : name === path.at(-1)));
    return field && report('SB0412', { name: act.name, field: field.name, what: fieldName(field.name) }, place);
  });
}

/** Wording for exported runs: SB0520 with the name of the field, since nobody edits such a file. */
export const exportVoice: Voice = {
  say: ({ path, expected, came, choices }, place) => {
    const isNewer = path.length === 1 && path[0] === 'format' && typeof came === 'number' && came > newest;
    const right = kind(expected.startsWith('known:') ? 'absent' : expected, choices);
    return reportImport('SB0520', { field: placeWords(path), expected: isNewer ? newer : right }, place);
  }
};

const newest = 3;
const newer: Text = {
  zh: `${newest}；它来自更新的版本，请用那个版本打开`,
  en: `${newest}; it comes from a newer version, which can open it`
};
