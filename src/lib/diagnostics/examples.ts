import type { Text } from '#domain/text';

const both = (word: string | number): Text => ({ zh: String(word), en: String(word) });

const usual: Readonly<Record<string, Text>> = {
  able: { zh: '质检', en: 'quality' },
  as: both('wang.json'),
  at: both(-4),
  before: both('1m30s'),
  belongs: { zh: '在场景编写台里打开', en: 'open it in the studio' },
  better: both('contractEnds'),
  business: both('broadband'),
  came: both('later'),
  cases: { zh: '“头一回打来”', en: '“First call”' },
  choices: both('fault, request, complaint'),
  clause: both('2.1-identity'),
  clauses: both('2.1-identity, 2.2-result'),
  code: both(7),
  command: both('check'),
  count: both(2),
  date: both('2026-10-01'),
  days: both('10-01, 10-02'),
  detail: { zh: '第 3 行读不下去', en: 'line 3 cannot be read' },
  digest: both('3fa1c2'),
  dimension: { zh: '服务', en: 'service' },
  end: both('}'),
  ended: { zh: '客户挂断', en: 'the customer hung up' },
  ending: { zh: '当场解决', en: 'solved on the spot' },
  entries: both(200),
  event: both('transferred'),
  expected: { zh: '数字', en: 'a number' },
  fact: { zh: '剩余流量', en: 'Data left' },
  field: both('reason'),
  figures: both('129'),
  first: both(4),
  found: both(2),
  heard: { zh: '“道歉”', en: '“Apology”' },
  id: both('my-scenario'),
  index: both(3),
  is: { zh: '一份场景', en: 'a scenario' },
  key: both('title'),
  kind: { zh: '业务', en: 'service' },
  lang: both('en'),
  last: { zh: '“好的，再见。”', en: '“All right, goodbye.”' },
  language: { zh: '英文', en: 'English' },
  languages: both('zh-CN'),
  least: both(0),
  limit: both(100),
  line: { zh: '我帮您查一下。', en: 'Let me look into it.' },
  link: both('www.example.net'),
  list: both('teams'),
  longest: both('30d'),
  minutes: both(3),
  month: both('2026-10'),
  mood: both(-4),
  most: both(5),
  name: both('goodby'),
  names: both('first, second'),
  now: { zh: '未通过', en: 'not passed' },
  number: both('138****8001'),
  other: { zh: '请您稍等。', en: 'Please wait a moment.' },
  path: both('steps[3].at'),
  pattern: both('@money'),
  played: both(6.5),
  proposal: { zh: '提案 2', en: 'proposal 2' },
  reason: { zh: '括号没有闭合', en: 'a bracket is not closed' },
  runs: both(20),
  said: { zh: '每月129元', en: '129 yuan a month' },
  scenario: both('company-line'),
  score: both(55),
  share: both(90),
  shared: both('bill'),
  sign: both('{'),
  source: both('010'),
  state: { zh: '“给公司办一条专线”：已提起', en: '“A line for the company”: raised' },
  step: both(3),
  stored: both(5),
  suggestion: { zh: '想写的是不是 goodbye？', en: 'did you mean goodbye?' },
  sum: both(128),
  time: both('09:30'),
  title: { zh: '头一回打来', en: 'First call' },
  total: both(129),
  usage: both('sb check scenarios/my-scenario.yaml'),
  value: both(10),
  variant: both('calm'),
  waits: { zh: '“解决方案”', en: '“Solution”' },
  was: { zh: '通过', en: 'passed' },
  way: { zh: '只说“好的”', en: 'says nothing but “OK”' },
  weight: both(0),
  what: { zh: '场景', en: 'scenario' },
  where: { zh: '第 2 个括号没有闭合', en: 'the second bracket is not closed' },
  who: { zh: '王芳', en: 'Wang Fang' },
  why: { zh: '工单已经关闭', en: 'the ticket is closed' },
  wording: both('(check|look into … bill'),
  wrong: { zh: '缺少文件', en: 'a file is missing' },
  year: both(2027)
};

const secondStep: Text = { zh: '第 2 步（offered）', en: 'step 2 (offered)' };
const thanks: Text = { zh: '好，谢谢。', en: 'All right, thank you.' };

const ofCode: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  SB0301: { name: both('minutes'), expected: { zh: '从 1 到 120 的整数', en: 'a whole number from 1 to 120' } },
  SB0302: { name: both('minutes'), came: { zh: '文字“三”', en: 'the text “three”' } },
  'SB0302.newer': { came: both(3), known: both(2) },
  SB0303: { name: both('tilte'), suggestion: { zh: '想写的是不是 title？', en: 'did you mean title?' } },
  SB0304: {
    name: both('class'),
    came: both('falt'),
    suggestion: { zh: '想写的是不是 fault？', en: 'did you mean fault?' }
  },
  'SB0305.file': {
    came: { zh: '一张图片', en: 'a picture' },
    belongs: { zh: '选一个 .yaml 场景文件', en: 'choose a scenario, a .yaml file' }
  },
  SB0305: { came: { zh: '一个列表', en: 'a list' } },
  SB0320: { name: both('apolgy'), suggestion: { zh: '想写的是不是 apology？', en: 'did you mean apology?' } },
  SB0322: { name: both('setled'), suggestion: { zh: '想写的是不是 settled？', en: 'did you mean settled?' } },
  SB0323: { name: both('totl'), suggestion: { zh: '想写的是不是 total？', en: 'did you mean total?' } },
  SB0324: { name: both('clam'), suggestion: { zh: '想写的是不是 calm？', en: 'did you mean calm?' } },
  SB0325: {
    name: both('2.1-identy'),
    suggestion: { zh: '想写的是不是 2.1-identity？', en: 'did you mean 2.1-identity?' }
  },
  SB0326: { name: both('solutoin'), suggestion: { zh: '想写的是不是 solution？', en: 'did you mean solution?' } },
  SB0327: { name: both('transfr'), suggestion: { zh: '想写的是不是 transfer？', en: 'did you mean transfer?' } },
  SB0328: { name: both('vidoe'), suggestion: { zh: '想写的是不是 video？', en: 'did you mean video?' } },
  SB0329: { name: both('netwrok'), suggestion: { zh: '想写的是不是 network？', en: 'did you mean network?' } },
  SB0330: { name: both('arrangd'), suggestion: { zh: '想写的是不是 arranged？', en: 'did you mean arranged?' } },
  SB0331: { name: both('totl'), suggestion: { zh: '想写的是不是 total？', en: 'did you mean total?' } },
  'SB0331.open': { source: both('{left。'), better: { zh: '“{left}”', en: '“{left}”' } },
  'SB0331.wide': { source: both('｛left｝'), name: both('left') },
  SB0332: { name: both('contract-ends') },
  SB0340: { key: both('en') },
  SB0343: { name: both('guided') },
  SB0345: { state: secondStep },
  SB0346: { state: secondStep },
  SB0347: { line: thanks },
  SB0348: { state: secondStep, name: both('offered') },
  SB0349: { state: secondStep },
  SB0355: { title: { zh: '补偿 30 元', en: 'Goodwill of 30 yuan' }, name: both('goodwill') },
  SB0357: { name: both('jargon') },
  SB0358: { name: both('jargon') },
  SB0359: { name: both('maners'), suggestion: { zh: '想写的是不是 manners？', en: 'did you mean manners?' } },
  SB0361: { name: both('total') },
  SB0363: { title: { zh: '查清多扣的钱', en: 'What the extra money is for' } },
  SB0364: { states: { zh: '第 2 步（offered）、第 3 步（waiting）', en: 'Step 2 (offered), step 3 (waiting)' } },
  SB0365: { what: { zh: '没有这样的心情（-4 到 4）', en: 'there is no such mood (-4 to 4)' } },
  SB0369: { fact: { zh: '光猫序列号', en: 'Serial number of the modem' } },
  SB0370: { line: thanks },
  SB0373: { number: both('110101********1234') },
  SB0374: { number: both('6222********1234') },
  SB0371: { title: { zh: '查清多扣的钱', en: 'What the extra money is for' } },
  SB0376: {
    title: { zh: '查清多扣的钱', en: 'What the extra money is for' },
    state: { zh: '答复以后', en: 'once it is answered' }
  },
  SB0379: {
    name: both('thanks'),
    language: { zh: '中文', en: 'Chinese' },
    other: { zh: '英文', en: 'English' }
  },
  SB0384: { clause: { zh: '先核实身份', en: 'Verify identity first' } },
  SB0385: {
    clauses: { zh: '“先致歉，再核实，后解决”（没有致歉）', en: '“Apologise, then verify, then resolve” (no apology)' }
  },
  SB0386: {
    drawn: { zh: '剩余流量：不限量', en: 'Data left: unlimited' },
    clauses: { zh: '“先致歉，再核实，后解决”（没有致歉）', en: '“Apologise, then verify, then resolve” (no apology)' }
  },
  SB0389: { name: both('wary') },
  SB0398: { words: { zh: '（待写）', en: '(to be written)' } },
  SB0392: { first: both('scenarios/my-scenario.yaml') },
  SB0393: { name: both('my-own-scenario') },
  SB0406: { word: both('data') },
  SB0407: { part: { zh: '剩余用量', en: 'usage left' } },
  SB0408: { code: both('202E') }
};

/**
 * Fills in a sentence of a code as it might read for a real file.
 * @param key the code, or the code with its case
 */
export function exampleOf(sentence: string, key: string, lang: keyof Text): string {
  const own = ofCode[key] ?? ofCode[key.slice(0, 'SB0000'.length)] ?? {};
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => (own[name] ?? usual[name])?.[lang] ?? place);
}
