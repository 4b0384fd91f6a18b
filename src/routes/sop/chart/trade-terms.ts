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
  ['签字', '签名', '签收', 'sign off', 'signs', 'signed', 'signature']
];

/** What a question has beside what it asks about. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the is are was were be been it its of to in on at by for with and or if when what where who how why which happens happen does do did ' +
    'i we you they there then that this after once gets get has have my our next 了 的 吗 呢 被 时 后 之后 以后 如果 怎么 怎么办 怎样 如何 什么 ' +
    '哪里 谁 会 要 该 应该 发生 会发生什么 怎么处理 会怎样 会怎么样 怎么样'
  ).split(' ')
);
