import { told } from '../proving/model-state.ts';
import { owedBefore } from './owed-before.ts';

export const warningsAreLookedInto = owedBefore({
  id: 'warnings-are-looked-into',
  title: { zh: '未分派预警必查因', en: 'A dispatch warning is looked into' },
  claim: {
    zh: '未分派预警之后，派单前必有人工介入并记录原因',
    en: 'once a warning says that nobody was found, a person finds out why before the ticket is dispatched'
  },
  clauses: ['3.3-intervene', '3.3-undispatched-30min'],
  arises: (step) => told(step, 'limit', { clause: '3.3-undispatched-30min', is: 'breached' }),
  done: 'intervened',
  before: ({ event }) => event.type === 'dispatched',
  says: { zh: '已派单，而没有人查过为什么迟迟未分派', en: 'dispatched, and nobody has looked why it took so long' },
  watches: ['dispatched']
});
