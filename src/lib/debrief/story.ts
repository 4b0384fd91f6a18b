import type { WordedFact } from '#domain/fact';
import { roleNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { AfterCall } from '#simulation/follow-through';
import { houseTime, houseTimeText, lifeText } from './life-text.ts';

interface Told {
  readonly after: AfterCall;
  readonly policy: Policy;
  readonly isBlamed: boolean;
  readonly rating: Text | undefined;
  readonly first: (event: string) => WordedFact | undefined;
  readonly last: (...events: readonly string[]) => WordedFact | undefined;
  readonly when: (fact: WordedFact) => Text;
}

/** Tells a ticket's later life in at most four sentences: handlers, completion, rating, failures. */
export function storyOf(
  after: AfterCall,
  policy: Policy,
  rating: Text | undefined,
  isBlamed: boolean
): readonly Text[] {
  const done = after.facts.filter(({ kind }) => kind === 'record' || kind === 'tag');
  const told: Told = {
    after,
    policy,
    rating,
    isBlamed,
    first: (event) => done.find(({ name }) => name === event),
    last: (...events) => done.findLast(({ name }) => events.includes(name ?? '')),
    when: ({ at_ms }) => houseTimeText(houseTime(at_ms, after.openedAt_ms))
  };
  return [whoHadIt, whatWasDone, whatTheCustomerSaid, whatWentWrong].flatMap((sentence) => sentence(told) ?? []);
}

function whoHadIt({ first, when, isBlamed }: Told): Text | undefined {
  const [sent, taken] = [first('dispatched'), first('responded')];
  // Whether it is solved indeed is another matter, where the card finds fault.
  if (!sent && isBlamed)
    return {
      zh: '你在电话里就办结了，没有转给别人。',
      en: 'You closed it on the call: nobody else had to take it on.'
    };
  if (!sent)
    return {
      zh: '你在电话里当场解决了，没有转给别人。',
      en: 'You solved it on the spot: nobody else had to take it on.'
    };
  const by = sent.who === 'system' ? undefined : roleNames[sent.who];
  const [at, then] = [when(sent), taken && when(taken)];
  const to = taken && roleNames[taken.who];
  return {
    zh: `${at.zh} ${by ? `${by.zh}人工派单` : '系统派单'}${to && then ? `，${then.zh} 由${to.zh}接手` : '，一直没有人接手'}。`,
    en: `It was dispatched ${by ? `by hand by the ${by.en}` : 'by the system'} at ${at.en}${to && then ? ` and taken on by the ${to.en} at ${then.en}` : ', and nobody took it on'}.`
  };
}

function whatWasDone(told: Told): Text | undefined {
  const { after, first, last, when } = told;
  const solved = last('tested', 'repaired-remotely', 'solution-put', 'acted-on');
  const handled = solved ?? after.facts.find(({ name, kind }) => kind === 'state' && name === 'handled');
  if (!handled || !first('dispatched')) return undefined;
  const failed = first('visit-failed');
  const [at, vain] = [when(handled), failed && when(failed)];
  const visit = vain ? undefined : whatBecameOfTheHour(told);
  const what: Text =
    solved?.name === 'tested'
      ? { zh: visit ? '修好了' : '师傅修好了', en: visit ? 'it was repaired' : 'the engineer had it repaired' }
      : solved?.name === 'repaired-remotely'
        ? { zh: '远程修好了', en: 'it was repaired remotely' }
        : { zh: '事情办妥了', en: 'the matter was settled' };
  // Of the same day, the hour is enough.
  const { day, clock } = houseTime(handled.at_ms, after.openedAt_ms);
  const mended = visit?.day === day ? { zh: clock, en: clock } : at;
  return {
    zh: `${vain ? `${vain.zh} 师傅白跑了一趟，` : ''}${visit?.text.zh ?? ''}${mended.zh} ${what.zh}。`,
    en: sentence(
      `${vain ? `the engineer came in vain at ${vain.en}; ` : ''}${visit?.text.en ?? ''}${what.en} at ${mended.en}.`
    )
  };
}

function whatBecameOfTheHour({ after, first, when }: Told): { readonly text: Text; readonly day: number } | undefined {
  const arrived = first('arrived');
  if (after.appointment_ms === undefined || arrived === undefined) return undefined;
  const { day } = houseTime(arrived.at_ms, after.openedAt_ms);
  const agreed = houseTimeText(houseTime(after.appointment_ms, after.openedAt_ms));
  const came = when(arrived);
  const isKept = arrived.at_ms <= after.appointment_ms;
  const text = isKept
    ? { zh: `师傅按约好的时间${came.zh} 上门，`, en: `the engineer came at ${came.en}, as agreed; ` }
    : {
        zh: `约好${agreed.zh} 上门，师傅${came.zh} 才到，`,
        en: `the engineer was expected at ${agreed.en} and came at ${came.en}; `
      };
  return { text, day };
}

function sentBack({ first, last }: Told): WordedFact | undefined {
  const [once, rated] = [first('rated'), last('rated')];
  return first('not-satisfied') ?? (once !== rated ? once : undefined);
}

function whatTheCustomerSaid(told: Told): Text | undefined {
  const { rating, last, when } = told;
  const rated = last('rated');
  const back = sentBack(told);
  if (rated && rating && back) {
    const [then, at] = [when(back), when(rated)];
    return {
      zh: `${then.zh} 客户不满意，重新处理；${at.zh} 再回访，评价“${rating.zh}”。`,
      en: `At ${then.en} the customer was not satisfied, and it was handled again; asked at ${at.en}, the rating was "${rating.en}".`
    };
  }
  if (rated && rating) {
    const at = when(rated);
    return {
      zh: `${at.zh} 回访，客户评价“${rating.zh}”。`,
      en: `Asked at ${at.en}, the customer's rating was "${rating.en}".`
    };
  }
  return last('follow-up-failed')
    ? {
        zh: '回访一直打不通，客户满不满意没人知道。',
        en: 'The follow-up never got through, so nobody knows whether the customer is satisfied.'
      }
    : { zh: '客户没有评价。', en: 'The customer gave no rating.' };
}

function whatWentWrong({ after, policy, isBlamed }: Told): Text {
  const [yours] = after.notes;
  const breached = after.facts.filter(({ kind }) => kind === 'breached');
  const late = breached[0] && lifeText(breached[0], after.spec, policy);
  if (yours) return { zh: `你的影响：${yours.text.zh}`, en: `Your part in it: ${yours.text.en}` };
  if (late) return { zh: `有时限没有守住：${late.zh}。`, en: `A limit was missed: ${late.en}.` };
  if (isBlamed)
    return {
      zh: '通话之后没有一项超时，但通话里没做好的事有后果，列在下面。',
      en: 'After the call every limit was kept, but what went wrong on the call has consequences: they stand below.'
    };
  // From there on a ticket is looked at once more: nobody says of it that all was well.
  if (after.rating !== undefined && after.rating >= (policy.ticket?.reviewFrom ?? Infinity))
    return {
      zh: '通话之后没有一项超时，客户这样评价，是因为电话里的感受。',
      en: 'After the call every limit was kept: the rating is for how the call itself went.'
    };
  return {
    zh: '通话之后没有一项超时，也没有你留下的麻烦。',
    en: 'After the call every limit was kept, and nothing you left behind caused trouble.'
  };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
