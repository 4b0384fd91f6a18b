import type { Text } from '#domain/text';
import type { CycleDelay, CycleSignal } from './vocabulary';

type StateTitles = Readonly<Record<string, Text>>;

const period: StateTitles = {
  calendar: { zh: '日历', en: 'the calendar' },
  'calendar.running': { zh: '本期进行中', en: 'the period runs' },
  'calendar.ended': { zh: '本期结束，待办', en: 'the period is over, its work is owed' }
};
const analysis = (name: string, title: Text, found: Text, acted: Text): StateTitles => ({
  [name]: title,
  [`${name}.due`]: { zh: '待分析', en: 'to be analysed' },
  [`${name}.clear`]: { zh: '无异常', en: 'nothing stands out' },
  [`${name}.found`]: found,
  [`${name}.acted`]: acted
});
const session = (name: string, title: Text): StateTitles => ({
  [name]: title,
  [`${name}.due`]: { zh: '待安排', en: 'to be planned' },
  [`${name}.planned`]: { zh: '已安排', en: 'planned' },
  [`${name}.held`]: { zh: '已举行', en: 'held' }
});
const answered: Text = { zh: '已答复', en: 'answered' };

export const cycleTitles: Readonly<Record<string, StateTitles>> = {
  standing: {
    steady: { zh: '达标', en: 'up to standard' },
    slipping: { zh: '连续未达标', en: 'slipping' },
    'training-due': { zh: '应做专项培训', en: 'special training is due' },
    'training-due.open': { zh: '待安排', en: 'to be planned' },
    'training-due.booked': { zh: '已安排', en: 'planned' }
  },
  month: {
    ...period,
    'calendar.over': { zh: '分析期限已过', en: 'the time for it is over' },
    ...analysis(
      'channel',
      { zh: '按渠道', en: 'by channel' },
      { zh: '有高投诉渠道', en: 'a channel of many complaints' },
      { zh: '已推动渠道优化', en: 'the channel is being improved' }
    ),
    ...analysis(
      'business',
      { zh: '按业务', en: 'by business' },
      { zh: '有高频问题业务', en: 'a product of many questions' },
      { zh: '已推动产品优化', en: 'the product is being improved' }
    ),
    ...analysis(
      'person',
      { zh: '按人员', en: 'by person' },
      { zh: '有未达标人员', en: 'somebody below the standard' },
      { zh: '已制定培训计划', en: 'a training plan is made' }
    )
  },
  quarter: {
    ...period,
    improvement: { zh: '流程优化', en: 'improving the process' },
    'improvement.due': { zh: '待提案', en: 'a proposal is owed' },
    'improvement.proposed': { zh: '已提案，待定', en: 'proposed, not decided' },
    'improvement.decided': { zh: '已有结论', en: 'decided' },
    ...session('simulation', { zh: '模拟演练', en: 'the role-play training' }),
    ...session('experts', { zh: '专家授课', en: 'the experts’ class' }),
    special: { zh: '专项培训', en: 'special trainings' }
  },
  proposal: {
    none: { zh: '未提出', en: 'not proposed' },
    proposed: { zh: '已提出', en: 'proposed' },
    piloting: { zh: '试点中', en: 'on trial' },
    proven: { zh: '试点有效', en: 'proven' },
    failed: { zh: '试点无效', en: 'of no use' },
    adopted: { zh: '已采用', en: 'adopted' },
    dropped: { zh: '已放弃', en: 'dropped' }
  },
  overdue: {
    none: { zh: '未超时', en: 'not overdue' },
    reported: { zh: '已入超时报表，待约谈', en: 'reported, interview owed' },
    closed: { zh: '未约谈即结单', en: 'closed without an interview' },
    interviewed: { zh: '已约谈', en: 'interviewed' }
  },
  emergency: {
    calm: { zh: '无紧急事件', en: 'no emergency' },
    declared: { zh: '紧急事件处置中', en: 'an emergency' },
    'declared.untold': { zh: '待通知部门', en: 'departments to be told' },
    'declared.warned': { zh: '待通知，即将到时', en: 'to be told, nearly late' },
    'declared.late': { zh: '通知已超时', en: 'not told in time' },
    'declared.told': { zh: '已按时通知', en: 'told in time' },
    'declared.told-late': { zh: '超时后才通知', en: 'told late' },
    'stood-down': { zh: '已解除', en: 'stood down' }
  },
  ledger: {
    none: { zh: '未请协作', en: 'not asked' },
    asked: { zh: '已请部门协作', en: 'a department is asked' },
    'asked.running': { zh: '等待答复', en: 'the answer is owed' },
    'asked.warned': { zh: '即将到时', en: 'nearly late' },
    late: { zh: '答复已超时', en: 'the answer is late' },
    unlimited: { zh: '已请协作，台账无时限', en: 'asked, no limit on record' },
    answered,
    'answered-late': { zh: '超时后才答复', en: 'answered late' }
  }
};

export const cycleSignalNames: Readonly<Record<CycleSignal | CycleDelay | 'period-over', Text>> = {
  below: { zh: '又一张未达标', en: 'one more below the standard' },
  good: { zh: '一张达标', en: 'one up to the standard' },
  booked: { zh: '培训已安排', en: 'the training is planned' },
  'part-trained': { zh: '培训未上完', en: 'trained in part' },
  trained: { zh: '培训完成', en: 'trained' },
  many: { zh: '同区同类工单达到数量', en: 'so many tickets of a kind and an area' },
  'one-more': { zh: '又一张同类工单', en: 'one more ticket of the kind' },
  'entered-report': { zh: '进入超时报表', en: 'enters the overdue report' },
  'ticket-closed': { zh: '工单结单', en: 'the ticket is closed' },
  'proposal-made': { zh: '有人提案', en: 'somebody proposes' },
  'proposal-decided': { zh: '提案有结论', en: 'a proposal is decided' },
  first: { zh: '即将到时', en: 'time is nearly up' },
  rest: { zh: '到时', en: 'time is up' },
  period: { zh: '本期结束', en: 'the period ends' },
  'next-period': { zh: '下期结束', en: 'the next period ends' },
  'period-over': { zh: '本期期限已过', en: 'the time for it is over' }
};
