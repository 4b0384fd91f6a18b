import type { Objection } from '#language/explain';
import { m } from '#app/messages';

type Circumstance = (Objection & { readonly why: 'circumstance' })['circumstance'];

const circumstances: Readonly<Record<Circumstance, () => string>> = {
  negated: m.phrases_negated,
  quoted: m.phrases_quoted,
  reported: m.phrases_reported,
  conditional: m.phrases_conditional,
  asked: m.phrases_asked,
  'asked-past': m.phrases_asked_past,
  afterwards: m.phrases_afterwards
};

/** What spoke against something found, in one sentence. */
export function objectionText(objection: Objection, text: string, titles: ReadonlyMap<string, string>): string {
  switch (objection.why) {
    case 'circumstance':
      return circumstances[objection.circumstance]();
    case 'weak':
      return m.phrases_weak();
    case 'vote':
      return m.phrases_vote();
    case 'value':
      return m.phrases_odd_value();
    case 'yields':
      return m.phrases_yields({ name: titles.get(objection.to) ?? objection.to });
    case 'doubt-with':
      return m.phrases_doubt_with({ words: text.slice(objection.from, objection.to) });
    case 'unless':
    case 'not-with':
      return m.phrases_unless({ words: text.slice(objection.from, objection.to) });
  }
}
