import { langs, type Lang } from '#domain/text';
import type { Scenario } from '#scenario/scenario';
import { piecesOf, type SaidTurn } from './held-against';

type Spoken = Pick<Scenario, 'id' | 'title' | 'summary' | 'lines' | 'ready' | 'languages' | 'variants'>;

/** Returns the scenario sharing most words, rare ones more; `undefined` if none does or none has the language. */
export function nearestScenario(
  scenarios: readonly Spoken[],
  turns: readonly Pick<SaidTurn, 'text'>[],
  lang: Lang
): string | undefined {
  const known = scenarios
    .filter(({ languages }) => languages.includes(lang))
    .map((it) => ({ id: it.id, pieces: piecesOf(saidIn(it, lang)) }));
  const said = piecesOf(turns.map(({ text }) => text).join(' '));
  const weight = (piece: string): number => {
    const having = known.filter(({ pieces }) => pieces.has(piece)).length;
    return having === 0 ? 0 : Math.log((known.length + 1) / having);
  };
  const weighed = [...said].map((piece) => [piece, weight(piece)] as const);
  const fits = known.map(({ id, pieces }) => {
    const shared = weighed.reduce((sum, [piece, much]) => sum + (pieces.has(piece) ? much : 0), 0);
    // A long scenario shares something with every conversation.
    return { id, fit: shared / Math.sqrt(Math.max(1, pieces.size)) };
  });
  const [best] = fits.toSorted((a, b) => b.fit - a.fit);
  return best && best.fit > 0 ? best.id : undefined;
}

function saidIn({ title, summary, lines, ready, variants }: Spoken, lang: Lang): string {
  const side = lang === langs[1] ? 'en' : 'zh';
  return [
    title[side],
    summary[side],
    ...Object.values(lines).flatMap((it) => it[side]),
    ...Object.values(variants).flatMap((it) => [
      it.title[side],
      ...Object.values(it.lines ?? {}).flatMap((line) => line[side])
    ]),
    ...Object.values(ready).flatMap(({ bad, say }) => (bad ? [] : [say[side]]))
  ].join(' ');
}
