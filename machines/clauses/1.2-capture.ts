import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.2-capture',
  stage: 'intake',
  kind: 'record',
  dimension: 'process',
  who: 'agent',
  text: {
    zh: '准确采集核心诉求：业务类型（新装、变更、故障申报等）、服务地址（宽带/固话）、联系方式等',
    en: 'Capture the core demand: business type, service address (broadband, fixed line), contact and the like'
  },
  window: { opens: 'contact', closes: ['graded'] },
  met: {
    by: 'fields',
    fields: ['demand', 'businessType', 'contact'],
    also: [{ when: { any: ['business:broadband', 'business:fixed-line'] }, fields: ['serviceAddress'] }]
  }
};
