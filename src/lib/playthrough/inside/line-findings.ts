import { report } from '#diagnostics/catalogue/scenario';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { languageNames } from '#domain/terms';
import { both, type Text } from '#domain/text';
import type { Scenario } from '#scenario/scenario';
import type { BestProof, LineProof, Proof } from '../report';
import type { CustomerNames } from '../words';
import { casesNamed, quotedList, waitsNamed, type PlaceOf } from './finding-words';

/** Returns diagnostics for ready lines: purpose not understood, facts nobody can know, no bad line beside it. */
export function lineFindings(
  scenario: Scenario,
  proof: Proof,
  place: PlaceOf,
  names: CustomerNames
): readonly Diagnostic[] {
  // What is shared is mended where it is shared.
  const own = <T extends { readonly line: string }>(of: (best: BestProof) => readonly T[]) => {
    const found = proof.cases.flatMap((it) =>
      it.best ? of(it.best).flatMap((line) => (Object.hasOwn(scenario.ready, line.line) ? [{ it, line }] : [])) : []
    );
    const ofLine = new Map<string, typeof found>();
    for (const one of found) ofLine.set(one.line.line, [...(ofLine.get(one.line.line) ?? []), one]);
    return [...ofLine.values()];
  };
  const at = (line: string) => place(['ready', line], 'key');
  const unheard = own(({ unheard }) => unheard).map((some) => {
    const { line } = some[0]!;
    const langs = scenario.languages.filter((lang) => some.some(({ it }) => it.lang === lang));
    const language = both((side) => langs.map((it) => languageNames[it][side]).join(side === 'zh' ? '、' : ', '));
    const words = { line: quoted(line), language, waits: waitsNamed(line.wanted, names) };
    return line.heard.length === 0
      ? report('SB0382.nothing', words, at(line.line))
      : report('SB0382', { ...words, heard: heardNamed(line.heard, names) }, at(line.line));
  });
  const unshown = own(({ unshown }) => unshown).map((some) => {
    const { line } = some[0]!;
    const labels = line.facts.map((id) => scenario.facts[id]!.label);
    return report('SB0383', { line: quoted(line), fact: quotedList(labels) }, at(line.line));
  });
  const bare = own(({ bare, stuck }) => (stuck ? [] : bare)).map((some) => {
    const cases = casesNamed(
      scenario,
      some.map(({ it }) => it)
    );
    const { line, text, hidden = [] } = some[0]!.line;
    if (hidden.length === 0) return report('SB0397', { cases, line: text }, at(line));
    const labels = hidden.map((id) => scenario.facts[id]!.label);
    return report('SB0383.hidden', { cases, line: text, fact: quotedList(labels) }, at(line));
  });
  return [...unheard, ...unshown, ...bare];
}

const quoted = ({ text }: LineProof): Text => quotedList([{ zh: text, en: text }]);

function heardNamed(heard: readonly string[], names: CustomerNames): Text {
  const plain = heard.filter((it) => !heard.some((other) => other.startsWith(`${it}:`)));
  const known = plain.flatMap((it) => names.way(`act.${it}`) ?? []);
  return quotedList(known);
}
