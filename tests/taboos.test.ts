import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeReader } from '#language/read';
import { namesHeard } from '#contact/names-heard';
import { lossInsteadOfGate } from '#contact/taboos';
import { slimLexicon, slimNames } from '#language/bundle-for-language';
import { LexiconPiece } from '#language/lexicon-piece';
import { lexiconSources, loadLexicon, loadPolicy } from '../src/cli/data.ts';
import { must } from './tools/benches/figures.ts';

const policy = must(await loadPolicy());
const read = makeReader(must(await loadLexicon()), namesHeard(undefined, policy));
const surely = (text: string) => read(text).forbidden.filter(({ sure }) => sure);

/** Each kind, as it is said. */
const said: Readonly<Record<string, readonly string[]>> = {
  'asks-back': ['你问我，我问谁去', '您问我我问谁啊', 'You ask me? Who do I ask?', 'how should I know'],
  'complain-then': ['那你去投诉吧', '有本事你就去告', '随便你去投诉', 'Fine, complain then', 'Complain all you like'],
  'find-our-boss': [
    '有意见你找我们领导去',
    '找我们领导去',
    '你有本事找我们经理去',
    'Take it up with my boss',
    'no use shouting at me'
  ],
  'that-is-the-rule': ['就是这么规定的', '规定就是规定', "That's just the rule", 'Rules are rules'],
  'not-my-business': [
    '跟我有什么关系',
    '关我什么事',
    'Nothing to do with me: it has nothing to do with me',
    'Why should I care'
  ],
  'no-way-out': [
    '那我也没办法',
    '没办法就是没办法',
    '我有什么办法',
    'What do you want me to do about it?',
    'Tough luck'
  ],
  'take-it-or-leave-it': [
    '爱用不用',
    '嫌贵你就别用',
    '又没人逼你办',
    'Take it or leave it',
    'Nobody is forcing you to'
  ],
  'suit-yourself': ['随你便', '你看着办吧', '那又怎么样', 'Suit yourself', 'What are you going to do about it?'],
  'blames-the-customer': ['谁让你自己点的', '怪谁啊', '早干嘛去了', "You've only yourself to blame", 'Who told you to'],
  'your-own-doing': [
    '这是您自己手机上点的啊',
    '明明是您自己开通的',
    '那就是您自己按的呗',
    'But you clicked on it',
    'You ticked the box yourself'
  ],
  'calls-them-greedy': [
    '您这也太漫天要价了',
    '胃口可真不小啊',
    '您还真敢开口',
    '您当我们是提款机吗',
    'Do you think we are made of money?',
    "You're pushing your luck with that sum",
    "You're just trying it on"
  ],
  lectures: [
    '流量用了就得认',
    '您自己从来不看账单，现在倒怪我们',
    '您平时又不核对，反过来怪公司',
    '不就几块钱的事也值得打电话',
    "You're one of those callers who never check anything",
    '连短信都看不懂',
    '自己签的字自己不清楚吗',
    '您但凡看一眼条款也不会这样',
    'You ought to have read it before you signed',
    "It's hardly brain surgery",
    'Most people can read a bill',
    'You clicked it, so you own it'
  ],
  'keeps-the-supervisor': [
    '我们这儿没有主管',
    '主管不管这种事',
    '找领导也没用',
    "We don't have a supervisor",
    "There's no manager on duty",
    "I can't put you through to my supervisor"
  ],
  'look-it-up-yourself': ['你自己不会看啊', '自己查去', 'Look it up yourself', "Can't you read"],
  'everybody-else': ['别人都没事，怎么就你有问题', '就你事多', 'Nobody else complains', 'Everyone else manages'],
  'talks-it-down': ['这点钱也要投诉', '至于吗', 'All this fuss over a few yuan'],
  'repeats-impatiently': [
    '跟你说了多少遍了',
    '刚不都跟你说过了吗',
    'How many times do I have to',
    'Are you even listening to me'
  ],
  hurries: ['有话快说', '别磨蹭了', 'Hurry up', 'Get to the point'],
  'too-busy': ['没看见我正忙着吗', '没空跟你说', "Can't you see I'm busy", "I don't have time for this"],
  'makes-wait': ['你就等着吧', '急什么', '催什么催', "You'll just have to wait, tough", "What's the rush"],
  'hangs-up': ['别再打来了', '再吵我就挂了', 'Stop calling us', 'This conversation is over'],
  'doubts-the-customer': ['你肯定是记错了', '不可能，你自己按错了吧', 'You must have clicked it'],
  'our-network-is-like-that': ['我们这边的网就是这样', '凑合着用吧', 'The network is just like that'],
  'insults-understanding': ['你听不懂人话吗', '有完没完啊', '你烦不烦', 'Are you deaf', "You're wasting my time"],
  threatens: ['再吵就把你拉黑', '你给我等着', 'We can cut you off', "You'll regret this"],
  'serves-better-if-told': ['为了更精准地为您推荐套餐，请问您的收入是多少', 'so we can tailor it, what is your income']
};

describe('what staff are forbidden to say', () => {
  test('every kind has sentences here', () => expect(Object.keys(said)).toEqual(Object.keys(policy.taboos!)));

  const all = Object.entries(said).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const));
  test.each(all)('“%s” is %s', (text, kind) => {
    const hits = surely(text);
    expect(hits.map(({ name }) => name)).toContain(policy.taboos![kind]!.label);
  });

  test.each(Object.keys(said))('%s is known by its name, and costs what the policy says', (kind) => {
    const hit = said[kind]!.flatMap(surely).find(({ value }) => value === kind);
    expect(hit).toBeDefined();
    expect(lossInsteadOfGate(hit?.value, policy)).toBe(policy.taboos![kind]!.loss);
  });
});

describe.each(['zh', 'en'] as const)('a call in %s is sent those of its own language alone', (language) => {
  test('and hears its own lines as with all of them', async () => {
    const sources = must(await lexiconSources());
    const all = namesHeard(undefined, policy);
    const sent = slimNames(all, sources, language);
    const wordings = (names: typeof all) => Object.values(names.taboos ?? {}).flat().length;
    expect(wordings(sent)).toBeGreaterThan(0);
    expect(wordings(sent)).toBeLessThan(wordings(all));
    const piece = new LexiconPiece(language, language, [slimLexicon(sources, language)]);
    const [readSent, own] = [
      piece.reader(sent),
      Object.values(said)
        .flat()
        .filter((text) => piece.isEnoughFor(text))
    ];
    expect(own.length).toBeGreaterThan(20);
    for (const text of own) expect(readSent(text), text).toEqual(read(text));
  });
});

describe('what looks like it and is none', () => {
  test.each([
    '客户刚才说“你问我我问谁”，我很理解他的心情',
    '不会让您自己去查的，我来帮您查',
    '您要投诉的话我这就给您登记',
    '我不会说“爱用不用”这种话',
    '您别着急，我来帮您看',
    '这项业务是您自己在手机上点的吗',
    '您当时是自己点的，还是在营业厅办的',
    '系统里记的是10月9日回短信订的，我念给您听',
    '我没有说您漫天要价的意思',
    'Did you click on anything yourself that day?',
    'The record shows an order by text on 9 October',
    "I'm not saying that you're pushing your luck",
    '没来得及看合同也没关系，我念给您听',
    '账单不太好看懂，我给您一项一项讲',
    '条款写得长，您没看全很正常',
    '主管现在走不开，我请他一小时内给您回电',
    '您要找主管没问题，我这就给您转接',
    "If you didn't get round to reading the contract, I'll go through it with you",
    "Bills aren't easy to read, let me take you through yours",
    'You should have been told before you signed, and I am sorry that you were not',
    "My supervisor isn't available this minute, but she'll ring you back by five with news",
    'You will never have to call the shop yourself',
    "I won't just tell you that rules are rules",
    "You don't have to look it up yourself, I'll do it for you",
    "so what's the trouble with the line?"
  ])('%s', (text) => expect(surely(text)).toEqual([]));
});

describe('official courtesy is never taken for forbidden talk', () => {
  const official = ['chinese', 'english'].flatMap((language) => linesOf(`tests/courtesy/${language}.txt`));
  test('it is asked of more than five hundred lines', () => expect(official.length).toBeGreaterThan(500));
  test('none of them is surely flagged', () => {
    expect(official.filter((text) => surely(text).length > 0)).toEqual([]);
  });
});

/** All that the patterns of a file spell out; lines that begin with # say what it is. */
function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) =>
      line
        .split(/[()]/)
        .map((piece, i) => (i % 2 === 1 ? piece.split('|') : [piece]))
        .reduce<readonly string[]>((begun, ways) => begun.flatMap((text) => ways.map((way) => text + way)), [''])
    );
}
