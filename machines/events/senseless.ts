import type { Text } from '#domain/text';
import type { Fields } from '#domain/entry';
import type { EventContext } from '#machines/ticket-events';

/** Digits of the shortest number that somebody can be reached on: a fixed line without its area code. */
const fewestDigits = 7;

/**
 * What stands in a field of 1.2-capture and tells nobody anything (准确采集): a demand of one word, a contact that nobody can call, an address that is
 * none. A call holds what was written down against what is true, and needs no such reading. What the policy has a word for (`ticket.words`), and the business of the ticket by its id, make sense.
 */
export function senseless(
  fields: Fields,
  { policy, case: of }: Pick<EventContext, 'policy' | 'case'>
): Text | undefined {
  const isWord = (value: string): boolean => Object.hasOwn(policy.ticket?.words ?? {}, value);
  const wrong = Object.entries(reads).find(([field, { makesSense }]) => {
    const value = fields[field];
    if (value === undefined || value === '') return false;
    const text = String(value);
    return !isWord(text) && text !== of.business && !makesSense(text);
  });
  return wrong?.[1].flaw;
}

const reads: Readonly<Record<string, { readonly makesSense: (text: string) => boolean; readonly flaw: Text }>> = {
  demand: {
    makesSense: (text) => countOf(text, /\p{Script=Han}/gu) >= 2 || countOf(text, /\p{Letter}+/gu) >= 2,
    flaw: {
      zh: '核心诉求没写清楚：写明客户遇到了什么、要什么',
      en: 'the core demand says nothing: write what the customer has met with and wants'
    }
  },
  contact: {
    makesSense: (text) => countOf(text, /\d/g) >= fewestDigits || text.includes('@'),
    flaw: {
      zh: '联系方式联系不到人：写能打通的号码',
      en: 'nobody can be reached by that contact: write a number that can be called'
    }
  },
  serviceAddress: {
    makesSense: (text) => countOf(text, /\p{Letter}/gu) >= 2 && text.length >= 4,
    flaw: {
      zh: '服务地址找不到门：写到路名和门牌',
      en: 'nobody finds that address: write the street and the number'
    }
  }
};

const countOf = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
