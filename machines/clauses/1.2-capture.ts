import type { ClauseEntry } from '../clause';

/** 1.2 诉求采集与合规告知 · Capture of the demand, and compliance notices. */
export const section = [
  {
    id: '1.2-capture',
    kind: 'record',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    text: {
      zh: '准确采集核心诉求：业务类型（新装、变更、故障申报等）、服务地址（宽带/固话）、联系方式等',
      en: 'Capture the core demand: business type, service address (broadband, fixed line), a contact number and so on'
    },
    window: { opens: 'contact', closes: ['graded'] },
    met: {
      by: 'fields',
      fields: ['demand', 'businessType'],
      also: [
        // Whoever is called is reached by the number that was left.
        { when: 'contact:reception', fields: ['contact'] },
        // What is to be installed has to be installed somewhere.
        {
          when: {
            all: ['contact:reception', { any: ['business:broadband', 'business:fixed-line', 'business:new-install'] }]
          },
          fields: ['serviceAddress']
        }
      ]
    }
  },
  {
    id: '1.2-disclose',
    kind: 'script',
    dimension: 'phrasing',
    who: 'handler',
    inCall: true,
    text: {
      zh: '告知当前资费标准、生效时间、取消规则',
      en: 'Disclose the fee in force, the effective time and the cancellation rule'
    },
    when: 'wants-change',
    arises: { at: 'acted-on' },
    window: { opens: 'arranged', closes: ['acted-on'] },
    met: { by: 'parts', parts: ['current-fee', 'effective-time', 'cancellation-rule'] }
  },
  {
    id: '1.2-confirm',
    kind: 'script',
    dimension: 'phrasing',
    who: 'handler',
    inCall: true,
    text: { zh: '以二次确认话术确认办理', en: 'A second confirmation before acting' },
    when: 'wants-change',
    arises: { at: 'acted-on' },
    window: { opens: 'disclosed', closes: ['acted-on'] },
    strict: true,
    follows: '1.2-disclose',
    met: { by: 'parts', parts: ['ask-confirmation', 'service', 'fee'] }
  },
  {
    id: '1.2-minimal',
    kind: 'forbidden',
    dimension: 'process',
    who: 'handler',
    inCall: true,
    text: { zh: '仅采集业务办理必需的信息（《个人信息保护法》）', en: 'Collect only what the request needs (PIPL)' },
    window: { opens: 'contact', closes: ['contact-ends'] },
    met: { by: 'never-asked' }
  },
  {
    id: '1.2-privacy',
    kind: 'script',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    text: { zh: '采集时告知用途与保密', en: 'State purpose and confidentiality when collecting' },
    when: 'collects-personal-data',
    window: { opens: 'contact', closes: ['graded'] },
    met: { by: 'parts', parts: ['purpose-limited', 'kept-confidential'] }
  },
  {
    id: '1.2-pretext',
    kind: 'forbidden',
    dimension: 'phrasing',
    who: 'handler',
    inCall: true,
    text: { zh: '禁止以“更精准服务”为由过度采集', en: 'Never over-collect under the pretext of better service' },
    window: { opens: 'contact', closes: ['contact-ends'] },
    met: { by: 'never-said', label: 'pretext' }
  }
] as const satisfies readonly ClauseEntry[];
