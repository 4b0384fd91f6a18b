import { about, expects, flag, oneOf, strict, whole } from '#domain/schema';
import { langs } from '#domain/text';
import { contactKinds, modes } from '#domain/ids';
import { z } from 'zod';
import { id, list, record, text, textDigest, wording } from './scenario/basics';
import {
  allConditions,
  atoms,
  channels,
  classes,
  desk,
  draws,
  expected,
  fact,
  lines,
  names,
  personal,
  remedy,
  tiers,
  variant
} from './scenario/case';
import { behaviour, demand, sharedTemper, talk, temper } from './scenario/behaviour';
import { readyLine } from './scenario/customer';
import { opening } from './entries/basics';
import type { CurrentFile } from './read-as';
import type { Path } from './value-at';
import { report } from '#diagnostics/catalogue/scenario';
import { suggestion } from '#domain/suggest';
import { nameOf, type Voice } from './explain';
import { cameAs, kind } from './inside/kinds';
import { shown } from './say';

/** Wording of schema findings in a scenario: SB0301 to SB0305. */
export const scenarioVoice: Voice = {
  namesOf: (word) => (word === 'formula' ? [...atoms] : []),
  say({ kind: what, path, of, expected, came, choices }, place) {
    if (path.length === 0) return report('SB0305', { came: cameAs(came) }, place);
    if (what === 'unknown' && isOfSentence(came, choices))
      return report('SB0303.sentence', { name: shown(came) }, place);
    if (what === 'unknown' && expected.startsWith('known:'))
      return report('SB0303', { name: shown(came), suggestion: suggestion(String(came), choices) }, place);
    const name = nameOf(of === 'key' ? path.slice(0, -1) : path);
    if (what === 'missing') return report('SB0301', { name, expected: kind(expected, choices) }, place);
    if (what === 'unknown')
      return report('SB0304', { name, came: shown(came), suggestion: suggestion(String(came), choices) }, place);
    if (expected === 'format' && isNewer(came))
      return report('SB0302.newer', { came: cameAs(came), known: kind(expected) }, place);
    return report('SB0302', { name, expected: kind(expected, choices), came: cameAs(came) }, place);
  }
};

const languages: ReadonlySet<string> = new Set(['zh', 'en']);

const isOfSentence = (came: unknown, choices: readonly string[]): boolean =>
  choices.length > 0 &&
  choices.every((it) => languages.has(it)) &&
  typeof came === 'string' &&
  !/^[A-Za-z]{2,3}(?:[-_][A-Za-z]+)?$/.test(came);

const isNewer = (came: unknown): boolean => Number.isInteger(came) && Number(came) > Number(kind('format').en);

const isTree = (value: unknown): value is Tree => value !== null && typeof value === 'object' && !Array.isArray(value);

const tempers: ReadonlySet<string | number> = new Set(['mood', 'trust', 'hangs-up', 'patience']);

const was = ([root, ...path]: Path): Path =>
  root === 'temper' || root === 'talk' ? ['customer', ...path] : root === undefined ? [] : [root, ...path];

const several = <T extends z.ZodType>(each: T) => z.array(each, expects('list')).min(1, expects('list'));

/** Format of a scenario as written; with the shared behaviour that it uses it makes a `#scenario/scenario`. */
export const scenarioSchema = strict({
  format: about(z.literal(2, expects('format')), '固定为 2', 'always 2'),
  scenario: about(id, '编号（同文件名）：字母、数字、连字符', "id, the file's name: letters, digits and hyphens"),
  version: about(whole(1, 1_000_000), '版本', 'version'),
  languages: about(several(oneOf(langs)), '`zh-CN` `en`', 'the same'),
  modes: about(several(oneOf(modes)), '`guided` `assisted` `exam`', 'the same'),
  title: about(text, '列表里显示的标题', 'what the list calls it'),
  summary: about(text, '列表里显示的一句话', 'what the list says of it'),
  level: about(z.literal([1, 2, 3], expects('whole:1:3')), '难度 1–3', 'how hard it is, 1 to 3'),
  minutes: about(whole(1, 120), '大约几分钟', 'about how many minutes it takes'),
  opensAt: about(
    opening.optional(),
    '来电时间（上海），如 `2026-11-27 10:50`；不写则是开练的当天',
    'when the call comes in, in Shanghai, such as `2026-11-27 10:50`; else on the day on which it is practised'
  ),
  channel: about(oneOf(channels), '`hotline` `hall` `app` `wechat` `kiosk`', 'the same'),
  contact: about(
    oneOf(contactKinds).optional(),
    '谁找谁：`reception`（默认，客户来的）、`callback`（业务专员回电）、`visit`（装维师傅上门前联系）、`follow-up`（办完之后回访）',
    'who has come to whom: `reception` (default: the customer has), `callback` (the specialist calls back), `visit` (the field engineer calls before setting out), `follow-up` (a call when all is done)'
  ),
  class: about(oneOf(classes), '`fault` `request` `complaint`', 'the same'),
  business: about(
    id,
    '业务编号，如 `broadband`（策略的 `business-types` 之一）',
    "id of the business, such as `broadband` (one of the policy's `business-types`)"
  ),
  tier: about(oneOf(tiers).default('ordinary'), '`ordinary`（默认）或 `vip`', '`ordinary` (default) or `vip`'),
  care: about(flag.default(false), '需要关怀的客户', 'a customer who needs care'),
  brief: about(
    strict({ you: text, customer: text, goal: text }),
    '`you`、`customer`、`goal`：开场前给学员看的',
    'what the trainee reads before the call'
  ),
  conditions: about(
    allConditions.prefault({}),
    '本案成立的条件，没写的不成立',
    'what holds for the case; what is not written does not'
  ),
  variants: about(
    record(variant),
    '种子抽到的情形：`title`，可加 `weight`（默认 1）、`conditions`、`difficulty`、`team`、`desk`、`facts`、`expects`，以及这位客户自己的 `tier`、`care`、`mood`、`trust`、`traits`、`lines`',
    "what a seed plays: `title`, with `weight` (default 1), `conditions`, `difficulty`, `team`, `desk`, `facts`, `expects` if wanted, and this customer's own `tier`, `care`, `mood`, `trust`, `traits`, `lines`; see below"
  ),
  facts: about(
    record(fact).default({}),
    '事实：`label`、`value`（多个则由种子抽一个；日期写 `2026-09-30` 或 `2026-10`；随来电日期走的写 `day-3`、`month-1`、`month-1-03`，`-31` 是月末）、`personal`（未核实不可说）、`wordings`（其他说法）',
    'what is true: `label`, `value` (of several, the seed picks one; dates are written `2026-09-30` or `2026-10`; told from the day of the call `day-3`, `month-1`, `month-1-03`, where `-31` is the last of the month), `personal` (not to be said before identity is verified), `wordings` (other ways to say it)'
  ),
  draws: about(
    draws.default([]),
    '一起抽的事实：每组几行，种子抽一行',
    'facts that are drawn together: groups of rows, of which the seed picks one each'
  ),
  desk: about(
    desk.default({}),
    '坐席桌面：`plan`、`bill`（`last`：上月账单，`total`：各项之和，写了就核对）、`services`（`effective`：取消何时生效，`cancellation`：取消规则）、`line`、`contacts`（以前的来电：`when`、`about`、`result`）、`later`（客户有了 `once` 里的标志之后，`plan`、`line` 改成什么）',
    "what the agent's desktop shows: `plan`, `bill` (`last`: the bill before; `total`: what its rows come to, held against them), `services` (`effective`: when a cancellation takes effect, `cancellation`: its rule), `line`, `contacts` (earlier ones: `when`, `about`, `result`), `later` (what `plan` and `line` say `once` the customer has these flags)"
  ),
  names: about(
    names.default({}),
    '本案名称的说法：`services` `plans` `causes` `desks` `remedies`；`says`：某个要素、行为或禁语的更多说法，见下',
    'how names of this case are said; `says`: more wordings of a part, act or forbidden label, see below'
  ),
  expects: about(
    expected.default({}),
    '要素的正确值；别的值算说错（x-wrong-fact）',
    'right values per part; any other is a wrong fact'
  ),
  sums: about(
    expected.default({}),
    '说起某个原因（`names.causes`）时可以说的金额；当作这个原因说出的别的金额，算说错',
    'sums that may be told with a cause (`names.causes`); each other sum told as that cause is a wrong fact'
  ),
  personal: about(
    personal.default([]),
    '未核实前说了就算泄露的行为：`act`，可限定 `values`',
    'acts that give data away before identity is verified: `act`, perhaps only with these `values`'
  ),
  remedies: about(
    record(remedy).default({}),
    '可提的方案：`within`（权限内，善意补偿的上限是策略的 `authority.goodwill-yuan`）、`label`，可加 `is`（哪一类：`refund` `waive` `compensate` `cancel-service` `visit` `replace`）、`yuan`（元，或写着金额的事实）、`needs`（`change-service`、`grant-credit`）',
    'what can be offered: `within` (authority; goodwill up to the policy’s `authority.goodwill-yuan`), `label`, with `is` (its kind: `refund` `waive` `compensate` `cancel-service` `visit` `replace`), `yuan` (or the fact that says how many), `needs` (`change-service`, `grant-credit`) if wanted'
  ),
  uses: about(
    list(id).default([]),
    '用到的共用行为（`shared/` 里的文件名），写在前面的先提要求、先反应',
    'shared behaviour that it uses (names of files in `shared/`): what stands first is wanted first and reacts first'
  ),
  temper: about(temper, '客户的脾气，见下', "the customer's temper, see below"),
  demands: about(
    record(demand).default({}),
    '客户要什么，按提出的先后，见下',
    'what the customer wants, in the order in which it is brought up, see below'
  ),
  behaviour: about(
    behaviour.default({}),
    '这位客户自己的行为，写法同共用行为，见下',
    "this customer's own behaviour, written like the shared one, see below"
  ),
  talk: about(
    talk.optional(),
    '需要一步一步定死的对话，见下',
    'a talk with states of its own, where reactions have to be forced, see below'
  ),
  lines: about(lines.default({}), '客户的台词，见下', "the customer's lines, see below"),
  jargon: about(list(wording).optional(), '客户听不懂的词，见下', 'words that a customer may not know, see below'),
  words: about(
    record(list(wording)).optional(),
    '客户留意的词，见下',
    'words that the customer listens for, see below'
  ),
  ready: about(record(readyLine).default({}), '引导模式的可选台词，见下', 'ready lines of guided mode, see below'),
  lock: about(
    strict({ lines: record(textDigest).optional(), ready: record(textDigest).optional() }).optional(),
    '译文核对过的台词：编号，和当时原文的短摘要。由场景编写台或 `sb check --lock` 写，见下',
    'lines whose translation was seen to: their ids, with a short digest of the text as it was then; written by the studio or `sb check --lock`, see below'
  ),
  pass: about(whole(0, 100).optional(), '本场景自己的及格分', 'a pass mark of its own', { unit: 'points' })
}).transform(({ scenario, ...rest }) => ({ ...rest, id: scenario }));

export type ScenarioFile = z.output<typeof scenarioSchema>;

/** Behaviour shared by scenarios: a file in `scenarios/shared`. */
export const sharedSchema = strict({
  format: about(z.literal(2, expects('format')), '固定为 2', 'always 2'),
  shared: about(id, '编号（同文件名）', "id, the file's name"),
  about: about(text, '管什么', 'what it is about'),
  needs: about(
    list(id).default([]),
    '场景必须有的事实：这些行为的参数',
    'facts that a scenario has to have: what this behaviour is told of the case'
  ),
  facts: about(
    record(fact).default({}),
    '场景没有写时用的事实',
    'facts of every such case, where the scenario has none of its own'
  ),
  temper: about(
    sharedTemper.optional(),
    '`hangs-up`、`patience`：何时挂断、沉默多久会问',
    '`hangs-up`, `patience`: when the customer hangs up, and how long silence is borne'
  ),
  demands: about(
    record(demand).default({}),
    '客户要什么，写法同场景的',
    'what the customer wants, written like those of a scenario'
  ),
  behaviour: about(
    behaviour.default({}),
    '行为：`{ <编号>: { title, start, each, states, on } }`',
    'behaviour: `{ <id>: { title, start, each, states, on } }`'
  ),
  lines: about(lines.default({}), '台词', 'lines'),
  jargon: about(list(wording).optional(), '客户听不懂的词', 'words that a customer may not know'),
  words: about(record(list(wording)).optional(), '客户留意的词', 'words that the customer listens for'),
  names: about(names.default({}), '名称的说法', 'how names are said'),
  ready: about(record(readyLine).default({}), '引导模式的可选台词', 'ready lines of guided mode')
}).transform(({ shared, ...rest }) => ({ ...rest, id: shared }));
export type SharedFile = z.output<typeof sharedSchema>;

type Tree = Readonly<Record<string, unknown>>;

/** Converts format 1 to 2 (`talk`, `temper`). Mistakes remain and are reported at their original place. */
export function scenarioFromFormat1(value: unknown): CurrentFile {
  const customer = isTree(value) && value['format'] === 1 ? value['customer'] : undefined;
  if (!isTree(value) || value['format'] !== 1) return { value, was: (path) => path };
  const { customer: _customer, ...rest } = value;
  if (!isTree(customer)) return { value: { ...value, format: 2 }, was: (path) => path };
  const part = (of: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(customer).filter(([key]) => of(key)));
  const temper = part((key) => tempers.has(key));
  const talk = part((key) => !tempers.has(key));
  return { value: { ...rest, format: 2, temper, talk }, was };
}
