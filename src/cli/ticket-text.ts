import type { Bill, InventedTicket, World } from '#cast/invent';
import { modemLights } from '#domain/record-ids';
import { channelNames, classNames, difficultyNames, lightNames, lightStateNames, outcomeNames } from '#domain/terms';
import { inLang, sentenceCase, type Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { roles } from '#domain/roles';
import { ticketEvents } from '#machines/ticket-events';
import { padded } from './print.ts';

const labels = {
  business: { zh: '业务', en: 'Business' },
  openedAt: { zh: '受理时间', en: 'Opened' },
  customer: { zh: '客户', en: 'Customer' },
  since: { zh: '入网', en: 'Joined' },
  contact: { zh: '联系电话', en: 'Contact' },
  address: { zh: '地址', en: 'Address' },
  account: { zh: '业务账号', en: 'Account' },
  plan: { zh: '套餐', en: 'Plan' },
  newPlan: { zh: '想要的套餐', en: 'Wants' },
  symptom: { zh: '故障现象', en: 'Symptom' },
  bill: { zh: '账单', en: 'Bill' },
  contract: { zh: '合约', en: 'Contract' },
  promotion: { zh: '优惠', en: 'Promotion' },
  modem: { zh: '光猫', en: 'Modem' },
  earlier: { zh: '以前来过', en: 'Earlier' },
  difficulty: { zh: '疑难程度', en: 'Difficulty' },
  world: { zh: '实情', en: 'In fact' },
  said: { zh: '客户说', en: 'Says' }
} as const satisfies Readonly<Record<string, Text>>;

const traits: Readonly<Record<string, Text>> = {
  female: { zh: '女', en: 'female' },
  male: { zh: '男', en: 'male' },
  vip: { zh: '贵宾客户', en: 'VIP' },
  elderly: { zh: '老年客户', en: 'elderly' },
  disabled: { zh: '残障客户', en: 'disabled' },
  calm: { zh: '平静', en: 'calm' },
  worried: { zh: '着急', en: 'worried' },
  angry: { zh: '生气', en: 'angry' }
};

const worldNotes: readonly (readonly [of: keyof World, is: boolean, text: Text])[] = [
  ['inScope', false, { zh: '超出受理范围', en: 'out of scope' }],
  ['canVerify', false, { zh: '无法核验身份', en: 'cannot be verified' }],
  ['curedByRestart', true, { zh: '重启光猫或设备可恢复', en: 'cured by a restart' }],
  ['solvableOnTheSpot', true, { zh: '可当场解决', en: 'can be solved on the spot' }],
  ['solvableOnTheSpot', false, { zh: '不能当场解决', en: 'cannot be solved on the spot' }],
  ['needsVisit', true, { zh: '需要上门', en: 'needs a visit' }],
  ['departments', true, { zh: '需跨部门协同', en: 'needs other departments' }],
  ['complexTariff', true, { zh: '资费方案需核实', en: 'the tariff has to be worked out' }],
  ['owesRefund', true, { zh: '争议费用应退', en: 'what is in dispute is to be refunded' }]
];

/** Returns a ticket as readable lines, in the customer’s language. */
export function ticketLines(invented: InventedTicket, policy: Policy): readonly string[] {
  const { ticket, customer, account, plan, newPlan, fault, bills, lines } = invented;
  const { modem, contract, promotion, contacts, difficulty, world } = invented;
  const { lang } = ticket;
  const say = (text: Text): string => inLang(text, lang);
  const row = (label: keyof typeof labels, ...told: readonly string[]): string =>
    `${padded(say(labels[label]), 12)}${told.join(lang === 'en' ? ', ' : '，')}`;
  const businessName = (id: string): string => {
    const business = policy.businessTypes[id];
    return sentenceCase(business ? say(business) : id);
  };
  const span = (from: string, to: string): string => say({ zh: `${from} 至 ${to}`, en: `${from} to ${to}` });
  const yuan = (sum: number): string => say({ zh: `${sum} 元`, en: `${sum} yuan` });
  const monthly = ({ name, fee_yuan, contents }: InventedTicket['plan']): readonly string[] => [
    name,
    say({ zh: `每月 ${fee_yuan} 元`, en: `${fee_yuan} yuan a month` }),
    contents
  ];
  const billed = (bill: Bill): string =>
    row(
      'bill',
      bill.month,
      say({ zh: `共 ${bill.total_yuan} 元`, en: `${bill.total_yuan} yuan` }),
      ...bill.lines.map(({ name, yuan }) => say({ zh: `${name} ${yuan} 元`, en: `${name} ${yuan}` })),
      ...(bill.note ? [bill.note] : [])
    );
  const who = [customer.gender, customer.tier, customer.care || 'ordinary', customer.temper]
    .flatMap((trait) => (Object.hasOwn(traits, trait) ? [say(traits[trait]!)] : []))
    .concat(customer.dialect ?? []);
  return [
    row('business', businessName(ticket.business), say(classNames[invented.class])),
    row('openedAt', ticket.openedAt, say(channelNames[ticket.channel])),
    row('customer', customer.name, say({ zh: `${customer.age_years} 岁`, en: `${customer.age_years}` }), ...who),
    row('since', customer.since),
    row('contact', customer.contact),
    row('address', customer.address),
    row('account', account),
    row('plan', ...monthly(plan)),
    ...(newPlan ? [row('newPlan', ...monthly(newPlan))] : []),
    ...(fault ? [row('symptom', fault.symptom, fault.since)] : []),
    ...(bills ? [billed(bills.before), billed(bills.latest)] : []),
    ...(contract
      ? [
          row(
            'contract',
            say({ zh: `${contract.months} 个月`, en: `${contract.months} months` }),
            span(contract.began, contract.ends),
            say({
              zh: `现在解约需付 ${yuan(contract.penalty_yuan)}`,
              en: `${yuan(contract.penalty_yuan)} to leave today`
            })
          )
        ]
      : []),
    ...(promotion
      ? [
          row(
            'promotion',
            promotion.name,
            say({ zh: `每月减 ${yuan(promotion.off_yuan)}`, en: `${yuan(promotion.off_yuan)} off a month` }),
            span(promotion.began, promotion.ends)
          )
        ]
      : []),
    ...(modem
      ? [
          row(
            'modem',
            modem.model,
            ...modemLights.map((light) => `${say(lightNames[light])} ${say(lightStateNames[modem.lights[light]])}`)
          )
        ]
      : []),
    ...contacts.map((it) =>
      row('earlier', it.date, say(channelNames[it.channel]), businessName(it.business), say(outcomeNames[it.outcome]))
    ),
    row('difficulty', say(difficultyNames[difficulty])),
    row('world', ...worldNotes.flatMap(([of, is, text]) => (world[of] === is ? [say(text)] : []))),
    ...lines.map((line) => row('said', line))
  ];
}

/** Returns the start of a script for `sb trace`: the ticket, and all roles on autopilot. */
export function scriptLines({ seed, class: kind, ticket, bills, lines, world }: InventedTicket): readonly string[] {
  const able = Object.values(ticketEvents).flatMap((event): readonly string[] => event.who);
  const disputed = kind === 'complaint' && world.owesRefund ? bills?.culprit?.yuan : undefined;
  const autopilots = roles.filter((role) => able.includes(role));
  return [
    ...lines.map((line) => `# ${line}`),
    'ticket:',
    ...Object.entries(ticket).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
    ...(disputed === undefined ? [] : [`  disputed: ${disputed}`]),
    `seed: ${seed}`,
    `autopilots: [${autopilots.join(', ')}]`
  ];
}
