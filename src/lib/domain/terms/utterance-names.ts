import type { Text } from '../text';
import type { ForbiddenLabel, Part, TalkAct } from '../act-ids';
import type { DatumId, TicketFieldId } from '../ids';

export const partNames: Readonly<Record<Part, Text>> = {
  greeting: { zh: '问候', en: 'greeting' },
  'offer-help': { zh: '询问需求', en: 'offer to help' },
  'agent-id': { zh: '工号', en: 'agent number' },
  apology: { zh: '致歉', en: 'apology' },
  'out-of-scope': { zh: '说明超出范围', en: 'saying it is out of scope' },
  'transfer-to': { zh: '说明转接去向', en: 'where it is transferred to' },
  'current-fee': { zh: '当前资费', en: 'current fee' },
  'effective-time': { zh: '生效时间', en: 'effective time' },
  'cancellation-rule': { zh: '取消规则', en: 'cancellation rule' },
  'ask-confirmation': { zh: '请客户确认', en: 'asking to confirm' },
  service: { zh: '业务名称', en: 'name of the service' },
  fee: { zh: '资费金额', en: 'amount of the fee' },
  'purpose-limited': { zh: '信息仅用于本次业务', en: 'used for this request only' },
  'kept-confidential': { zh: '严格保密', en: 'kept confidential' },
  'ask-modem-lights': { zh: '询问光猫指示灯', en: 'asking about the modem lights' },
  'hold-power-10s': { zh: '长按电源键 10 秒', en: 'hold the power key 10 s' },
  restart: { zh: '重启光猫', en: 'restart the modem' },
  'wait-3min': { zh: '等待 3 分钟', en: 'wait 3 minutes' },
  'check-recovered': { zh: '查看是否恢复', en: 'check whether it is back' },
  'plan-contents': { zh: '套餐内容', en: 'what the plan holds' },
  remaining: { zh: '剩余用量', en: 'usage left' },
  'upgrade-option': { zh: '升级选择', en: 'upgrade option' },
  'price-difference': { zh: '差价', en: 'price difference' },
  escalated: { zh: '已升级处理', en: 'escalated' },
  'dedicated-person': { zh: '专人跟进', en: 'a dedicated person' },
  'progress-eta': { zh: '进展时间', en: 'when there is news' },
  plan: { zh: '套餐名称', en: 'name of the plan' },
  verifying: { zh: '正在核实', en: 'verifying' },
  'solution-eta': { zh: '给出方案的时间', en: 'when a solution comes' },
  done: { zh: '已处理完毕', en: 'dealt with' },
  'where-to-look': { zh: '查询途径', en: 'where to look it up' },
  'first-bill-reminder': { zh: '留意首月账单', en: 'watch the first bill' },
  solution: { zh: '解决方案', en: 'the solution' },
  'ask-satisfied': { zh: '询问是否满意', en: 'asking whether satisfied' },
  'ask-result-satisfied': { zh: '询问对结果是否满意', en: 'satisfied with the result?' },
  'ask-attitude': { zh: '询问服务态度', en: 'rating of the attitude' },
  'offer-follow-up': { zh: '继续跟进', en: 'offer to follow up' },
  repaired: { zh: '已修复', en: 'repaired' },
  'contact-again': { zh: '可再联系我们', en: 'contact us again' },
  'field-contact': { zh: '装维联系方式', en: 'field contact' }
};

export const talkNames: Readonly<Record<TalkAct, Text>> = {
  'ask-demand': { zh: '询问诉求', en: 'asking what is wanted' },
  'ask-for': { zh: '询问信息', en: 'asking for data' },
  'ask-identity': { zh: '请客户核验身份', en: 'asking to verify' },
  acknowledge: { zh: '体谅客户', en: 'acknowledging the trouble' },
  'explain-cause': { zh: '说明原因', en: 'saying why' },
  decline: { zh: '婉拒', en: 'declining' },
  'offer-alternative': { zh: '提出别的办法', en: 'offering something else' },
  hold: { zh: '请客户稍候', en: 'asking to hold' },
  'visit-eta': { zh: '上门时间', en: 'time of a visit' },
  'offer-complaint': { zh: '提出登记投诉', en: 'offering to file a complaint' },
  close: { zh: '结束语', en: 'closing the call' }
};

export const forbiddenNames: Readonly<Record<ForbiddenLabel, Text>> = {
  shirking: { zh: '推诿', en: 'shirking' },
  pretext: { zh: '借口索取信息', en: 'asking on a pretext' },
  abuse: { zh: '辱骂或威胁', en: 'abuse' }
};

export const ticketFieldNames: Readonly<Record<TicketFieldId, Text>> = {
  demand: { zh: '核心诉求', en: 'request' },
  businessType: { zh: '业务类型', en: 'business type' },
  contact: { zh: '联系方式', en: 'contact number' },
  serviceAddress: { zh: '服务地址', en: 'service address' },
  symptom: { zh: '故障现象', en: 'symptom' },
  visitTime: { zh: '预约上门时间', en: 'visit time' },
  solution: { zh: '解决方案', en: 'solution' },
  transferReason: { zh: '转接原因', en: 'reason for the transfer' },
  transferTarget: { zh: '转接去向', en: 'transfer target' }
};

/** Names of data on record that a customer is not asked for. */
export const recordNames: Readonly<Record<string, Text>> = { bill: { zh: '账单金额', en: 'what the bill comes to' } };

/** Names of other data that a customer can be asked for (1.2-minimal). */
export const datumNames: Readonly<Record<DatumId, Text>> = {
  serviceNumber: { zh: '业务号码', en: 'service number' },
  broadbandAccount: { zh: '宽带账号', en: 'broadband account' },
  identity: { zh: '身份信息', en: 'identity' },
  name: { zh: '姓名', en: 'name' },
  bankCard: { zh: '银行卡', en: 'bank card' },
  birthday: { zh: '生日', en: 'birthday' },
  education: { zh: '学历', en: 'education' },
  email: { zh: '电子邮箱', en: 'email' },
  employer: { zh: '工作单位', en: 'employer' },
  family: { zh: '家庭情况', en: 'family' },
  hobbies: { zh: '爱好', en: 'hobbies' },
  idNumber: { zh: '完整的身份证号', en: 'full ID number' },
  idPhoto: { zh: '证件照片', en: 'ID photo' },
  income: { zh: '收入', en: 'income' },
  password: { zh: '密码', en: 'password' }
};
