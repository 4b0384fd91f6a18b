import { both, listed, type Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import type { ClauseTimer } from '#machines/timers';

/** What people call the limit of a clause; its id, if it has none. */
export function limitTitle(clause: string): Text {
  return sopClauseOf(clause)?.timer?.title ?? { zh: clause, en: clause };
}

/** What is wrong with some limits, and which they are. */
export function ofLimits(timers: readonly ClauseTimer[], says: Text): Text {
  const titles = timers.map(({ clause }) => limitTitle(clause));
  return both((lang) => `${says[lang]}${lang === 'zh' ? '：' : ': '}${listed(titles.map((it) => it[lang]))[lang]}`);
}
