import type { Text } from '#domain/text';
import type { TitlesOf } from '../inside/title';
import type { duties } from './duties';

export const dutyTitles: TitlesOf<typeof duties> = {
  identity: {
    title: { zh: '身份核验', en: 'Identity' },
    states: {
      unverified: { zh: '未核验', en: 'not verified' },
      verified: { zh: '已核验', en: 'verified' },
      unverifiable: { zh: '记录为无法核验', en: 'recorded as not verifiable' },
      exposed: { zh: '未核验即已告知或办理', en: 'told or acted on without verifying' }
    }
  },
  details: {
    title: { zh: '信息核对', en: 'Details' },
    states: { unchecked: { zh: '未核对', en: 'not checked' }, checked: { zh: '已核对', en: 'checked' } }
  },
  check: {
    title: { zh: '核查完成', en: 'First check' },
    states: { pending: { zh: '核查中', en: 'under way' }, done: { zh: '已完成', en: 'done' } }
  },
  lights: {
    title: { zh: '检查指示灯', en: 'Lights of the modem' },
    states: { unasked: { zh: '未询问', en: 'not asked about' }, asked: { zh: '已询问', en: 'asked about' } }
  },
  restart: {
    title: { zh: '重启光猫', en: 'Restart of the modem' },
    states: {
      unguided: { zh: '未指导', en: 'not guided' },
      begun: { zh: '客户已重启，指导不全', en: 'restarted on less guidance' },
      guided: { zh: '已指导', en: 'guided' }
    }
  },
  diagnosis: {
    title: { zh: '故障诊断', en: 'Diagnosis' },
    states: {
      unknown: { zh: '原因未明', en: 'not known' },
      running: { zh: '智能诊断中', en: 'the diagnosis is running' },
      restarted: { zh: '已重启，等待 3 分钟', en: 'restarted, waiting' },
      asked: { zh: '已询问是否恢复', en: 'asked whether it works' },
      known: { zh: '已恢复', en: 'works again' },
      failed: { zh: '未恢复，自助无效', en: 'still broken' }
    }
  },
  disclosure: {
    title: { zh: '资费告知', en: 'Disclosure' },
    states: { untold: { zh: '未完整告知', en: 'not all told' }, told: { zh: '已完整告知', en: 'all told' } }
  },
  consent: {
    title: { zh: '二次确认', en: "The customer's consent" },
    states: {
      none: { zh: '无办理意向', en: 'nothing arranged' },
      arranged: { zh: '已议定，待确认', en: 'arranged, to be confirmed' },
      asked: { zh: '等待客户确认', en: 'waiting for the customer to say yes' },
      confirmed: { zh: '客户已确认', en: 'the customer has said yes' },
      acted: { zh: '已办理', en: 'put through' }
    }
  },
  label: {
    title: { zh: '工单标签', en: 'Label of the ticket' },
    states: {
      bare: { zh: '未标注', en: 'none' },
      wrong: { zh: '标注有误', en: 'wrong' },
      labelled: { zh: '已标注', en: 'right' }
    }
  },
  'selfhelp-failed': tagged({ zh: '“自助排障无效”标记', en: 'Tag: self-help failed' }),
  'needs-back-office': tagged({ zh: '“需业务支撑确认”标记', en: 'Tag: back office to confirm' }),
  'customer-contacted': {
    title: { zh: '首次联系客户', en: 'First contact of a complaint' },
    states: { none: { zh: '未联系', en: 'not made' }, made: { zh: '已联系', en: 'made' } }
  },
  solution: {
    title: { zh: '解决方案', en: 'Solution' },
    states: {
      none: { zh: '未提出', en: 'none put' },
      put: { zh: '已提出，待客户表态', en: 'put to the customer' },
      agreed: { zh: '客户认可方案', en: 'agreed to' },
      accepted: { zh: '客户同意后续安排', en: 'agrees to what happens next' },
      rejected: { zh: '客户不认可', en: 'rejected' },
      'came-round': { zh: '客户转而认可', en: 'came round to it' },
      withdrawn: { zh: '客户撤诉', en: 'withdrawn' }
    }
  },
  agreement: {
    title: { zh: '结单与客户认可', en: 'Agreement to what was closed' },
    states: {
      none: { zh: '没有未经认可的结单', en: 'nothing closed without it' },
      owed: { zh: '已结单，客户未认可方案', en: 'closed, and the customer has agreed to nothing' }
    }
  },
  remedy: {
    title: { zh: '退补兑现', en: 'Money agreed on' },
    states: {
      none: { zh: '方案不涉及退补', en: 'none' },
      offered: { zh: '已提出退补，待客户表态', en: 'offered' },
      owed: { zh: '客户已认可，待退补', en: 'agreed to, still to be given' },
      given: { zh: '已退补', en: 'given' }
    }
  },
  promise: {
    title: { zh: '时间承诺', en: 'Time promised' },
    states: { none: { zh: '未承诺', en: 'none' }, given: { zh: '已承诺', en: 'given' } }
  },
  acceptance: {
    title: { zh: '线上受理', en: 'Online acceptance' },
    states: {
      arriving: { zh: '接入', en: 'coming in' },
      'in-person': { zh: '人工受理', en: 'taken in person' },
      'at-entry': { zh: '已进入线上入口', en: 'at the online entry' },
      guided: { zh: '已展示导航，待生成受理单号', en: 'shown the navigation, number owed' },
      numbered: { zh: '已生成受理单号，待自动回复', en: 'numbered, reply owed' },
      unnumbered: { zh: '没有受理单号', en: 'without a number' },
      replied: { zh: '已自动回复', en: 'replied to' }
    }
  },
  'hall-guide': {
    title: { zh: '营业厅引导', en: 'Guidance in the hall' },
    states: {
      none: { zh: '未引导', en: 'not guided' },
      missed: { zh: '错过引导', en: 'missed' },
      guided: { zh: '已引导', en: 'guided' }
    }
  },
  'hall-care': {
    title: { zh: '特殊群体优先', en: 'Priority for those in need' },
    states: {
      none: { zh: '未优先', en: 'not given' },
      missed: { zh: '错过优先', en: 'missed' },
      given: { zh: '已优先', en: 'given' }
    }
  },
  capture: {
    title: { zh: '信息采集', en: 'Capture' },
    states: { open: { zh: '未采全', en: 'incomplete' }, done: { zh: '已采全', en: 'complete' } }
  },
  privacy: {
    title: { zh: '隐私告知', en: 'Privacy' },
    states: { untold: { zh: '未告知', en: 'not told' }, told: { zh: '已告知', en: 'told' } }
  },
  'plan-answer': {
    title: { zh: '套餐解答', en: 'Answer about the plan' },
    states: { open: { zh: '未解答', en: 'owed' }, answered: { zh: '已解答', en: 'given' } }
  },
  'transfer-told': {
    title: { zh: '转接说明', en: 'Transfer explained' },
    states: { untold: { zh: '未说明', en: 'not told' }, told: { zh: '已说明', en: 'told' } }
  },
  'needs-verification': tagged({ zh: '“需进一步核实”标记', en: 'Tag: to be verified further' }),
  emergency: {
    title: { zh: '紧急事件', en: 'Emergency' },
    states: {
      calm: { zh: '未启动', en: 'none declared' },
      declared: { zh: '已启动预案，待通知部门', en: 'declared, departments to be told' },
      notified: { zh: '已通知部门', en: 'departments told' }
    }
  },
  'emergency-plan': {
    title: { zh: '应急预案', en: 'Emergency plan' },
    states: {
      waiting: { zh: '未启动或部门未知晓', en: 'departments not told' },
      'under-way': { zh: '按预案处置', en: 'being carried out' },
      'carried-out': { zh: '预案已完成', en: 'carried out' },
      'left-undone': { zh: '预案未完成', en: 'left undone' }
    }
  },
  'emergency-told': {
    title: { zh: '升级告知', en: 'Customer told of the escalation' },
    states: { untold: { zh: '未告知', en: 'not told' }, told: { zh: '已告知', en: 'told' } }
  },
  'emergency-progress': {
    title: { zh: '进展通报', en: 'News of the progress' },
    states: { none: { zh: '未通报', en: 'none' }, reported: { zh: '已通报', en: 'given' } }
  },
  'one-plan': {
    title: { zh: '一单一策', en: 'One plan a ticket' },
    states: { none: { zh: '未记录方案', en: 'no plan recorded' }, recorded: { zh: '已记录方案', en: 'plan recorded' } }
  },
  'result-told': {
    title: { zh: '当场告知结果', en: 'Result told in the contact' },
    states: { untold: { zh: '未告知', en: 'not told' }, told: { zh: '已告知', en: 'told' } }
  },
  visit: {
    title: { zh: '上门时间', en: 'Time of the visit' },
    states: {
      open: { zh: '未约定', en: 'not agreed' },
      booked: { zh: '已预约，待确认', en: 'booked, to be confirmed' },
      confirmed: { zh: '已确认', en: 'confirmed' }
    }
  },
  recheck: {
    title: { zh: '办理前复核', en: 'Check before putting it through' },
    states: { unchecked: { zh: '未复核', en: 'not checked' }, checked: { zh: '已复核', en: 'checked' } }
  },
  'complaint-order': {
    title: { zh: '投诉处理次序', en: 'Order of a complaint' },
    states: {
      nothing: { zh: '未开始', en: 'not begun' },
      apologised: { zh: '已致歉', en: 'apologised' },
      verifying: { zh: '核实中', en: 'verifying' },
      broken: { zh: '次序不对', en: 'out of order' }
    }
  },
  'first-contact': {
    title: { zh: '首次联系告知', en: 'What the first contact tells' },
    states: { untold: { zh: '未告知', en: 'not told' }, told: { zh: '已告知', en: 'told' } }
  },
  conclusion: {
    title: { zh: '业务支撑意见', en: 'Conclusion of the back office' },
    states: { none: { zh: '未反馈', en: 'none' }, given: { zh: '已反馈', en: 'given' } }
  },
  departments: {
    title: { zh: '跨部门协同', en: 'Departments asked' },
    states: {
      none: { zh: '未发起', en: 'none' },
      asked: { zh: '已发起，待答复', en: 'asked, answers owed' },
      answered: { zh: '均已答复', en: 'all have answered' }
    }
  },
  'customer-wait': {
    title: { zh: '等待客户', en: 'Waiting for the customer' },
    states: {
      none: { zh: '无需等待', en: 'not waiting' },
      waiting: { zh: '等待客户回复', en: 'waiting for an answer' }
    }
  },
  intervention: {
    title: { zh: '未派单介入', en: 'Intervention in dispatching' },
    states: {
      none: { zh: '未预警', en: 'no warning' },
      warned: { zh: '已预警，待介入', en: 'warned, to be looked into' },
      done: { zh: '已介入', en: 'looked into' }
    }
  },
  overdue: {
    title: { zh: '超时工单', en: 'Overdue report' },
    states: {
      none: { zh: '未超时', en: 'not overdue' },
      reported: { zh: '已入报表，待约谈', en: 'reported, interview owed' },
      interviewed: { zh: '已约谈', en: 'interviewed' }
    }
  },
  'breach-alerts': {
    title: { zh: '超时提醒', en: 'Alerts on breaches' },
    states: { watched: { zh: '监控中', en: 'watched' } }
  },
  conduct: {
    title: { zh: '服务用语', en: 'Conduct' },
    states: { watched: { zh: '监控中', en: 'watched' } }
  },
  quality: {
    title: { zh: '质检', en: 'Quality' },
    states: {
      closed: { zh: '未结束', en: 'not over yet' },
      open: {
        title: { zh: '可抽检', en: 'can be sampled' },
        states: {
          phrasing: checked({ zh: '话术', en: 'Phrasing' }),
          process: checked({ zh: '流程', en: 'Process' }),
          outcome: checked({ zh: '结果', en: 'Outcome' })
        }
      }
    }
  }
};

function tagged(title: Text) {
  return { title, states: { absent: { zh: '未标记', en: 'not set' }, present: { zh: '已标记', en: 'set' } } };
}

function checked(title: Text) {
  return { title, states: { pending: { zh: '待质检', en: 'not checked' }, checked: { zh: '已质检', en: 'checked' } } };
}
