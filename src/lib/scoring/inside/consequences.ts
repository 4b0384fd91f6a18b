import type { Text } from '#domain/text';
import { leftBy, type HandoverDefect } from '#contact/handover-defects';
import type { PlayedRun } from './played';
import type { Consequence, Finding } from '../scorecard';

interface Story {
  readonly code: string;
  readonly tone: Consequence['tone'];
  readonly text: Text;
  readonly if: (seen: ConsequenceContext) => boolean;
}

interface ConsequenceContext {
  readonly played: PlayedRun;
  readonly handedOver: boolean;
  readonly left: (lapse: HandoverDefect) => boolean;
  readonly fact: (fact: string) => boolean;
  readonly told: readonly string[];
}

const lapse = (code: HandoverDefect, zh: string, en: string): Story => ({
  code,
  tone: 'bad',
  if: ({ left }) => left(code),
  text: { zh, en }
});

const but =
  (...others: readonly string[]) =>
  ({ told }: ConsequenceContext): boolean =>
    told.every((code) => others.includes(code));

const stories: readonly Story[] = [
  lapse(
    'hung-up',
    '客户挂了电话，转头就打了 12300。这件事会变成一件申诉再回来。',
    'The customer hung up and rang 12300. The case will come back as a complaint to the regulator.'
  ),
  {
    code: 'cut-off',
    tone: 'bad',
    if: ({ played, left }) => played.ending === 'abandoned' && !left('hung-up'),
    text: {
      zh: '电话断了，事情没有着落。客户会再打进来，从头说一遍。',
      en: 'The line went dead with nothing settled. The customer calls again and tells it all from the start.'
    }
  },
  {
    code: 'passed-around',
    tone: 'bad',
    if: ({ played }) =>
      played.ending === 'transferred' && played.call.caseFile.case.conditions['in-scope'] && !played.rightly,
    text: {
      zh: '接过去的同事发现这事你本来就能办，客户白排了一次队。',
      en: 'The colleague finds that you could have handled it yourself; the customer has queued twice.'
    }
  },
  {
    code: 'put-through-as-asked',
    tone: 'good',
    if: ({ played }) => played.ending === 'transferred' && played.rightly !== undefined,
    text: {
      zh: '主管接起电话时，已经知道客户为什么找过来，不用客户从头再讲。',
      en: 'The supervisor takes the call knowing what it is about, and the customer need not tell it again.'
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
  lapse(
    'no-address',
    '工单上没有地址：装维师傅打电话来问，客户又得从头说一遍。',
    'There is no address on the work order: the engineer has to ring and ask, and the customer tells it all again.'
  ),
  lapse(
    'wrong-address',
    '地址写错了：师傅白跑一趟，上门要重新约。',
    'The address is wrong: the engineer goes there for nothing, and another visit has to be arranged.'
  ),
  lapse(
    'nowhere-to-go',
    '工单没有地址，电话也问不到：师傅找不到客户家，白跑一趟，上门要重新约。',
    'No address, and no number to ask for it: the engineer cannot find the place, and another visit has to be arranged.'
  ),
  lapse(
    'no-contact',
    '工单上没有联系方式：事后联系不上客户，回访也打不了，满不满意没人知道。',
    'There is no contact number on the ticket: nobody can reach the customer afterwards, there is no follow-up call, and nobody learns whether they were satisfied.'
  ),
  lapse(
    'wrong-contact',
    '联系电话不对：回访打给了陌生人，客户等不到电话。',
    'The contact number is wrong: the follow-up call reaches a stranger, and the customer hears nothing.'
  ),
  lapse(
    'wrong-team',
    '工单转错了团队：系统派不出去，要等派单员看过再改派。',
    'The ticket went to the wrong team: the system cannot dispatch it, so it waits until a dispatcher sends it on.'
  ),
  {
    code: 'needless-order',
    tone: 'bad',
    if: ({ played, handedOver }) => handedOver && played.call.caseFile.team === undefined,
    text: {
      zh: '当场能办的事进了工单，客户还要等别人来办。',
      en: 'What could have been settled at once became a ticket: the customer has to wait for somebody else to do it.'
    }
  },
  lapse(
    'no-tag',
    '缺少标签：接单的人不知道前面做过什么，又从头查一遍。',
    'A tag is missing: whoever takes the ticket does not know what was tried and starts over.'
  ),
  lapse(
    'no-visit-agreed',
    '上门时间没有跟客户约好：师傅到了，家里没人。',
    'No time was agreed for the visit: the engineer rings the bell, and nobody is at home.'
  ),
  lapse(
    'no-visit-time',
    '约好的时间没写进工单：师傅按自己的安排去了，客户不在家；到了约好的时间，又没有人来。',
    'The agreed time is not on the ticket: the engineer comes at another, when nobody is at home.'
  ),
  lapse(
    'no-emergency',
    '没有标注“紧急事件”：应急预案没有启动，同一片区的报障一张一张地派，谁也不知道是同一处断了。',
    'Not tagged as an emergency: the emergency plan never starts, and the reports from one area are sent out one by one as if they were separate faults.'
  ),
  lapse(
    'no-label',
    '没有标注：系统无法自动分派，工单要等派单员来派。',
    'Without a label the system cannot dispatch it: the ticket waits for a dispatcher.'
  ),
  lapse(
    'wrong-label',
    '标注不对：系统无法自动分派，工单要等派单员来派。',
    'With the wrong label the system cannot dispatch it: the ticket waits for a dispatcher.'
  ),
  lapse(
    'still-broken',
    '办结了，故障却还在。客户很不满意，会再报一次障。',
    'Closed, but the fault is still there. The customer is unhappy, and reports it again.'
  ),
  lapse(
    'acted-unasked',
    '没有经客户确认就办了业务，客户又投诉“私自办理”。',
    'The change was made without the customer’s yes: that becomes a complaint of its own.'
  ),
  lapse(
    'data-leaked',
    '没有核对身份就透露信息或往下办，质检判这通电话不合格。',
    'Data was given, or things were done, without the identity verified: quality control fails the call.'
  ),
  lapse(
    'rude',
    '事情归事情，态度归态度：客户把你的话写进了评价，质检调了录音。',
    'Whatever came of the matter, the customer quotes your words in the rating, and quality control listens to the recording.'
  ),
  lapse(
    'promise-broken',
    '答应的时间到了，事情还没办完。客户打来电话：“你们说话不算数。”',
    'The time you promised passes, and it is not done. The customer rings: “You people don’t keep your word.”'
  ),
  lapse(
    'promise-empty',
    '答应的超出了权限，主管只能收回，客户更生气了。',
    'It was beyond your authority. The supervisor has to take it back, and the customer is angrier than before.'
  ),
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
      zh: '答应的退费没有录入系统，下个月账单一出来，客户又来投诉。',
      en: 'The refund was promised but never entered. When next month’s bill comes, so does the next complaint.'
    }
  },
  {
    code: 'settled',
    tone: 'good',
    if: (seen) =>
      seen.played.ending === 'solved-on-the-spot' &&
      seen.played.call.caseFile.case.contact !== 'follow-up' &&
      seen.fact('settled') &&
      but('data-leaked', 'rude', 'no-contact', 'wrong-contact')(seen),
    text: {
      zh: '事情当场了结，不用转工单，客户七天内没有再打来。',
      en: 'Settled on the call: no ticket, and no second call within seven days.'
    }
  },
  {
    code: 'heard-out',
    tone: 'good',
    if: (seen) =>
      seen.played.ending === 'solved-on-the-spot' &&
      seen.played.call.caseFile.case.contact === 'follow-up' &&
      seen.fact('settled') &&
      but('rude')(seen),
    text: {
      zh: '客户把话说完了，回访记录归档，这张单到此为止。',
      en: 'The customer was heard out; the follow-up is on file, and the ticket is done with.'
    }
  },
  {
    code: 'on-its-way',
    tone: 'good',
    if: (seen) =>
      seen.handedOver && ['settled', 'keepable', 'accepted'].every(seen.fact) && but('data-leaked', 'rude')(seen),
    text: {
      zh: '接单的人要的信息都有，不用再问客户就能动手，说好的事一件没落下。',
      en: 'Whoever takes the ticket has all they need, does not have to ask the customer again, and everything you said is kept.'
    }
  }
];

export function consequencesOf(played: PlayedRun, findings: readonly Finding[]): readonly Consequence[] {
  const { lapses } = leftBy(played.call, played.state);
  const seen: Omit<ConsequenceContext, 'told'> = {
    played,
    handedOver: played.memory.desk.team !== undefined,
    left: (code) => lapses.includes(code),
    fact: (fact) => findings.some((finding) => finding.fact === fact && finding.verdict === 'met')
  };
  const bad = stories.filter((story) => story.tone === 'bad' && story.if({ ...seen, told: [] }));
  const told = bad.map(({ code }) => code);
  const good = stories.filter((story) => story.tone === 'good' && story.if({ ...seen, told }));
  return [...bad, ...good].map(({ code, tone, text }) => ({ code, tone, text }));
}
