import { fill, type Text } from '#domain/text';
import type { CycleName, ProgrammeEvent } from '#machines/cycles';
import type { SentenceValues } from './sentence-values';

type Pair = readonly [zh: string, en: string];

// prettier-ignore
const sentences: Readonly<Record<ProgrammeEvent, Pair>> = {
  slipping: ['{person} 已连续 {count} 单不达标：{tickets}（{short}）', '{person}: {count} in a row below standard: {tickets} ({short})'],
  'steady-again': ['{person} 的 {ticket} 达标，重新计数', '{person}: {ticket} is up to standard, the count begins anew'],
  'training-due': ['{person} 连续 {count} 单不达标（{tickets}；{short}），须接受专项培训：{owed}', '{person}: {count} in a row below standard ({tickets}; {short}) means special training: {owed}'],
  'below-again': ['{person} 尚未培训，{ticket} 又不达标，须接受：{owed}', '{person}: not trained yet, and {ticket} is below standard, too; owed: {owed}'],
  'training-booked': ['已为 {person} 安排：{training}', '{person} is booked for: {training}'],
  'part-trained': ['{person} 已接受“{training}”，还须接受：{owed}', '{person} has had {training}; still owed: {owed}'],
  trained: ['{person} 已完成专项培训，重新计数', '{person} has had the special training; the count begins anew'],
  waived: ['{person} 应受的专项培训未做就免除', '{person}: the special training was waived'],
  declared: ['{trouble}定为紧急事件（{why}），涉及 {count} 单：{tickets}', '{trouble} is an emergency ({why}); tickets concerned ({count}): {tickets}'],
  'plan-started': ['启动应急预案：{trouble}', 'the emergency plan starts: {trouble}'],
  'one-more': ['{ticket} 并入紧急事件（{trouble}，共 {count} 单）', '{ticket} joins the emergency ({trouble}; {count} now)'],
  'outage-again': ['再次通报停机：{trouble}', 'another outage notice: {trouble}'],
  notified: ['已通知{departments}', '{departments} have been notified'],
  'notified-some': ['已通知{departments}，还差{missing}', '{departments} have been notified, still without {missing}'],
  'notify-late': ['{trouble}：尚未通知{missing}', '{trouble}: not notified yet: {missing}'],
  'stood-down': ['解除紧急事件：{trouble}', 'stood down: {trouble}'],
  'stood-down-early': ['还有工单未处理完（{left}）就解除紧急事件', 'stood down while tickets are still worked on ({left})'],
  'stood-down-untold': ['没有通知{missing}就解除紧急事件', 'stood down without having notified {missing}'],
  reported: ['{ticket} 进入超时工单报表，责任人 {inCharge}', '{ticket} enters the overdue report; in charge: {inCharge}'],
  'interview-owed': ['{ticket} 超时，须约谈 {inCharge}', '{ticket} is overdue: interview {inCharge}'],
  interviewed: ['就 {ticket} 约谈 {person}：原因 {cause}，措施 {measure}', '{person} was interviewed on {ticket}: cause {cause}, measure {measure}'],
  'interview-of-another': ['{ticket} 的责任人是 {inCharge}，约谈的却是 {person}', '{inCharge} is in charge of {ticket}, yet {person} was interviewed'],
  'closed-without-interview': ['{ticket} 未约谈就归档', '{ticket} was closed without an interview'],
  'month-ended': ['{month} 已结束，须做月度分析', '{month} has ended: analyse it'],
  'channels-found': ['{month} 受理 {received} 单，高投诉渠道：{channels}', '{month}: {received} tickets; channels of many complaints: {channels}'],
  'channels-clear': ['{month} 受理 {received} 单，没有高投诉渠道', '{month}: {received} tickets; no channel of many complaints'],
  'channel-acted': ['{finding}：{action}', '{finding}: {action}'],
  'business-found': ['{month} 的原因与争议点：{business}', '{month}: causes and points of dispute: {business}'],
  'business-clear': ['{month} 没有突出的原因与争议点', '{month}: no cause and no point of dispute stands out'],
  'business-acted': ['{finding}：{action}', '{finding}: {action}'],
  'people-found': ['{month} 须定培训计划：{people}', '{month}: training plans are due for {people}'],
  'people-clear': ['{month} 没有人须定培训计划', '{month}: nobody needs a training plan'],
  'plan-made': ['{finding} 培训计划：{action}', '{finding}, training plan: {action}'],
  'month-missed': ['下个月已结束，{month} 的分析或措施还没有做', 'the next month has ended, and {month} was not analysed or not acted on'],
  'month-too-early': ['{month} 还没有结束就做分析', '{month} was analysed before it had ended'],
  'quarter-ended': ['{quarter} 已结束', '{quarter} has ended'],
  undecided: ['{quarter} 的提案还没有结论：{proposals}', '{quarter}: proposals without a decision: {proposals}'],
  'quarter-missed': ['{quarter} 没有提出流程优化', '{quarter} saw no proposal to improve the process'],
  'session-missed': ['{quarter} 没有举行这类培训', '{quarter} saw no such training'],
  'session-planned': ['安排 {on} 培训：{training}，参加者：{people}', 'planned for {on}: {training}, for {people}'],
  'session-held': ['举行培训：{training}，参加者：{people}', 'held: {training}, for {people}'],
  proposed: ['提案 {proposal}“{title}”，负责人 {owner}，依据：{reasons}', 'proposal {proposal} “{title}”, owner {owner}, because of {reasons}'],
  'no-reason': ['提案 {proposal} 没有依据月度发现', 'proposal {proposal} gives no finding of a month as its reason'],
  piloting: ['{proposal} 开始试点：{where}', '{proposal} is piloted in {where}'],
  proven: ['{proposal} 试点有效{seen}', '{proposal}: the pilot works{seen}'],
  failed: ['{proposal} 试点无效{seen}', '{proposal}: the pilot fails{seen}'],
  adopted: ['{proposal} 采用为策略第 {version} 版：{sets}', '{proposal} is adopted as version {version} of the policy: {sets}'],
  'adopted-unpiloted': ['{proposal} 未经试点就采用', '{proposal} was adopted without a pilot'],
  'adopted-early': ['{proposal} 试点未结束就采用', '{proposal} was adopted before its pilot had ended'],
  'adopted-though-failed': ['{proposal} 试点无效仍采用', '{proposal} was adopted although its pilot had failed'],
  dropped: ['放弃 {proposal}：{reason}', '{proposal} is dropped: {reason}'],
  asked: ['{request}：就 {ticket} 请{department}协作', '{request}: {department} is asked about {ticket}'],
  'no-limit-on-record': ['台账没有{department}的响应时限（{request}）', 'the ledger has no response limit for {department} ({request})'],
  answered: ['{request}：{department}已答复', '{request}: {department} has answered'],
  'answered-late': ['{request}：{department}超时后答复', '{request}: {department} has answered late'],
  'request-late': ['{request}：{department}到时未答复（{ticket}）', '{request}: {department} has not answered in time ({ticket})']
};

const limits: Readonly<Partial<Record<CycleName, Pair>>> = {
  emergency: ['{trouble}：通知应急部门', '{trouble}: departments to be notified'],
  ledger: ['{request}：{department}答复（限至 {due}）', '{request}: {department} to answer (by {due})']
};

export function sentence(what: ProgrammeEvent, values: SentenceValues): Text {
  return filled(sentences[what], values);
}

/** Returns the name of the limit that a chart watches. */
export function limitSentence(chart: CycleName, values: SentenceValues): Text {
  return filled(limits[chart] ?? ['时限', 'limit'], values);
}

function filled([zh, en]: Pair, values: SentenceValues): Text {
  return { zh: fill(zh, inLanguage(values, 'zh')), en: fill(en, inLanguage(values, 'en')) };
}

/** A value that is not there leaves its place as it is written, so that it is seen. */
function inLanguage(values: SentenceValues, lang: 'zh' | 'en'): Readonly<Record<string, string | number>> {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) plain[name] = typeof value === 'object' ? value[lang] : value;
  }
  return plain;
}
