import { about, listOf, mapOf, oneOf, strict, text, words } from '#domain/schema';
import type { ForbiddenLabel } from '#domain/act-ids';
import { z } from 'zod';
import { callClauses } from '../call-clauses';
import { points } from './words';

/** What must never be said: by clauses of the SOP, or by our own rule. */
export const forbids: Readonly<Record<string, ForbiddenLabel>> = {
  ...Object.fromEntries(callClauses.flatMap(({ id, met }) => (met.by === 'never-said' ? [[id, met.label]] : []))),
  'x-abuse': 'abuse'
};

const taboo = strict({
  title: text,
  breaks: about(oneOf(Object.keys(forbids)), '违反哪一条', 'which rule it breaks'),
  costs: about(z.union([points, oneOf(['gate'])]), '一票否决或扣分', 'the gate, if the rule is one, or a loss', {
    unit: 'points'
  }),
  zh: about(listOf(words), '中文说法', 'how it is said in Chinese'),
  en: about(listOf(words), '英文说法', 'how it is said in English')
}).transform(({ title, breaks, costs, zh, en }) => ({
  title,
  label: forbids[breaks]!,
  /** Points that it costs instead of breaking the gate; absent: it breaks the gate. */
  ...(costs === 'gate' ? {} : { loss: costs as number }),
  wordings: [...zh, ...en]
}));

/** 服务忌语: kinds of things that an operator forbids its staff to say. */
export const taboos = about(
  mapOf(taboo).optional(),
  '服务忌语',
  'what staff are forbidden to say, kind by kind, in the notation of the lexicon',
  { reason: { zh: '只有读准了才算', en: 'it counts only where it is surely read' } }
);
