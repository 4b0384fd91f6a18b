import { timeText } from '#calendar/dates';
import type { WordedFact } from '#domain/fact';
import { roleNames } from '#domain/terms';
import { inLang, type Lang } from '#domain/text';
import type { Series } from '#kernel/list';
import { padded } from './print.ts';

/** Returns one line per fact. `from_ms` is the origin of the facts' times; 0 for times since 1970. */
export function factLines(facts: Series<WordedFact>, from_ms: number, lang: Lang): readonly string[] {
  return facts.map(({ at_ms, kind, clause, who, text }) =>
    [
      padded(timeText(from_ms + at_ms), 24),
      padded(kind, 10),
      padded(inLang(roleNames[who], lang), lang === 'en' ? 21 : 13),
      padded(clause, 24),
      inLang(text, lang)
    ].join(' ')
  );
}
