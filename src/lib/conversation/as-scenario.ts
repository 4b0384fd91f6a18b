import type { CaseClass } from '#domain/ids';
import { inLang, type Lang, type Text } from '#domain/text';
import { changedBy, type Change } from '#formats/yaml-changes';
import { conditions } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { skeleton } from './inside/skeleton';
import { factsOf, type MaskedConversation } from './mask';
import type { PersonalKind } from './inside/places';

const kinds: readonly (readonly [readonly PersonalKind[], string, string, string])[] = [
  [['name', 'otherName', 'agentName'], 'name', 'names', '姓名 # 个'],
  [['serviceNumber'], 'phone number', 'phone numbers', '电话号码 # 个'],
  [['address'], 'address', 'addresses', '地址 # 处'],
  [['postcode'], 'postcode', 'postcodes', '邮编 # 个'],
  [['identityNumber'], 'identity number', 'identity numbers', '证件号码 # 个'],
  [['cardNumber'], 'bank card', 'bank cards', '银行卡号 # 个'],
  [['birthday'], 'date of birth', 'dates of birth', '出生日期 # 个'],
  [['email'], 'e-mail address', 'e-mail addresses', '邮箱 # 个'],
  [['secret'], 'password or code', 'passwords or codes', '密码或验证码 # 个'],
  [['plate'], 'number plate', 'number plates', '车牌号 # 个'],
  [['account'], 'account elsewhere', 'accounts elsewhere', '其他账号 # 个'],
  [['agentId'], 'agent’s number', 'agents’ numbers', '坐席工号 # 个'],
  [['link'], 'link', 'links', '网址 # 个'],
  [['number'], 'other number', 'other numbers', '其他号码 # 个']
];

export interface Understood {
  /** Meanings of the agent's turns, by name; empty for the customer's. */
  readonly meant: readonly (readonly string[])[];
  readonly policy: Pick<Policy, 'businessTypes' | 'wrapUp'>;
}

const answers: ReadonlySet<string> = new Set([
  ...['explain-cause', 'solution', 'solution-eta', 'visit-eta', 'progress-eta', 'remaining', 'plan-contents', 'plan', 'fee'],
  ...['current-fee', 'effective-time', 'cancellation-rule', 'upgrade-option', 'price-difference', 'service', 'escalated'],
  ...['out-of-scope', 'transfer-to', 'offer-alternative', 'offer-complaint', 'repaired', 'done', 'where-to-look', 'decline']
]); // prettier-ignore

const later: ReadonlySet<string> = new Set(['visit-eta', 'escalated', 'dedicated-person']);

const withModem: ReadonlySet<string> = new Set(['ask-modem-lights', 'hold-power-10s', 'restart']);

const faults: ReadonlySet<string> = new Set(['broadband', 'fixed-line', 'mobile-network', 'network-quality']);
const complaints: ReadonlySet<string> = new Set(['fee-dispute', 'service-quality', 'attitude']);
const classOf = (business: string): CaseClass =>
  faults.has(business) ? 'fault' : complaints.has(business) ? 'complaint' : 'request';

const mostReplies = 8;

/** Drafts a scenario from a masked conversation, guesses commented; `undefined` without customer line or place. */
export function conversationAsScenario(of: MaskedConversation, { meant, policy }: Understood): string | undefined {
  const { turns, lang } = of;
  const side = lang === 'en' ? 'en' : 'zh';
  const said = (text: string) => ({ [side]: [text] });
  const first = turns.findIndex(({ who }) => who === 'customer');
  if (first < 0) return undefined;
  const all = new Set(meant.flat());
  const business = all.has('remaining') ? 'enquiry' : businessOf(of, policy);
  const name = policy.businessTypes[business] ?? { zh: '一段对话', en: 'A conversation' };
  const steps = stepsOf(of, meant, first);
  const used = new Set(steps.flatMap(({ reply }) => reply ?? []));
  const left = turns.flatMap(({ who, text }, at) =>
    who === 'customer' && at !== first && !used.has(at) ? [text] : []
  );
  const isLater = [...all].some((it) => later.has(it));
  const holds: Readonly<Record<string, boolean>> = {
    'in-scope': !all.has('out-of-scope'),
    'can-verify': true,
    'collects-personal-data': true,
    'solvable-on-the-spot': !isLater,
    'settles-on-call': !isLater,
    'wants-change': business === 'plan-change' || all.has('cancellation-rule')
  };
  const changes: readonly Change[] = [
    { put: ['languages'], value: [lang] },
    { put: ['title'], value: titleOf(name) },
    { put: ['summary'], value: titleOf(name) },
    { put: ['minutes'], value: Math.min(20, Math.max(2, Math.ceil(turns.length / 4))) },
    { put: ['class'], value: classOf(business) },
    { put: ['business'], value: business },
    { put: ['conditions'], value: Object.fromEntries(conditions.flatMap((it) => (holds[it] ? [[it, true]] : []))) },
    ...(isLater
      ? [
          {
            put: ['variants', 'heard'],
            value: { title: { [side]: inLang(asHeard, lang) }, difficulty: 'ordinary', team: 'field' }
          }
        ]
      : []),
    ...factsOf(of).map(({ id, label, value }): Change => ({
      put: ['facts', id],
      value: {
        label: { [side]: inLang(label, lang) },
        value: /^\d+$/.test(value.zh) ? value.zh : { [side]: inLang(value, lang) }
      }
    })),
    ...([...all].some((it) => withModem.has(it))
      ? [{ put: ['uses'], value: ['verification', 'modem', 'asked', 'manners'] }]
      : []),
    { put: ['demands', 'matter', 'raised'], value: reactionsOf(steps) },
    { put: ['lines', 'opening'], value: said(turns[first]!.text) },
    ...steps.flatMap(({ reply }, at): readonly Change[] =>
      reply === undefined ? [] : [{ put: ['lines', `reply-${at + 1}`], value: said(turns[reply]!.text) }]
    ),
    ...steps.map(({ turn, acts }, at): Change => ({
      put: ['ready', `said-${at + 1}`],
      value: { say: { [side]: turns[turn]!.text }, if: { at: { matter: 'raised' } }, until: acts }
    }))
  ];
  return changedBy(skeleton(lang, replacedTold(of.masked, lang), left), changes);
}

const asHeard: Text = { zh: '原来那位客户', en: 'The customer as heard' };
const titleOf = ({ zh, en }: Text): Text => ({ zh: `${zh}（来自真实对话）`, en: `${en}, from a real conversation` });

interface ConversationStep {
  readonly turn: number;
  readonly acts: readonly string[];
  readonly reply: number | undefined;
}

function stepsOf(
  { turns }: MaskedConversation,
  meant: Understood['meant'],
  first: number
): readonly ConversationStep[] {
  const known = new Set<string>();
  const steps: ConversationStep[] = [];
  turns.forEach(({ who }, turn) => {
    if (who !== 'agent' || turn < first || steps.length >= mostReplies) return;
    const acts = meant[turn]!.filter((act) => answers.has(act) && !known.has(act));
    if (acts.length === 0) return;
    for (const act of acts) known.add(act);
    steps.push({ turn, acts, reply: turns[turn + 1]?.who === 'customer' ? turn + 1 : undefined });
  });
  return steps;
}

function reactionsOf(steps: readonly ConversationStep[]): Readonly<Record<string, object>> {
  // Nothing of it was understood: some solution has to settle it.
  if (steps.length === 0) return { solution: { does: 'agrees', go: 'settled' } };
  const last = steps.length - 1;
  return Object.fromEntries(
    steps.flatMap(({ acts, reply }, at) =>
      acts.map((act, place) => {
        // One line means several things at times; the customer answers it once.
        const says = reply !== undefined && place === 0 ? { say: `reply-${at + 1}` } : {};
        const goes = at === last ? { does: 'agrees', go: 'settled' } : {};
        return [act, { ...says, ...goes, ...(at !== last && { trust: 1 }) }];
      })
    )
  );
}

function businessOf({ turns }: MaskedConversation, { wrapUp, businessTypes }: Understood['policy']): string {
  const theirs = turns.filter(({ who }) => who === 'customer').map(({ text }) => text.toLowerCase());
  // What stands for personal data has words of ours in it.
  const text = [...theirs, theirs[0] ?? ''].join('\n').replace(/\{\w+\}/g, '');
  const scored = Object.entries(wrapUp?.businesses ?? {})
    .filter(([id]) => Object.hasOwn(businessTypes, id))
    .map(([id, { zh, en }]) => {
      const words = [...new Set([...zh, ...en])];
      return { id, score: words.reduce((sum, word) => sum + text.split(word.toLowerCase()).length - 1, 0) };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score > 0 ? best.id : 'enquiry';
}

function replacedTold(masked: readonly { readonly kind: PersonalKind }[], lang: Lang): string {
  const counts = kinds
    .map(([of, ...words]) => [masked.filter(({ kind }) => of.includes(kind)).length, ...words] as const)
    .filter(([count]) => count > 0);
  if (lang === 'en') {
    const told = counts.map(([count, one, several]) => `${count} ${count === 1 ? one : several}`).join(', ');
    return `Replaced automatically: ${told || 'nothing'}. Read it through before you hand it out: what is not recognised stays.`;
  }
  const told = counts.map(([count, , , chinese]) => chinese.replace('#', String(count))).join('、');
  return `自动替换了：${told || '无'}。交给别人之前请通读一遍：没认出来的还留在里面。`;
}
