import { report } from '#diagnostics/catalogue/operations';
import { suggestion } from '#domain/suggest';
import { entriesVoice, type EntriesWords } from '../entries/voice';
import type { Voice } from '../explain';
import { cameAs } from '../inside/kinds';
import { shown } from '../say';
import { valueAt } from '../value-at';
import { cycleEventSpec } from '#machines/cycles';

const words: EntriesWords = {
  missing: (values, place) => report('SB0560', values, place),
  wrong: (values, place) => report('SB0561', values, place),
  unknownKey: (values, place) => report('SB0562', values, place),
  unknownWord: (values, place) => report('SB0563', values, place),
  tooLong: (values, place) => report('SB0564', values, place)
};

/**
 * How a script of the house words what its schema finds: SB0560 to SB0571, SB0575.
 * @param value the file as the schema was given it
 */
export const operationsVoice = (value: unknown): Voice =>
  entriesVoice(words, ({ kind: what, path, of, expected, came, choices }, place) => {
    if (path.length === 0 && of === 'value') return report('SB0565', { came: cameAs(came) }, place);
    if (expected.startsWith('fewer:') && Array.isArray(came))
      return report('SB0571', { came: came.length, limit: expected.slice('fewer:'.length) }, place);
    const nearest = suggestion(shown(came), choices);
    if (expected === 'name:clause' && what === 'unknown')
      return report('SB0575', { came: shown(came), suggestion: nearest }, place);
    if (expected === 'name:event' && what === 'unknown')
      return report('SB0566', { name: shown(came), suggestion: nearest }, place);
    if (path[2] !== 'with') return undefined;
    const name = shown(valueAt(value, [...path.slice(0, 2), 'do']));
    if (expected === 'known:field') return report('SB0567', { name, field: shown(came), suggestion: nearest }, place);
    const field = path.length > 3 ? String(path.at(-1)) : undefined;
    if (what === 'missing') return report('SB0568', { name, field: field ?? neededBy(name) }, place);
    return expected === 'month' && field !== undefined
      ? report('SB0569', { name: field, came: shown(came) }, place)
      : undefined;
  });

/** The first field that an event cannot do without. */
function neededBy(event: string): string {
  const fields = Object.entries(cycleEventSpec(event)?.fields ?? {});
  return fields.find(([, { optional }]) => !optional)?.[0] ?? 'with';
}
