import type { Text } from '#domain/text';
import type { Played } from './played';
import { promised } from './promises';
import type { Consequence, Finding } from './scorecard';

interface Story {
  readonly code: string;
  readonly tone: Consequence['tone'];
  readonly text: Text;
  /** Whether this follows from the state in which the ticket was left. */
  readonly if: (seen: Seen) => boolean;
}

interface Seen {
  readonly played: Played;
  readonly fault: boolean;
  readonly handedOver: boolean;
  readonly verdict: (id: string) => string | undefined;
  readonly fact: (fact: string) => boolean;
}

const lacks =
  (field: string) =>
  ({ played, handedOver }: Seen) =>
    handedOver && !played.memory.desk.fields[field];
const wrong =
  (field: string) =>
  ({ played, handedOver }: Seen) => {
    const truth = played.call.caseFile.facts[field];
    const given = played.memory.desk.fields[field];
    const plain = (text: unknown) =>
      String(text)
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, '');
    return handedOver && truth !== undefined && given !== undefined && given !== '' && plain(truth) !== plain(given);
  };

/** A visit was spoken of, and it is what the ticket needs. */
const visits = ({ played, fault }: Seen) =>
  fault && !played.call.caseFile.case.conditions.emergency && played.acts('visit-eta').length > 0;

/** What follows, told plainly: the first of these that hold, in this order. Nothing here is chance. */
const stories: readonly Story[] = [
  {
    code: 'hung-up',
    tone: 'bad',
    if: ({ played }) => played.memory.acts.some((act) => act.name === 'hangs-up'),
    text: {
      zh: '客户挂了电话，转头拨打了 12300。这张工单会以申诉的形式回来。',
      en: 'The customer hung up and called 12300. The case comes back as an appeal to the regulator.'
    }
  },
  {
    code: 'cut-off',
    tone: 'bad',
    if: ({ played }) => played.ending === 'abandoned' && !played.memory.acts.some((act) => act.name === 'hangs-up'),
    text: {
      zh: '电话断了，事情没有着落。客户会再打进来，从头说一遍。',
      en: 'The line went dead with nothing settled. The customer calls again and tells it all from the start.'
    }
  },
  {
    code: 'passed-around',
    tone: 'bad',
    if: ({ played }) => played.ending === 'transferred' && played.call.caseFile.case.conditions['in-scope'],
    text: {
      zh: '接转接的同事发现这本是你能办的，客户又排了一次队。',
      en: 'The colleague finds that you could have done it yourself; the customer has queued twice.'
    }
  },
  {
    code: 'no-reason-noted',
    tone: 'bad',
    if: ({ played }) => played.ending === 'transferred' && !played.memory.desk.fields['transferReason'],
    text: {
      zh: '没有备注转接原因，客户要把事情再讲一遍。',
      en: 'No reason was noted for the transfer: the customer has to tell it again.'
    }
  },
  {
    code: 'no-address',
    tone: 'bad',
    if: (seen) => seen.fault && lacks('serviceAddress')(seen),
    text: {
      zh: '工单没有地址：装维师傅打电话来问，客户把一切再说一遍。',
      en: 'The work order lacks the address: the engineer calls to ask, the customer repeats everything.'
    }
  },
  {
    code: 'wrong-address',
    tone: 'bad',
    if: (seen) => seen.fault && wrong('serviceAddress')(seen),
    text: {
      zh: '地址写错了：师傅白跑一趟，上门改到第二天。',
      en: 'The address is wrong: the engineer drives there for nothing, and the visit moves to the next day.'
    }
  },
  {
    code: 'no-contact',
    tone: 'bad',
    if: lacks('contact'),
    text: {
      zh: '工单没有联系方式：后台找不到客户，时限在跑，客户再次来电。',
      en: 'The ticket has no contact: nobody can reach the customer, the limit runs, and the customer calls again.'
    }
  },
  {
    code: 'wrong-contact',
    tone: 'bad',
    if: wrong('contact'),
    text: {
      zh: '联系电话不对：回电打给了陌生人，客户等不到答复。',
      en: 'The contact number is wrong: the call back reaches a stranger, and the customer waits in vain.'
    }
  },
  {
    code: 'wrong-team',
    tone: 'bad',
    if: ({ played, handedOver }) =>
      handedOver && played.call.caseFile.team !== undefined && played.memory.desk.team !== played.call.caseFile.team,
    text: {
      zh: '工单派错了团队，退回重派，耽误半天。',
      en: 'The ticket went to the wrong team, is sent back and dispatched again: half a day lost.'
    }
  },
  {
    code: 'needless-order',
    tone: 'bad',
    if: ({ played, handedOver }) => handedOver && played.call.caseFile.team === undefined,
    text: {
      zh: '当场能办的事进了工单，客户多等一天。',
      en: 'What could have been settled at once became a ticket: the customer waits another day.'
    }
  },
  {
    code: 'no-tag',
    tone: 'bad',
    if: ({ verdict, handedOver }) =>
      handedOver && ['2.1-selfhelp-failed', '2.2-ordinary'].some((id) => verdict(id) === 'missed'),
    text: {
      zh: '缺少标签：接单的人不知道前面做过什么，又从头查一遍。',
      en: 'A tag is missing: whoever takes the ticket does not know what was tried and starts over.'
    }
  },
  {
    code: 'no-visit-agreed',
    tone: 'bad',
    if: (seen) => seen.handedOver && visits(seen) && !seen.fact('accepted'),
    text: {
      zh: '上门时间没有跟客户约好：师傅到了，家里没人。',
      en: 'The visit was never agreed: the engineer rings the bell, and nobody is at home.'
    }
  },
  {
    code: 'no-visit-time',
    tone: 'bad',
    if: (seen) => visits(seen) && seen.fact('accepted') && lacks('visitTime')(seen),
    text: {
      zh: '约好的时间没写进工单：师傅按自己的安排来，客户白等了一场。',
      en: 'The hour that was agreed is not on the ticket: the engineer comes at another, and the customer has waited for nothing.'
    }
  },
  {
    code: 'no-emergency',
    tone: 'bad',
    if: ({ verdict, handedOver }) => handedOver && verdict('2.2-major') === 'missed',
    text: {
      zh: '没有标注“紧急事件”：应急预案没有启动，同一片区的报障一张一张地派，谁也不知道是同一处断了。',
      en: 'Not tagged as an emergency: the plan never starts, and the reports of one area go out one by one as if they were many faults.'
    }
  },
  {
    code: 'no-label',
    tone: 'bad',
    if: ({ verdict, handedOver }) => handedOver && verdict('2.2-label') === 'missed',
    text: {
      zh: '没有正确标注，系统无法自动分派，工单在池子里等人工处理。',
      en: 'Without the right label the system cannot dispatch it: the ticket waits for a dispatcher.'
    }
  },
  {
    code: 'still-broken',
    tone: 'bad',
    if: ({ played, fault }) =>
      fault && played.ending === 'solved-on-the-spot' && !played.memory.acts.some((act) => act.name === 'recovers'),
    text: {
      zh: '办结了，网却没通。客户一小时后再次报障。',
      en: 'Closed, but the line is still down. The customer reports it again within the hour.'
    }
  },
  {
    code: 'acted-unasked',
    tone: 'bad',
    if: ({ verdict }) => verdict('1.2-confirm') === 'violated',
    text: {
      zh: '业务未经确认就办了，客户投诉“私自办理”。',
      en: 'The change was made without a yes: the customer complains about that, too.'
    }
  },
  {
    code: 'data-leaked',
    tone: 'bad',
    if: ({ verdict }) => verdict('2.1-identity') === 'violated',
    text: {
      zh: '未核实身份就透露或办理，质检判为红线。',
      en: 'Data or handling without verified identity: quality control draws a red line.'
    }
  },
  {
    code: 'promise-broken',
    tone: 'bad',
    if: ({ played, fact }) => !fact('keepable') && promised(played).length > 0,
    text: {
      zh: '承诺的时间到了，事情还没办完。客户来电：“你们说话不算数”。',
      en: 'The promised time passes with nothing done. “You do not keep your word,” the customer says.'
    }
  },
  {
    code: 'promise-empty',
    tone: 'bad',
    if: ({ fact, played }) => !fact('within-authority') && played.memory.acts.some((act) => act.name === 'solution'),
    text: {
      zh: '承诺超出权限，主管只能收回，客户更加愤怒。',
      en: 'The promise was beyond your authority. A supervisor takes it back, and the customer is angrier than before.'
    }
  },
  {
    code: 'refund-forgotten',
    tone: 'bad',
    if: ({ played }) =>
      played.ending === 'solved-on-the-spot' &&
      played.call.caseFile.case.class === 'complaint' &&
      played
        .acts('solution')
        .some((act) => played.call.caseFile.scenario.remedies[String(act.value)]?.needs === 'grant-credit') &&
      played.memory.desk.credits.length === 0,
    text: {
      zh: '答应的退费没有录入，下月账单出来客户再次投诉。',
      en: 'The refund was promised but never entered. Next month’s bill brings the customer back.'
    }
  },
  {
    code: 'settled',
    tone: 'good',
    if: ({ played, fact }) => played.ending === 'solved-on-the-spot' && fact('settled'),
    text: {
      zh: '事情当场了结，没有工单，客户七天内没有再来电。',
      en: 'Settled on the call: no ticket, and no second call within seven days.'
    }
  },
  {
    code: 'on-its-way',
    tone: 'good',
    if: ({ handedOver, fact, verdict }) =>
      handedOver && verdict('2.2-major') !== 'missed' && ['settled', 'keepable', 'accepted'].every(fact),
    text: {
      zh: '接单的人拿到了需要的一切，不用再问客户就能动手，说好的事一件没落。',
      en: 'Whoever takes the ticket has all that is needed, asks the customer nothing again, and what was said is kept.'
    }
  }
];

/** What follows from the state in which the ticket was left. */
export function consequencesOf(played: Played, findings: readonly Finding[]): readonly Consequence[] {
  const seen: Seen = {
    played,
    fault: played.call.caseFile.case.class === 'fault',
    handedOver: played.memory.desk.team !== undefined,
    verdict: (id) => findings.find((finding) => finding.id === id)?.verdict,
    fact: (fact) => findings.some((finding) => finding.fact === fact && finding.verdict === 'met')
  };
  return stories.filter((story) => story.if(seen)).map(({ code, tone, text }) => ({ code, tone, text }));
}
