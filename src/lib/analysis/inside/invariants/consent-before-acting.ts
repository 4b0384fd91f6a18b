import type { Text } from '#domain/text';
import { overSteps } from '../proving/step-invariant.ts';
import type { ExploredStep } from '../proving/model-state.ts';

type Consent = 'nothing' | 'disclosed' | 'asked' | 'confirmed';

function recall(memory: Consent, { event }: ExploredStep): Consent {
  switch (event.type) {
    case 'disclosed':
      return memory === 'nothing' ? 'disclosed' : memory;
    // Strict: asked before all was disclosed, it must be asked again.
    case 'confirmation-asked':
      return memory === 'disclosed' ? 'asked' : memory;
    case 'confirmed':
      return memory === 'asked' ? 'confirmed' : memory;
    // What was disclosed of the tariff stays said; the next business needs its own yes.
    case 'acted-on':
      return memory === 'nothing' ? 'nothing' : 'disclosed';
    default:
      return memory;
  }
}

const before: Readonly<Record<Exclude<Consent, 'confirmed'>, Text>> = {
  nothing: { zh: '已办理，而资费等事项从未告知', en: 'acted on, and nothing was disclosed' },
  disclosed: { zh: '已办理，告知之后却没有请客户确认', en: 'acted on, and nobody asked for the confirmation' },
  asked: { zh: '已办理，而客户还没有确认', en: 'acted on, and the customer had not confirmed' }
};

export const consentBeforeActing = overSteps<Consent>({
  id: 'consent-before-acting',
  title: { zh: '先告知并确认，后办理', en: 'Consent before acting' },
  claim: {
    zh: '未告知资费、生效时间、取消规则，或未经二次确认的，不得办理',
    en: 'nothing is acted on before it was disclosed and, after that, confirmed'
  },
  clauses: ['1.2-disclose', '1.2-confirm'],
  when: 'wants-change',
  watches: ['disclosed', 'confirmation-asked', 'confirmed', 'acted-on'],
  start: 'nothing',
  recall,
  wrong: ({ event }, memory) => (event.type === 'acted-on' && memory !== 'confirmed' ? before[memory] : undefined)
});
