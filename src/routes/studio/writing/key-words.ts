import type { Text } from '#domain/text';

const t = (zh: string, en: string): Text => ({ zh, en });

const keyWords: Readonly<Record<string, Text>> = {
  zh: t('中文', 'in Chinese'),
  en: t('英文', 'in English'),
  'lock lines': t('译文核对过的客户台词', 'the customer’s lines whose translation was seen to'),
  'lock ready': t('译文核对过的坐席台词', 'the agent’s lines whose translation was seen to'),
  languages: t('用哪些语言练', 'the languages that it is practised in'),
  modes: t('可以用哪些模式练', 'the modes that it is practised in'),
  channel: t('从哪个渠道来', 'the channel by which the customer comes'),
  class: t('故障、业务还是投诉', 'a fault, a request or a complaint'),
  'reaction does': t('客户因此做什么', 'what the customer does by it'),
  // The brief
  you: t('学员是谁、在哪里接待', 'who the trainee is, and where they serve'),
  customer: t('来的是谁、为什么来', 'who comes, and why'),
  goal: t('要办成什么', 'what is to be achieved'),
  // A case that is played, and what it shows
  weight: t('抽到的机会：数字越大越常见', 'how often it is drawn: the larger, the more often'),
  title: t('叫什么', 'what it is called'),
  conditions: t('在这种情形里成立的条件', 'what holds in this case'),
  difficulty: t('疑难程度', 'how difficult it is by the SOP'),
  team: t('该转给哪个班组', 'the team that it belongs to'),
  desk: t('坐席桌面上的资料', 'what the agent’s desktop shows'),
  tier: t('客户级别', 'the customer’s tier'),
  care: t('需要关怀的客户', 'a customer who needs care'),
  mood: t('开始时的心情：-4 暴怒 … 4 满意', 'the mood at the start: -4 furious … 4 delighted'),
  trust: t('开始时的信任：0 … 4', 'trust at the start: 0 … 4'),
  traits: t('一开始就有的标记', 'flags that are there from the start'),
  'one-of': t('由种子抽一组的标记', 'groups of flags, of which the seed picks one'),
  facts: t('这种情形里的事实', 'facts of this case'),
  expects: t('要素的正确值', 'the right values of parts'),
  lines: t('这位客户换一种说法的台词', 'lines that this customer words otherwise'),
  bill: t('账单', 'the bill'),
  month: t('哪个月的账单', 'the month that it is for'),
  rows: t('逐项列出', 'item by item'),
  total: t('合计，写了就核对', 'what it comes to, held against its rows'),
  last: t('上月账单', 'the bill before'),
  plan: t('套餐', 'the plan'),
  name: t('名称', 'what it is called'),
  yuan: t('金额（元），或写着金额的事实', 'the sum in yuan, or the fact that says it'),
  note: t('备注', 'a note beside it'),
  services: t('增值业务', 'value-added services'),
  line: t('线路', 'the line'),
  later: t('客户有了某个标记之后改成什么', 'what it says once the customer has a flag'),
  contacts: t('以前的来电', 'earlier contacts'),
  id: t('编号', 'its id'),
  since: t('从什么时候起', 'since when'),
  effective: t('取消何时生效', 'when a cancellation takes effect'),
  cancellation: t('取消规则', 'the rule for cancelling'),
  does: t('有什么用', 'what it is good for'),
  once: t('有了这些标记之后', 'once the customer has these flags'),
  when: t('什么时候', 'when it was'),
  about: t('为了什么事', 'what it was about'),
  result: t('结果怎样', 'what came of it'),
  // Facts, names, remedies
  label: t('叫什么', 'what it is called'),
  value: t('值；几个则由种子抽一个', 'its value; of several, the seed picks one'),
  personal: t('个人信息：未核实身份不可说', 'personal: not to be said before identity is verified'),
  wordings: t('其他说法', 'other ways to say it'),
  plans: t('套餐的说法', 'how plans are said'),
  desks: t('转接去向的说法', 'how desks are said'),
  causes: t('原因的说法', 'how causes are said'),
  remedies: t('解决方案的说法', 'how remedies are said'),
  says: t('要素、行为或禁语的更多说法', 'more wordings of a part, act or forbidden label'),
  within: t('在坐席权限之内', 'within the agent’s authority'),
  is: t('是哪一类', 'its kind'),
  needs: t('要在桌面上办的操作', 'what has to be put through on the desktop'),
  act: t('什么行为', 'the act'),
  values: t('只限这些值', 'only with these values'),
  // The temper
  'hangs-up': t('什么时候挂断', 'when the customer hangs up'),
  patience: t('沉默多久会问', 'how long silence is borne'),
  at: t('别的事到了哪一步', 'where other things stand'),
  'hangs-up at': t('心情低到几就挂断', 'the mood at which they hang up'),
  warn: t('头一次先说这句警告', 'what is said the first time instead, as a warning'),
  say: t('台词编号', 'ids of lines'),
  after: t('多久以后', 'after how long'),
  hold: t('请他稍候时等多久', 'how long they wait when asked to hold'),
  'patience last': t('最后一句，说完就挂断', 'the last line, after which they hang up'),
  // What has to hold
  'mood-below': t('心情不到这个数', 'the mood is below this'),
  'mood-at-least': t('心情至少这个数', 'the mood is at least this'),
  'trust-below': t('信任不到这个数', 'trust is below this'),
  'trust-at-least': t('信任至少这个数', 'trust is at least this'),
  has: t('有这些标记', 'the customer has these flags'),
  lacks: t('没有这些标记', 'the customer has none of these flags'),
  variant: t('抽到的是这种情形', 'this case is played'),
  where: t('本案的条件式成立', 'a formula about the case holds'),
  open: t('还有没了结的', 'something that is wanted is still open'),
  answered: t('这一轮已经答了别的', 'something else of this turn was answered'),
  with: t('同一句里还说了', 'what the same line also says'),
  without: t('同一句里没有说', 'what the same line does not say'),
  offer: t('坐席提出的方案', 'what the agent offers'),
  'at-least': t('给的金额至少', 'the sum is at least'),
  all: t('都成立', 'all of them hold'),
  any: t('有一个成立', 'one of them holds'),
  not: t('不成立', 'it does not hold'),
  // How what is wanted comes to stand
  unraised: t('还没提起时的反应', 'reactions while it has not been brought up'),
  raised: t('提起以后的反应', 'reactions once it is raised'),
  'demands answered': t('答复以后的反应', 'reactions once it is answered'),
  'put-off': t('约了时间以后的反应', 'reactions once a time was given'),
  settled: t('了结以后的反应', 'reactions once it is settled'),
  'given-up': t('不再坚持以后的反应', 'reactions once it is given up'),
  escalated: t('往上报以后的反应', 'reactions once it is taken further'),
  // Steps
  start: t('从哪个状态开始', 'the state in which it begins'),
  each: t('一轮里可以答几次', 'it may answer several times in a turn'),
  states: t('状态，每个有自己的反应', 'states, each with reactions of its own'),
  on: t('听到、看到什么就怎样反应', 'what is heard or done, and how the customer reacts'),
  anywhere: t('在任何状态都有的反应', 'reactions in every state'),
  'states after': t('过了这么久就怎样', 'what happens after so long'),
  'states patience': t('在这里沉默多久不算久', 'how long silence is all right here'),
  // Ready lines
  'ready say': t('坐席可选的这句话', 'what the agent may say'),
  in: t('在 talk 的哪些状态提供', 'the states of the talk in which it is on offer'),
  if: t('什么时候提供', 'when it is on offer'),
  'ready after': t('这些都说过、做过之后才提供', 'on offer once all of these were said or done'),
  until: t('这些都说过、做过之后撤下', 'withdrawn once all of these were said or done'),
  bad: t('这是一句错话：错在哪条、为什么', 'it is a mistake: against which clause, and why'),
  clause: t('违反哪一条', 'the clause that it offends'),
  beside: t('该说的是哪几句', 'the good lines that it should have been'),
  rude: t('话说得难听，客户先要一句道歉', 'it slights the customer, who wants an apology first'),
  why: t('错在哪里', 'what is wrong with it')
};

/**
 * Returns the meaning of a key within its parent keys.
 * @param within parent keys, the nearest first
 */
export function keyMeaning(within: readonly string[], key: string): Text | undefined {
  for (const above of within.toReversed()) {
    const found = keyWords[`${above} ${key}`];
    if (found) return found;
  }
  return Object.hasOwn(keyWords, key) ? keyWords[key] : undefined;
}
