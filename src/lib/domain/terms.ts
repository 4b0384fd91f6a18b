import type { Lang, Text } from './text';
import type {
  CaseClass,
  Channel,
  ContactKind,
  Deviation,
  Difficulty,
  Dimension,
  DrillStep,
  Ending,
  Mode,
  SelfHelpStep,
  Stage,
  TimerEvent
} from './ids';
import type { Milestone } from './act-ids';
import type { Role } from './roles';
import type { ContactOutcome, LightState, ModemLight } from './record-ids';
import type { Lapse } from './quality-finding';

export const milestoneNames: Readonly<Record<Milestone, Text>> = {
  contact: { zh: '接通', en: 'connected' },
  accepted: { zh: '受理', en: 'accepted' },
  restarted: { zh: '客户重启完成', en: 'restarted' },
  'asked-recovered': { zh: '询问恢复', en: 'asked whether it is back' },
  diagnosed: { zh: '得知排障结果', en: 'diagnosed' },
  checked: { zh: '完成核对', en: 'checked' },
  'data-given': { zh: '说出个人信息', en: 'personal data given' },
  arranged: { zh: '客户要求办理', en: 'arranged' },
  disclosed: { zh: '资费告知完毕', en: 'terms disclosed' },
  'acted-on': { zh: '办理', en: 'put through' },
  credited: { zh: '退费或补偿', en: 'credited' },
  graded: { zh: '定级', en: 'graded' },
  promised: { zh: '给出时间', en: 'a time promised' },
  'contact-ends': { zh: '通话结束', en: 'end of the call' },
  transferred: { zh: '转接', en: 'transferred' },
  'handed-over': { zh: '转出工单', en: 'handed over' },
  contacted: { zh: '首次说明', en: 'first explanation' },
  solution: { zh: '提出方案', en: 'solution put' },
  rejected: { zh: '客户拒绝', en: 'rejected' },
  agreed: { zh: '客户同意', en: 'agreed' },
  'wait-agreed': { zh: '客户同意等后续答复', en: 'agreed to wait' },
  handled: { zh: '处理完毕', en: 'handled' },
  verified: { zh: '身份核实', en: 'verified' },
  'details-checked': { zh: '信息核对', en: 'details checked' },
  'emergency-tagged': { zh: '标注紧急事件', en: 'tagged as an emergency' },
  greeted: { zh: '问候', en: 'greeted' },
  'auto-replied': { zh: '自动回复', en: 'auto-reply sent' },
  'departments-notified': { zh: '通知协同部门', en: 'departments notified' },
  'progress-told': { zh: '告知进展', en: 'progress told' },
  concluded: { zh: '得出结论', en: 'concluded' },
  dispatched: { zh: '派单', en: 'dispatched' },
  responded: { zh: '响应', en: 'responded' },
  'visit-time': { zh: '约定的上门时间', en: 'time of the visit' },
  'visit-confirmed': { zh: '确认上门', en: 'visit confirmed' },
  'slot-agreed': { zh: '商定非工作时段', en: 'out-of-hours slot agreed' },
  'departments-asked': { zh: '请求协同', en: 'departments asked' },
  'departments-answered': { zh: '协同部门答复', en: 'departments answered' },
  arrived: { zh: '到达现场', en: 'arrived on site' },
  repaired: { zh: '修复', en: 'repaired' },
  warned: { zh: '预警', en: 'warned' },
  overdue: { zh: '超时', en: 'overdue' },
  told: { zh: '反馈结果', en: 'result told' },
  reentered: { zh: '重新处理', en: 'taken up again' },
  'followed-up': { zh: '回访', en: 'followed up' },
  archived: { zh: '归档', en: 'archived' }
};

export const stepNames: Readonly<Record<SelfHelpStep, Text>> = {
  lights: { zh: '检查指示灯', en: 'check the lights' },
  restart: { zh: '重启光猫', en: 'restart the modem' },
  field: { zh: '联系装维', en: 'call in the field team' }
};

export const deviationNames: Readonly<Record<Deviation, Text>> = {
  skipped: { zh: '跳过', en: 'skipped' },
  'too-early': { zh: '过早', en: 'too early' },
  'out-of-order': { zh: '次序不对', en: 'out of order' },
  forbidden: { zh: '禁止', en: 'forbidden' }
};

const otherLapseNames: Readonly<Record<Exclude<Lapse, Deviation>, Text>> = {
  wrong: { zh: '写错了', en: 'written wrong' },
  breached: { zh: '超时', en: 'limit broken' },
  late: { zh: '晚了才做', en: 'done late' },
  missed: { zh: '没有做到', en: 'not done' },
  open: { zh: '当次没有落实，时限未到', en: 'left open; its time was not over' },
  partly: { zh: '只做到一部分', en: 'only in part' }
};

/** Returns the name of a lapse in a quality check; a merged table would be bundled with any name. */
export const lapseName = (lapse: Lapse): Text => ({ ...otherLapseNames, ...deviationNames })[lapse];

export const timerEventNames: Readonly<Record<TimerEvent, Text>> = {
  started: { zh: '起算', en: 'started' },
  warned: { zh: '即将到时', en: 'is nearly over' },
  breached: { zh: '超时', en: 'breached' },
  met: { zh: '按时完成', en: 'met' },
  cancelled: { zh: '不再计时', en: 'cancelled' },
  paused: { zh: '暂停计时', en: 'paused' },
  resumed: { zh: '恢复计时', en: 'resumed' }
};

/** Channels as 1.1-channels names them. */
export const channelNames: Readonly<Record<Channel, Text>> = {
  hall: { zh: '线下营业厅', en: 'shop' },
  hotline: { zh: '热线', en: 'hotline' },
  app: { zh: '官方 APP', en: 'app' },
  wechat: { zh: '微信公众号', en: 'WeChat' },
  kiosk: { zh: '自助终端', en: 'kiosk' }
};

/** Names of the chapters of the SOP. */
export const stageNames: Readonly<Record<Stage, Text>> = {
  intake: { zh: '服务受理', en: 'intake' },
  preprocessing: { zh: '预处理', en: 'pre-processing' },
  handling: { zh: '工单处理', en: 'ticket handling' },
  feedback: { zh: '反馈与回访', en: 'feedback and follow-up' },
  quality: { zh: '质量管控', en: 'quality control' }
};

export const drillNames: Readonly<Record<DrillStep, Text>> = {
  greeting: { zh: '开场问候', en: 'the greeting' },
  verification: { zh: '核验身份', en: 'verifying identity' },
  capture: { zh: '记录诉求', en: 'capturing the request' },
  'self-help': { zh: '引导自助排障', en: 'guiding self-help' },
  disclosure: { zh: '告知与二次确认', en: 'disclosure and confirmation' },
  objection: { zh: '给出解决方案', en: 'offering a solution' },
  'hand-over': { zh: '标注与派单', en: 'label and hand-over' }
};

export const modeNames: Readonly<Record<Mode, Text>> = {
  guided: { zh: '引导', en: 'guided' },
  assisted: { zh: '辅助', en: 'assisted' },
  exam: { zh: '考核', en: 'exam' }
};

/** Choices that no policy names, by the field that they belong to. */
export const choiceNames = {
  method: {
    'sms-code': { zh: '短信验证码', en: 'SMS code' },
    'service-password': { zh: '服务密码', en: 'service password' },
    'identity-card': { zh: '身份证', en: 'identity card' },
    login: { zh: '已登录', en: 'logged in' }
  },
  panel: {
    bill: { zh: '账单', en: 'bill' },
    plan: { zh: '套餐', en: 'plan' },
    services: { zh: '增值业务', en: 'value-added services' },
    line: { zh: '线路', en: 'line' }
  },
  reason: {
    asked: { zh: '自己暂停', en: 'by choice' },
    'tab-hidden': { zh: '离开了页面', en: 'the tab was hidden' },
    closed: { zh: '页面关闭', en: 'the page was closed' },
    'no-answer': { zh: '联系不上客户', en: 'the customer cannot be reached' },
    'later-slot': { zh: '客户要求改时间', en: 'the customer wants a later time' }
  },
  signoff: {
    signed: { zh: '客户已签字', en: 'signed by the customer' },
    refused: { zh: '客户拒绝签字', en: 'the customer refused to sign' }
  },
  verdict: { pass: { zh: '合格', en: 'passed' }, fail: { zh: '不合格', en: 'failed' } },
  test: {
    'broadband-speed': { zh: '宽带测速', en: 'broadband speed test' },
    'call-quality': { zh: '通话质量测试', en: 'call quality test' }
  },
  action: { cancel: { zh: '取消', en: 'cancel' } }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** Modem lights as labelled on the device, in words. */
export const lightNames: Readonly<Record<ModemLight, Text>> = {
  power: { zh: '电源灯', en: 'power' },
  pon: { zh: '光信号灯（PON）', en: 'optical signal (PON)' },
  los: { zh: '无光告警灯（LOS）', en: 'loss of signal (LOS)' },
  internet: { zh: '网络灯', en: 'internet' }
};

export const lightStateNames: Readonly<Record<LightState, Text>> = {
  on: { zh: '常亮', en: 'on' },
  off: { zh: '不亮', en: 'off' },
  blinking: { zh: '闪烁', en: 'blinking' },
  red: { zh: '红灯', en: 'red' }
};

/** Outcomes of an earlier contact. */
export const outcomeNames: Readonly<Record<ContactOutcome, Text>> = {
  solved: { zh: '已解决', en: 'solved' },
  unsolved: { zh: '未解决', en: 'not solved' },
  pending: { zh: '处理中', en: 'still open' },
  withdrawn: { zh: '客户撤销', en: 'withdrawn' }
};

/** Names of the verdicts of a scorecard. */
export const dimensionNames: Readonly<Record<Dimension, Text>> = {
  phrasing: { zh: '话术', en: 'phrasing' },
  process: { zh: '流程', en: 'process' },
  outcome: { zh: '结果', en: 'outcome' }
};

/** Endings of the agent's part by what was done, `step-done` for a drill; the scorecard says if the case is settled. */
export const endingNames: Readonly<Record<Ending | 'step-done', Text>> = {
  'solved-on-the-spot': { zh: '当场办结', en: 'closed on the call' },
  'handed-over': { zh: '转工单', en: 'handed over' },
  transferred: { zh: '转接', en: 'transferred' },
  'not-verifiable': { zh: '无法核实身份', en: 'identity not verifiable' },
  'step-done': { zh: '练完这一步', en: 'step done' },
  abandoned: { zh: '通话中断', en: 'abandoned' }
};

export const difficultyNames: Readonly<Record<Difficulty, Text>> = {
  none: { zh: '无疑难', en: 'no difficulty' },
  ordinary: { zh: '普通疑难', en: 'ordinary difficulty' },
  major: { zh: '重大疑难', en: 'major difficulty' }
};

export const languageNames: Readonly<Record<Lang, Text>> = {
  'zh-CN': { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' }
};

export const classNames: Readonly<Record<CaseClass, Text>> = {
  fault: { zh: '故障', en: 'fault' },
  request: { zh: '业务', en: 'request' },
  complaint: { zh: '投诉', en: 'complaint' }
};

/** Roles, with `handler` for the holder of the ticket. */
export const roleNames: Readonly<Record<Role | 'handler', Text>> = {
  agent: { zh: '受理坐席', en: 'agent' },
  specialist: { zh: '业务专员', en: 'specialist' },
  dispatcher: { zh: '派单员', en: 'dispatcher' },
  field: { zh: '属地装维', en: 'field engineer' },
  'team-lead': { zh: '团队负责人', en: 'team lead' },
  supervisor: { zh: '服务主管', en: 'service supervisor' },
  'complaint-supervisor': { zh: '投诉主管', en: 'complaint supervisor' },
  quality: { zh: '质检', en: 'quality' },
  owner: { zh: '流程负责人', en: 'process owner' },
  customer: { zh: '客户', en: 'customer' },
  system: { zh: '系统', en: 'system' },
  handler: { zh: '处理人', en: 'handler' }
};

/** Tasks due before a call's limit or allowed after its wait; they end “还剩 0:48 …” and “0:48 left to …”. */
export const limitTasks: Readonly<Partial<Record<Milestone, Text>>> = {
  greeted: { zh: '开口问候', en: 'greet and give your number' },
  verified: { zh: '核对身份', en: 'verify identity' },
  'details-checked': { zh: '核对业务信息', en: 'check the details' },
  'asked-recovered': { zh: '问是否恢复', en: 'ask whether it is back' },
  contacted: { zh: '向客户作首次说明', en: 'give the first explanation' },
  solution: { zh: '给出方案', en: 'put a solution' }
};

export const contactNames: Readonly<Record<ContactKind, Text>> = {
  reception: { zh: '客户来找', en: 'the customer has come' },
  callback: { zh: '专员回电', en: 'the specialist calls back' },
  visit: { zh: '上门前联系', en: 'a call before the visit' },
  'follow-up': { zh: '人工回访', en: 'a follow-up call' }
};
/** Names of the ids of `ids.ts`, exhaustive by type; English in mid-sentence form, capitalised by `sentenceCase`. */
export { fieldName } from './terms/field-names';
export { sayingTasks } from './terms/saying-tasks';
export {
  datumNames,
  forbiddenNames,
  partNames,
  recordNames,
  talkNames,
  ticketFieldNames
} from './terms/utterance-names';
