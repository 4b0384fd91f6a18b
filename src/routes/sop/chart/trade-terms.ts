/**
 * What people type for one thing of the trade, in both languages: beginnings of words. Whoever types one of a row finds what is called by any other of it.
 */
export const tradeTerms: readonly (readonly string[])[] = [
  ['投诉', '申诉', 'complain', 'grievance'],
  ['客户', '用户', '顾客', 'customer', 'caller', 'client'],
  ['驳回', '不认可', '拒绝', '不同意', '不接受', '回绝', 'refus', 'reject', 'turned down', 'turn down', 'declin'],
  ['超时', '逾期', '过期', '误时', 'overdue', 'late', 'not taken in time', 'limit broken', 'delayed', 'missed'],
  ['主管', '班长', '领导', '经理', '负责人', 'supervisor', 'manager', 'boss', 'team lead'],
  ['派单', '分派', '派工', 'dispatch', 'assign'],
  ['接单', '响应', '接手', 'takes the ticket', 'respond', 'picked up'],
  ['升级', '上报', 'escalat'],
  ['回访', '追访', 'follow-up', 'follow up', 'followed up', 'call back'],
  ['评价', '评分', '打分', 'rates', 'rating', 'rated', 'score'],
  ['不满意', '不满', 'not satisfied', 'dissatisfied', 'unhappy'],
  ['装维', '上门', '师傅', '工程师', '现场', 'field', 'engineer', 'visit', 'on site', 'technician'],
  ['挂机', '挂断', '中断', 'hangs up', 'hang up', 'hung up', 'broke off', 'rings off'],
  ['转接', '转走', 'transfer'],
  ['退费', '退款', '赔偿', '补偿', '退补', 'refund', 'money', 'credit', 'compensat'],
  ['核验', '验证', '身份', 'verif', 'identity'],
  ['归档', '结单', '关单', 'archiv', 'closes', 'closed'],
  ['质检', '质量', 'quality'],
  ['约谈', '面谈', 'interview'],
  ['紧急', '应急', '大面积', 'emergency', 'outage'],
  ['问候', '开场白', '迎客', 'greet', 'hello', 'welcome'],
  ['工具', '备件', 'tools', 'spare parts'],
  ['签字', '签名', '签收', 'sign off', 'signs', 'signed', 'signature'],
  ['没有人', '没人', '无人', '未', 'nobody', 'no one', 'undispatched', 'unanswered', 'not'],
  ['没接通', '未接通', '打不通', '接不通', '不接电话', 'nobody answers', 'no answer', 'not answer', 'unreachable'],
  ['没来', '爽约', '迟到', '上门未果', '未到', 'no show', 'did not come', 'not there', 'visit fails'],
  ['解决方案', '方案', '办法', 'solution', 'remedy'],
  ['改约', '改期', '另约', '协商时段', 'reschedul', 'by agreement', 'another time'],
  ['重开', '重新处理', '重新进入', '再次处理', '重复', 'reopen', 'handled again'],
  ['跨部门', '部门', '协作', 'department', 'cross'],
  ['不成立', '不属实', '合理', 'reasonable', 'justified', 'unfounded'],
  ['多长时间', '多久', '几小时', '几天', '时限', 'how long', 'how soon', 'deadline', 'within', 'limit'],
  ['权限', '授权', '审批', '批准', '承诺', 'authority', 'approv', 'promis'],
  ['老年', '老人', '残障', '残疾', '特殊群体', 'elderly', 'disabled', 'old people'],
  ['个人信息', '隐私', '保密', '采集', 'personal', 'privacy', 'confidential', 'collect'],
  ['资费', '套餐', '话费', '账单', '费用', 'fee', 'bill', 'tariff', 'charge', 'price'],
  ['修复', '修好', '维修', '抢修', '修理', 'repair', 'fix'],
  ['培训', '专项', 'training', 'trained', 'coach'],
  ['抽检', '抽查', 'sampl', 'spot check'],
  ['报表', '统计', 'report', 'statistic'],
  ['重启', 'restart', 'reboot'],
  ['语言', '方言', '普通话', 'mandarin', 'dialect', 'language']
];

/** What a question has beside what it asks about. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the is are was were be been it its of to in on at by for with and or if when what where who how why which happens happen does do did ' +
    'i we you they there then that this after once gets get has have my our next can could should will would must need needs much many long someone ' +
    'somebody any from 了 的 吗 呢 被 时 后 之后 以后 如果 怎么 怎么办 怎样 如何 什么 ' +
    '哪里 谁 会 要 该 应该 发生 会发生什么 怎么处理 会怎样 会怎么样 怎么样'
  ).split(' ')
);
