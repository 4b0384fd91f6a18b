import type { Text } from '#domain/text';

type Words = Readonly<Record<string, Text>>;

/** Names of policy keys and words that neither schema, policy nor domain terms name. */
export const policyWords: Words = {
  default: { zh: '其余各项', en: 'all others' },
  other: { zh: '其余', en: 'whatever is left' },
  zh: { zh: '中文', en: 'Chinese' },
  from: { zh: '开始', en: 'from' },
  to: { zh: '结束', en: 'to' },
  work: { zh: '上班', en: 'working day' },
  rest: { zh: '休息', en: 'day off' },
  title: { zh: '名称', en: 'name' },
  key: { zh: '由哪个值决定', en: 'value that decides it' },
  when: { zh: '适用于', en: 'for' },
  clause: { zh: '对应条款', en: 'clause' },
  clauses: { zh: '对应条款', en: 'clauses' },
  // What is scored
  accepted: { zh: '客户认可', en: 'accepted by the customer' },
  settled: { zh: '事情办妥', en: 'settled' },
  keepable: { zh: '承诺兑现得了', en: 'promises that can be kept' },
  'within-authority': { zh: '没有超出权限', en: 'within authority' },
  loss: { zh: '每次扣分', en: 'points lost each time' },
  dimension: { zh: '计入哪一项', en: 'verdict it counts in' },
  total: { zh: '总分', en: 'total' },
  verdict: { zh: '每一项', en: 'each verdict' },
  gate: { zh: '一票否决', en: 'automatic fail' },
  // What may be promised
  visit: { zh: '上门', en: 'visit' },
  'complaint-solution': { zh: '投诉的解决方案', en: 'solution of a complaint' },
  'emergency-progress': { zh: '紧急事件的进展', en: 'news of an emergency' },
  // How talk is taken
  datum: { zh: '索取一项信息', en: 'asking for a piece of information' },
  guidance: { zh: '指导操作', en: 'telling what to do' },
  confirmation: { zh: '请客户确认', en: 'asking to confirm' },
  satisfaction: { zh: '询问是否满意', en: 'asking whether satisfied' },
  transfer: { zh: '转接', en: 'transfer' },
  // What a customer does
  'tells-demand': { zh: '客户说出诉求', en: 'the customer tells the demand' },
  verifies: { zh: '客户核实了身份', en: 'the customer proves who it is' },
  'fails-verification': { zh: '客户没能核实身份', en: 'the customer cannot prove who it is' },
  arranges: { zh: '客户要求办理', en: 'the customer asks for it to be arranged' },
  confirms: { zh: '客户确认', en: 'the customer confirms' },
  restarts: { zh: '客户重启完成', en: 'the customer has restarted it' },
  recovers: { zh: '已恢复', en: 'it works again' },
  'stays-broken': { zh: '没有恢复', en: 'it is still broken' },
  agrees: { zh: '客户同意方案', en: 'the customer agrees to the solution' },
  'agrees-to-wait': { zh: '客户同意等答复', en: 'the customer agrees to wait' },
  rejects: { zh: '客户拒绝方案', en: 'the customer rejects the solution' },
  waits: { zh: '客户在等', en: 'the customer waits' },
  'demands-supervisor': { zh: '客户要找主管', en: 'the customer asks for a supervisor' },
  'hangs-up': { zh: '客户生气挂断', en: 'the customer hangs up' },
  'rings-off': { zh: '客户道别挂机', en: 'the customer says goodbye and rings off' },
  // Endings that are right all the same
  ending: { zh: '怎样结束', en: 'ending' },
  desks: { zh: '转到哪里', en: 'desks' },
  after: { zh: '客户做过', en: 'after the customer' },
  said: { zh: '说过', en: 'once said' },
  fields: { zh: '写过', en: 'once filled in' },
  unprovoked: { zh: '不是坐席引起的', en: 'not provoked by the agent' },
  waives: { zh: '不再要求', en: 'no longer asked for' },
  earns: { zh: '得分比例', en: 'share it earns' },
  // Of a case
  care: { zh: '需要关怀的客户', en: 'customers in need of care' },
  vip: { zh: 'VIP 客户', en: 'VIPs' },
  'in-scope': { zh: '在受理范围内', en: 'within what the agent handles' },
  'wants-change': { zh: '要办理变更', en: 'a change is wanted' },
  'solvable-on-the-spot': { zh: '当场能解决', en: 'can be settled on the spot' },
  'settles-on-call': { zh: '在通话里了结', en: 'is settled on the call' },
  'cured-by-restart': { zh: '重启能修好', en: 'is cured by a restart' },
  'collects-personal-data': { zh: '要收集个人信息', en: 'personal data is collected' },
  'complex-tariff': { zh: '复杂资费', en: 'a complex tariff' },
  emergency: { zh: '紧急事件', en: 'an emergency' },
  'can-verify': { zh: '能核对身份', en: 'the customer can be verified' },
  all: { zh: '同时满足', en: 'all of' },
  any: { zh: '任一', en: 'any of' },
  not: { zh: '不是', en: 'not' },
  // A ticket
  business: { zh: '业务类型', en: 'business type' },
  difficulty: { zh: '疑难程度', en: 'difficulty' },
  class: { zh: '类别', en: 'class' },
  team: { zh: '团队', en: 'team' },
  by: { zh: '负责部门', en: 'department' },
  'dispatch-again': { zh: '二次派单', en: 'dispatch it again' },
  beginning: { zh: '时段的开始', en: 'beginning of the slot' },
  end: { zh: '时段的结束', en: 'end of the slot' },
  // The house, and what comes behind a call
  kind: { zh: '形式', en: 'kind' },
  simulation: { zh: '情景模拟', en: 'simulation' },
  works: { zh: '有效', en: 'it works' },
  fails: { zh: '无效', en: 'it does not work' },
  experts: { zh: '专家讲解', en: 'talk by experts' },
  special: { zh: '专项培训', en: 'special training' },
  rating: { zh: '评价', en: 'ratings' },
  ratings: { zh: '评价', en: 'ratings' },
  'first-contact': { zh: '首解', en: 'first-contact resolution' },
  causes: { zh: '原因', en: 'causes' },
  action: { zh: '措施', en: 'action' },
  endings: { zh: '适用于怎样结束的通话', en: 'for calls that ended so' },
  cancelled: { zh: '取消', en: 'cancelled' },
  cured: { zh: '修好', en: 'put right' },
  explained: { zh: '解释清楚', en: 'explained' },
  'not-verified': { zh: '身份未核实', en: 'not verified' },
  'broken-off': { zh: '中途挂断', en: 'broken off' }
};

/** Names of words that mean something else at one place than in the domain, by the first keys of the path. */
export const placedWords: Readonly<Record<string, Words>> = {
  'longest-sentence': { ordinary: { zh: '普通客户', en: 'ordinary customers' } },
  questions: {
    demand: { zh: '询问诉求', en: 'asking what is wanted' },
    identity: { zh: '请客户核实身份', en: 'asking to verify' },
    lights: { zh: '询问指示灯', en: 'asking about the lights' },
    complaint: { zh: '提出登记投诉', en: 'offering to file a complaint' }
  },
  'ticket/unanswered': { 'team-lead': { zh: '交给团队负责人', en: 'hand it to the team lead' } }
};

/** Words shown in official lines for the placeholders `{fee}` and others. */
export const placeholderWords: Words = {
  agentId: { zh: '工号', en: 'agent number' },
  allowance: { zh: '流量', en: 'allowance' },
  contents: { zh: '套餐内容', en: 'what the plan holds' },
  difference: { zh: '差价', en: 'price difference' },
  effectiveTime: { zh: '生效时间', en: 'effective time' },
  eta: { zh: '时限', en: 'how soon' },
  fault: { zh: '故障', en: 'fault' },
  fee: { zh: '资费', en: 'fee' },
  fieldContact: { zh: '外勤联系方式', en: 'field contact' },
  number: { zh: '受理单号', en: 'reference number' },
  option: { zh: '可选套餐', en: 'other plan' },
  plan: { zh: '套餐', en: 'plan' },
  queryPath: { zh: '查询途径', en: 'where to look it up' },
  remaining: { zh: '剩余用量', en: 'usage left' },
  service: { zh: '业务', en: 'service' },
  solution: { zh: '解决方案', en: 'solution' },
  target: { zh: '转接去向', en: 'transfer target' },
  where: { zh: '查询途径', en: 'where to look it up' }
};
