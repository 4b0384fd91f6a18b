import { both, listed, type Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import type { ClauseTimer } from '#machines/timers';

/** Returns the title of a clause's limit; its id if it has none. */
export function limitTitle(clause: string): Text {
  return sopClauseOf(clause)?.timer?.title ?? { zh: clause, en: clause };
}

/** Returns a message about certain limits, followed by their titles. */
export function ofLimits(timers: readonly ClauseTimer[], says: Text): Text {
  const titles = timers.map(({ clause }) => limitTitle(clause));
  return both((lang) => `${says[lang]}${lang === 'zh' ? '：' : ': '}${listed(titles.map((it) => it[lang]))[lang]}`);
}
