/** Official lines with their case placeholders (`{fee}`); all may use `ticket.words`, `{number}` and `{agentId}`. */
export const scriptPlaces: Readonly<Record<string, readonly string[]>> = {
  '1.1-hall-greet': [],
  '1.1-hotline-greet': ['agentId'],
  '1.1-hotline-transfer': ['target'],
  '1.1-online-autoreply': [],
  '1.1-online-number': [],
  '1.2-confirm': ['service', 'fee'],
  '1.2-privacy': [],
  '2.1-lights': [],
  '2.1-restart': [],
  '2.1-plan-answer': ['contents', 'remaining', 'option', 'difference', 'allowance'],
  '2.2-major-tell': ['eta'],
  '3.2-fault-signoff': [],
  '3.2-biz-recheck': ['plan'],
  '3.2-biz-receipt': ['service', 'fee', 'effectiveTime', 'queryPath'],
  '3.2-complaint-tell': [],
  '4.1-fault': ['fault'],
  '4.1-biz': ['service', 'effectiveTime', 'where'],
  '4.1-biz-bill': [],
  '4.1-complaint': ['solution'],
  '4.2-auto': [],
  '4.2-manual': []
};
