import { both, fill, type Text } from '#domain/text';
import { eventSpec } from '#machines/ticket-events';
import { overSteps } from '../proving/step-invariant.ts';
import { told } from '../proving/model-state.ts';

const guarded = ['data-given', 'plan-answered', 'acted-on', 'credited', 'handed-over'] as const;

const unknown = {
  zh: '“{act}”已做，而还没有核对过是和谁通话',
  en: '“{act}” was done, and nobody has verified whom one speaks to'
};
const ticketEventTitle = (type: string, lang: keyof Text): string => eventSpec(type)?.text[lang] ?? type;

export const identityBeforeData = overSteps<boolean>({
  id: 'identity-before-data',
  title: { zh: '先核身，后告知和办理', en: 'Identity before data' },
  claim: {
    zh: '核对身份之前，绝不告知个人信息，也不开始办理',
    en: 'no personal data is told, and no handling begun, before identity is verified'
  },
  clauses: ['2.1-identity', '2.1-plan-answer'],
  watches: ['identity-verified', ...guarded],
  start: false,
  recall: (memory, { event }) => memory || event.type === 'identity-verified',
  wrong: (step, memory) =>
    !memory && (guarded.some((it) => it === step.event.type) || told(step, 'mark', { instant: 'data-given' }))
      ? both((lang) => fill(unknown[lang], { act: ticketEventTitle(step.event.type, lang) }))
      : undefined
});
