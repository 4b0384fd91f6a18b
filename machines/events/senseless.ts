import type { Text } from '#domain/text';
import type { Fields } from '#domain/entry';
import type { EventContext, MakesSense } from './spec';

/** Returns the flaw of meaningless text (准确采集), such as an address without a street; `ticket.words` always pass. */
export function senseless(
  fields: Fields,
  _: unknown,
  { policy, case: of }: Pick<EventContext, 'policy' | 'case'>
): Text | undefined {
  const least = policy.ticket?.makesSense;
  if (!least) return undefined;
  const isWord = (value: string): boolean => Object.hasOwn(policy.ticket?.words ?? {}, value);
  const wrong = Object.entries(reads).find(([field, { makesSense }]) => {
    const value = fields[field];
    if (value === undefined || value === '') return false;
    const text = String(value);
    return !isWord(text) && text !== of.business && !makesSense(text, least);
  });
  return wrong?.[1].flaw;
}

interface Sense {
  readonly makesSense: (text: string, least: MakesSense) => boolean;
  readonly flaw: Text;
}

const contact: Sense = {
  makesSense: (text, { contactDigits }) => countOf(text, /\d/g) >= contactDigits || text.includes('@'),
  flaw: {
    zh: '联系方式联系不到人：写能打通的号码',
    en: 'nobody can be reached by that contact: write a number that can be called'
  }
};

const reads: Readonly<Record<string, Sense>> = {
  demand: {
    makesSense: (text, { demandWords }) =>
      countOf(text, /\p{Script=Han}/gu) >= demandWords || countOf(text, /\p{Letter}+/gu) >= demandWords,
    flaw: {
      zh: '核心诉求没写清楚：写明客户遇到了什么、要什么',
      en: 'the core demand says nothing: write what the customer has met with and wants'
    }
  },
  contact,
  fieldContact: contact,
  serviceAddress: {
    makesSense: (text, { addressCharacters }) => countOf(text, /\p{Letter}/gu) >= 2 && text.length >= addressCharacters,
    flaw: {
      zh: '服务地址找不到门：写到路名和门牌',
      en: 'nobody finds that address: write the street and the number'
    }
  }
};

const countOf = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

const mostEver_yuan = 10_000;

/** Returns the flaw of an implausible sum: not above 0, or above 10,000 yuan. */
export function absurd({ yuan }: Fields): Text | undefined {
  if (yuan === undefined || (Number(yuan) > 0 && Number(yuan) <= mostEver_yuan)) return undefined;
  return { zh: '金额要大于 0，不超过 10000 元', en: 'the sum is more than 0 and at most 10,000 yuan' };
}
