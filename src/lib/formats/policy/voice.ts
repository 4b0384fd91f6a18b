import { report } from '#diagnostics/catalogue/policy';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { suggestion } from '#domain/suggest';
import type { Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import type { Problem, Voice } from '../explain';
import { kind } from '../inside/kinds';
import { policyKey } from '../policy-keys';
import { policyNames } from '../policy-names';
import { shown, type FilePosition } from '../say';
import type { Path } from '../value-at';

const keyOf = (path: Path): string => path.map(shown).join('.');

const names = policyNames([]);

export function placeText(path: Path): Text {
  const last = path.at(-1);
  // One of a list is called as the list is.
  if (typeof last === 'number' && path.length > 1) return placeText(path.slice(0, -1));
  const own = sopClauseOf(String(last)) ? undefined : policyKey(path).said.at(-1)?.title;
  const { zh, en } = own ?? names.key(path);
  const quoted = (text: string): string => (text.startsWith('“') ? text : `“${text}”`);
  return { zh: quoted(zh), en: quoted(en) };
}

/** Describes what is missing, and the key to write. */
export const missingAt = (path: Path) => ({ name: placeText(path), key: keyOf(path) });

const unknownNames: Readonly<Record<string, 'SB0604' | 'SB0605' | 'SB0606.name'>> = {
  'known:clause': 'SB0604',
  'name:clause': 'SB0604',
  'name:act': 'SB0605',
  'name:name': 'SB0606.name'
};
const languages = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

/** Wording of policy schema problems: SB0601 to SB0609. */
export const policyVoice: Voice = {
  say(problem, place) {
    const { kind: what, path, expected, came, choices } = problem;
    const name = placeText(path);
    const last = path.at(-1);
    if (expected === 'language' && (last === 'zh' || last === 'en'))
      return report('SB0608', { name: placeText(path.slice(0, -1)), language: languages[last], key: last }, place);
    if (path.length === 0)
      return report('SB0602', { name: { zh: '策略', en: 'the policy' }, expected: kind('mapping') }, place);
    if (what === 'missing') return report('SB0601', missingAt(path), place);
    if (what === 'unknown' && expected !== 'one')
      return report(
        unknownNames[expected] ?? 'SB0606',
        { name: shown(came), suggestion: suggestion(String(came), choices) },
        place
      );
    if (expected === 'date') return report('SB0609', { came: shown(came) }, place);
    return absurd(problem, name, place) ?? report('SB0602', { name, expected: kind(expected, choices) }, place);
  }
};

function absurd({ expected, came }: Problem, name: Text, place: Partial<FilePosition>): Diagnostic | undefined {
  const [what, least = '', most = ''] = expected.split(':');
  if (what === 'between') return report('SB0603', { name, came: shown(came), least, most }, place);
  if (what === 'over-zero') return report('SB0603.zero', { name }, place);
  return what === 'at-most' ? report('SB0603.long', { name, came: shown(came), longest: least }, place) : undefined;
}
