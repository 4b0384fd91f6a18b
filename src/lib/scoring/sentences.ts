import { own } from '#domain/own';
import { milestoneNames, partNames, ticketFieldNames } from '#domain/terms';
import { fill, inLang, type Lang, type Text } from '#domain/text';
import type { Sentence, WindowInRun } from './scorecard';

/** Every sentence of a scorecard, by code. `{parts}`, `{script}` and the like are filled in; `…_ms` is written as a time. */
const sentences: Readonly<Record<string, Text>> = {
  // why
  met: { zh: '在时间窗内做到了。', en: 'Done in its window.' },
  'in-time': { zh: '用时 {took}，时限 {limit}，按时完成。', en: 'Took {took} of {limit}: in time.' },
  waited: {
    zh: '重启后过了 {took} 才询问，等待已满 {limit}。',
    en: 'Asked {took} after the restart, when the wait of {limit} was over.'
  },
  'too-late': {
    zh: '用时 {took}，超过时限 {limit}：太晚了，得 {late}% 的分。',
    en: 'Took {took}, over the limit of {limit}: late, {late}% of the points.'
  },
  'after-its-window': {
    zh: '做到了，但在时间窗关闭之后：太晚了，得 {late}% 的分。',
    en: 'Done, but after its window had closed: late, {late}% of the points.'
  },
  'too-early': {
    zh: '重启后 {took} 就询问，没等满 {limit}，之后也没有再问。',
    en: 'Asked {took} after the restart, before the wait of {limit} was over, and never asked again.'
  },
  'too-early-asked-again': {
    zh: '第一次在 {took} 就询问，没等满 {limit}；等满后又问了一次，得 {late}% 的分。',
    en: 'First asked after {took}, before the wait of {limit}; asked again after it: {late}% of the points.'
  },
  'parts-missing': { zh: '没有说到：{parts}。', en: 'Not said: {parts}.' },
  'fields-missing': { zh: '工单上没有填：{parts}。', en: 'Not filled in on the ticket: {parts}.' },
  'never-done': { zh: '到通话结束都没有做。', en: 'Not done by the end of the call.' },
  'window-never-opened': {
    zh: '该说的前提没有出现，之后也没有再说。',
    en: 'What must come first never came, so it was not said in its window.'
  },
  'out-of-order': { zh: '都做了，但次序不对，应当是：{parts}。', en: 'All there, but not in this order: {parts}.' },
  'step-too-soon': {
    zh: '做到了，但抢在了前一步之前：这份策略的次序是{order}，得 {late}% 的分。',
    en: 'Done, but ahead of the step before it: the order of this policy is {order}; {late}% of the points.'
  },
  'wrong-label': { zh: '标注为“{given}”，应为“{right}”。', en: 'Labelled “{given}”; it is “{right}”.' },
  'wrong-language': { zh: '没有用客户的语言回答。', en: "Not answered in the customer's language." },
  'too-long': {
    zh: '有句子太长（上限 {most}），客户听不清。',
    en: 'A sentence is too long to follow (at most {most}).'
  },
  'said-nothing': { zh: '整通电话一句话都没说。', en: 'Nothing was said in the whole call.' },
  waived: { zh: '这种结束方式免除这一条。', en: 'This ending waives the clause.' },
  'never-opened': { zh: '这通电话里没有出现需要这一条的情形。', en: 'What makes it due never came up in this call.' },
  'follows-waived': { zh: '随前一条一并免除。', en: 'Waived together with the clause it follows from.' },
  'to-review': {
    zh: '系统拿不准是否说到了{parts}，请培训师复核。',
    en: 'The reader is not sure whether {parts} was said: to be reviewed.'
  },
  'to-review-forbidden': {
    zh: '系统拿不准这句话算不算，请培训师复核；不扣分，也不一票否决。',
    en: 'The reader is not sure whether this counts: to be reviewed. It costs nothing and breaks no gate.'
  },
  'gate-2.1-identity': {
    zh: '没有核对身份就说出了客户的个人信息，或已开始办理。',
    en: 'Personal data was given, or handling begun, before identity was verified.'
  },
  'gate-1.2-confirm': {
    zh: '没有取得客户的二次确认就办理了业务。',
    en: 'The business was put through without the customer’s second confirmation.'
  },
  shirking: {
    zh: '推诿：把问题推开，或把客户打发给别人。',
    en: 'Shirking: the problem was disowned, or the customer sent off.'
  },
  pretext: {
    zh: '以“更精准服务”之类的理由索取信息。',
    en: 'Information asked for under the pretext of better service.'
  },
  abuse: { zh: '辱骂或威胁客户。', en: 'The customer was insulted or threatened.' },
  'unnecessary-question': { zh: '问了业务不需要的信息。', en: 'Asked for something that the request does not need.' },
  'wrong-fact': { zh: '说错了：{part}与工单不符。', en: 'Wrong fact: {part} contradicts the ticket.' },
  interrupted: {
    zh: '客户还没说完就插话（{times} 次），客户情绪变差。',
    en: 'Spoke before the customer had finished ({times} times); the mood suffered.'
  },
  'never-shirking': { zh: '没有推诿。', en: 'No shirking.' },
  'never-pretext': { zh: '没有借口索取信息。', en: 'No pretext was used.' },
  'never-unnecessary-question': { zh: '只问了必需的信息。', en: 'Only what is needed was asked for.' },
  // outcome
  solved: { zh: '问题当场解决，客户认可。', en: 'Solved on the call, and the customer agrees.' },
  'right-team': {
    zh: '转给了正确的团队，地址和联系方式属实。',
    en: 'Handed to the right team, with true address and contact.'
  },
  'right-desk': { zh: '超出范围，已转接。', en: 'Out of scope and transferred.' },
  'left-unsettled': {
    zh: '通话结束时，问题既没解决也没转出。',
    en: 'The call ended with nothing solved and nothing handed over.'
  },
  'closed-unsolved': {
    zh: '办结了，但这件事当场解决不了。',
    en: 'Closed as solved, but this could not be solved on the call.'
  },
  'closed-still-broken': { zh: '办结了，但故障没有恢复。', en: 'Closed as solved, but the service is not back.' },
  'closed-not-agreed': { zh: '办结了，但客户没有同意。', en: 'Closed as solved, but the customer has not agreed.' },
  'promised-not-entered': {
    zh: '答应了“{remedy}”，系统里却没有办。',
    en: '“{remedy}” was promised but never entered in the system.'
  },
  'handed-over-needlessly': {
    zh: '当场能解决的事转了工单，客户要再等。',
    en: 'Handed over although it could be settled on the call: the customer waits for nothing.'
  },
  'wrong-team': { zh: '转错了团队。', en: 'Handed to the wrong team.' },
  'field-empty': { zh: '工单缺{field}。', en: 'The ticket lacks: {field}.' },
  'field-wrong': { zh: '工单上的{field}不对：{given}。', en: 'The ticket has the wrong {field}: {given}.' },
  'transferred-in-scope': { zh: '属于自己范围的问题被转走了。', en: 'Transferred although it was in scope.' },
  agreed: { zh: '客户同意接下来的安排。', en: 'The customer agreed to what happens next.' },
  rejected: { zh: '客户不接受，也没有再谈成。', en: 'The customer refused, and it was not brought round.' },
  'never-agreed': { zh: '客户没有同意接下来的安排。', en: 'The customer never agreed to what happens next.' },
  'promise-can-be-kept': { zh: '给出的方案或时间能够兑现。', en: 'The solution or time given can be kept.' },
  'promise-cannot-be-kept': {
    zh: '承诺的时间短于流程能保证的时间。',
    en: 'The time promised is shorter than the process can keep.'
  },
  'nothing-was-put': { zh: '没有给出任何方案或时间。', en: 'Neither a solution nor a time was put to the customer.' },
  'within-authority': { zh: '承诺都在权限之内。', en: 'Everything promised is within authority.' },
  'beyond-authority': { zh: '承诺了超出权限的补偿。', en: 'Something beyond one’s authority was promised.' },
  'credit-beyond-authority': {
    zh: '系统里退了 {yuan} 元，超出权限。',
    en: '{yuan} yuan were credited: beyond one’s authority.'
  },
  // remedy
  'nothing-to-do': { zh: '保持。', en: 'Keep it up.' },
  'say-script': { zh: '例如：“{script}”（须含：{parts}）。', en: 'For example: “{script}” (with: {parts}).' },
  'say-script-within': {
    zh: '在 {limit} 内开口：“{script}”（须含：{parts}）。',
    en: 'Begin within {limit}: “{script}” (with: {parts}).'
  },
  'say-parts': { zh: '说到：{parts}。', en: 'Say: {parts}.' },
  'in-this-order': { zh: '按这个次序做：{order}。', en: 'Go by this order: {order}.' },
  'say-in-order': { zh: '按次序说：{parts}。', en: 'Say them in this order: {parts}.' },
  'fill-fields': { zh: '在定级前把工单填齐：{parts}。', en: 'Fill in before grading: {parts}.' },
  'add-tag': { zh: '定级前添加标签“{tag}”。', en: 'Add the tag “{tag}” before the label.' },
  'set-label': { zh: '标注为“{right}”。', en: 'Label it “{right}”.' },
  'wait-first': { zh: '等满 {limit} 再问客户是否恢复。', en: 'Wait the full {limit}, then ask whether it is back.' },
  'speak-plainly': {
    zh: '用客户的语言，句子不超过 {most}。',
    en: 'Use the customer’s language and sentences of at most {most}.'
  },
  'do-2.1-check-5min': { zh: '在 {limit} 内核对身份和业务信息。', en: 'Verify identity and details within {limit}.' },
  'do-2.1-identity': {
    zh: '在说出个人信息或办理之前，用短信验证码或服务密码核对身份。',
    en: 'Verify by SMS code or service password before giving personal data or acting.'
  },
  'do-2.1-details': { zh: '定级前在桌面核对业务信息。', en: 'Check the details on the desktop before grading.' },
  'do-2.1-diagnose': {
    zh: '先引导客户做一次自助排查，得到结果。',
    en: 'Guide the customer through self-diagnosis and learn its result.'
  },
  'do-3.2-complaint-2h': { zh: '在 {limit} 内向客户做第一次说明。', en: 'Give the first explanation within {limit}.' },
  'instead-of-shirking': {
    zh: '说明自己能做什么；确实超出范围就致歉、说明并转接。',
    en: 'Say what you can do; if it is out of scope, apologise, explain and transfer.'
  },
  'instead-of-pretext': {
    zh: '只说真实的用途，只问必需的信息。',
    en: 'Give the real purpose, and ask only for what is needed.'
  },
  'instead-of-unnecessary-question': { zh: '只问这项业务必需的信息。', en: 'Ask only for what this request needs.' },
  'instead-of-abuse': { zh: '无论客户怎么说，保持礼貌。', en: 'Stay polite whatever is said to you.' },
  'instead-of-wrong-fact': {
    zh: '先看桌面再说：{part}要与工单一致。',
    en: 'Look at the desktop first: {part} must match the ticket.'
  },
  'instead-of-interrupted': { zh: '让客户说完。', en: 'Let the customer finish.' },
  'be-settled': {
    zh: '能当场解决的当场办结；否则转对团队，联系方式和地址要属实。',
    en: 'Settle and close what can be settled; else hand it to the right team with true contact and address.'
  },
  'be-accepted': {
    zh: '结束前取得客户对下一步的同意。',
    en: 'Get the customer’s agreement to what happens next before ending.'
  },
  'be-keepable': {
    zh: '给出方案，或承诺 {limit} 内给出方案——流程保证得了的时间。',
    en: 'Put a solution, or promise one within {limit}: a time that the process can keep.'
  },
  'be-keepable-news': {
    zh: '说定多久后反馈进展，最早 {limit}——流程保证得了的时间。',
    en: 'Say when there will be news, {limit} from now at the soonest: a time that the process can keep.'
  },
  'be-within-authority': {
    zh: '只承诺权限之内的，超出的礼貌说明并给替代方案。',
    en: 'Promise only what is in your authority; decline the rest politely and offer something else.'
  }
};

/** Milliseconds as a person would say them: `1.8 s`, `5 min`, `2 h`. */
export function durationText(ms: number, lang: Lang): string {
  const [value, zh, en] =
    ms >= 3_600_000 && ms % 3_600_000 === 0
      ? [ms / 3_600_000, '小时', 'h']
      : ms >= 60_000 && ms % 60_000 === 0
        ? [ms / 60_000, '分钟', 'min']
        : ms >= 60_000
          ? [`${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`, '', '']
          : [Math.round(ms / 100) / 10, '秒', 's'];
  const unit = lang === 'en' ? en : zh;
  return unit ? `${value} ${unit}` : String(value);
}

/** A sentence of the scorecard in one language. */
export function sentence({ code, values }: Sentence, lang: Lang): string {
  const text = own(sentences, code);
  if (!text) return code;
  // A card that was sealed before the share of what is late was told: it was half.
  const told: Sentence['values'] = { late: 50, ...values };
  const filled = Object.fromEntries(
    Object.entries(told).map(([name, value]) => {
      if (name.endsWith('_ms'))
        return [name.slice(0, -3), typeof value === 'number' ? durationText(value, lang) : String(value)];
      if (typeof value === 'object') return [name, inLang(value, lang)];
      const known =
        (name === 'part' || name === 'field') && typeof value === 'string'
          ? (own(partNames, value) ?? own(ticketFieldNames, value))
          : undefined;
      return [name, known ? inLang(known, lang) : value];
    })
  );
  return fill(inLang(text, lang), filled);
}

/** Codes that have words, for the test that holds them against what the rules say. */
export const sentenceCodes: ReadonlySet<string> = new Set(Object.keys(sentences));

/** A milestone by its name; one of a later version, on a sealed card, keeps its id. */
function milestoneText(milestone: string, lang: Lang): string {
  const name = own(milestoneNames, milestone);
  return name ? inLang(name, lang) : milestone;
}

function at(ms: number): string {
  return ms < 60_000
    ? `${Math.round(ms / 100) / 10}s`
    : `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;
}

/** The window of a finding in words: from what until what, with the times of this run. */
export function windowText(window: WindowInRun, lang: Lang): string {
  const opened = window.opened_ms === undefined ? (lang === 'en' ? 'never' : '未出现') : at(window.opened_ms);
  const closes = window.closes.map((milestone) => milestoneText(milestone, lang)).join(lang === 'en' ? ' or ' : '或');
  const closed = window.closed_ms === undefined ? '' : ` ${at(window.closed_ms)}`;
  const due =
    window.due_ms === undefined || !Number.isFinite(window.due_ms)
      ? ''
      : lang === 'en'
        ? `, due ${at(window.due_ms)}`
        : `，时限 ${at(window.due_ms)}`;
  return lang === 'en'
    ? `from ${milestoneText(window.opens, lang)} (${opened}) until ${closes} (${closed.trim()})${due}`
    : `自${milestoneText(window.opens, lang)}（${opened}）至${closes}（${closed.trim()}）${due}`;
}
