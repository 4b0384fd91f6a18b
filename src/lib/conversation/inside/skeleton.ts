import type { Lang } from '#domain/text';

const remark = (...lines: readonly string[]): string =>
  lines.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`).join('');

const longest = 200;

/** Returns the template for a scenario from a conversation; `left` are customer lines that nothing replies to. */
export function skeleton(lang: Lang, replaced: string, left: readonly string[]): string {
  const rest = left.map((line) => `  ${line.slice(0, longest)}`);
  return lang === 'en' ? english(replaced, rest) : chinese(replaced, rest);
}

const chinese = (replaced: string, rest: readonly string[]): string => `${remark(
  '由一段真实对话整理而成，能试玩，还不是定稿。',
  replaced,
  '标“请定”的是猜的，要改准；改完把这些说明删掉。'
)}format: 2
scenario: from-conversation
version: 1
languages: [zh-CN]
modes: [guided, assisted, exam]
title: { zh: 真实对话 }
summary: { zh: 真实对话 }
level: 2
minutes: 4
channel: hotline
${remark('请定：属于哪一类、哪项业务。')}class: request
business: enquiry
brief:
  you: { zh: 你是100XX热线的受理坐席。 }
  customer: { zh: 一位来电的客户。 }
  goal: { zh: 核对身份，听清诉求，给出处理办法。 }
${remark('请定：是不是本公司的业务、能不能当场解决；不能当场解决的，要写明派给哪个班组。')}conditions: {}
variants:
  heard: { title: { zh: 原来那位客户 } }
${remark('对话里隐去的信息。账单、套餐等坐席能查到的，请在 desk 里补上。')}facts:
  name: { label: { zh: 登记姓名 }, value: { zh: 宋女士 } }
  serviceNumber: { label: { zh: 业务号码 }, value: "13800138026" }
uses: [verification, asked, manners]
temper: { mood: 0, trust: 1 }
${remark('请定：坐席说到什么，客户怎么反应，到哪一句算谈妥。')}${rest.length > 0 ? remark('客户还说过这些，没有用上：', ...rest) : ''}demands:
  matter:
    title: { zh: 来电要办的事 }
    raise: { say: opening, does: tells-demand, set: demand-told }
    again: { say: opening }
    raised: {}
lines:
  opening: { zh: [你好。] }
${remark('坐席的原话。请定：哪些说得对；引导模式还要为每一刻写几句错得有教益的。')}ready:
  not-mine: { say: { zh: 这个不归我们管，您自己再看看吧。 }, if: { at: { matter: raised } }, bad: { clause: 5.1-shirking, why: { zh: 把客户推开了，没说怎么办。一票否决。 } } }
`;

const english = (replaced: string, rest: readonly string[]): string => `${remark(
  'Put together from a real conversation. It can be tried, and is not finished.',
  replaced,
  'What is marked "Decide" was guessed: put it right, then delete these remarks.'
)}format: 2
scenario: from-conversation
version: 1
languages: [en]
modes: [guided, assisted, exam]
title: { zh: 真实对话, en: A real conversation }
summary: { zh: 真实对话, en: A real conversation }
level: 2
minutes: 4
channel: hotline
${remark('Decide: which class it is, and which business.')}class: request
business: enquiry
brief:
  you: { zh: 你是100XX热线的受理坐席。, en: You take calls on the 100XX hotline. }
  customer: { zh: 一位来电的客户。, en: A customer who rings in. }
  goal: { zh: 核对身份，听清诉求，给出处理办法。, en: "Verify identity, understand what is wanted, and say what is done about it." }
${remark('Decide: whether it is the business of this company, and can be solved on the spot. If it cannot, say which team it goes to.')}conditions: {}
variants:
  heard: { title: { en: The customer as heard } }
${remark('What was taken out of the conversation. Bill, plan and what else the agent can look up belongs under desk.')}facts:
  name: { label: { en: Registered name }, value: { en: Ms Song } }
  serviceNumber: { label: { en: Service number }, value: "13800138026" }
uses: [verification, asked, manners]
temper: { mood: 0, trust: 1 }
${remark('Decide: what of what the agent says the customer reacts to, how, and what settles the matter.')}${rest.length > 0 ? remark('The customer also said this, which has no place yet:', ...rest) : ''}demands:
  matter:
    title: { en: What the call is about }
    raise: { say: opening, does: tells-demand, set: demand-told }
    again: { say: opening }
    raised: {}
lines:
  opening: { en: [Hello.] }
${remark('What the agent said. Decide: which of it is right; guided practice also wants instructive mistakes for each moment.')}ready:
  not-mine: { say: { en: "That's not our department. You'll have to see for yourself." }, if: { at: { matter: raised } }, bad: { clause: 5.1-shirking, why: { en: It turns the customer away with no way out. This is an automatic fail. } } }
`;
