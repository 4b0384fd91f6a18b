import { stepLine } from '#analysis/proof-report';
import { farText, missingText, stateNames, type Standing } from '#analysis/proof-standing';
import { ticketClasses } from '#analysis/ticket-classes';
import { inLang, type Lang, type Text } from '#domain/text';

/** Returns a policy's proof results: status and extent of each, with the shortest counterexample on failure. */
export function proofLines(standings: readonly Standing[], lang: Lang): readonly string[] {
  const say = (text: Text): string => inLang(text, lang);
  const dash = lang === 'en' ? ': ' : '：';
  return standings.flatMap((standing) => {
    const { row, state, classes, failure } = standing;
    const missing = missingText(standing);
    return [
      `${say(stateNames[state])} · ${say(row.title)}${dash}${say(row.claim)}`,
      ...(failure ? [`  ${say(failure.what)}`] : [`  ${say(farText(classes))}`]),
      ...(missing ? [`  ${say(missing)}`] : []),
      ...(failure?.class === undefined ? [] : [`  ${say(className(failure.class))}`]),
      ...(failure?.steps.map((step) => stepLine(step, lang)) ?? [])
    ];
  });
}

export function className(id: string): Text {
  return ticketClasses.find((it) => it.id === id)?.text ?? { zh: id, en: id };
}
