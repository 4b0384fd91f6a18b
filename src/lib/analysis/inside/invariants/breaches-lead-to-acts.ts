import type { LimitedClause } from '#machines/vocabulary';
import { overSteps } from '../proving/step-invariant.ts';
import { told, type Step } from '../proving/situation.ts';

const alerted = (to: string) => (step: Step, clause: string) => told(step, 'alert', { to, clause });
/** The clause names no act: the breach stands in the log, and is scored. */
const nothing = () => true;
const reported = (step: Step, clause: string) =>
  told(step, 'record', { clause }) && alerted('supervisor')(step, clause) && step.after.in('overdue.reported');

/** What each clause says shall happen when its limit breaks (`then`), and, where it says nothing, who leads those concerned. */
const acts: Readonly<Record<Exclude<LimitedClause, '2.1-wait-3min'>, (step: Step, clause: string) => boolean>> = {
  '1.1-hall-greet': nothing,
  '1.1-hotline-greet': nothing,
  '1.1-online-autoreply': nothing,
  '2.1-check-5min': nothing,
  '2.2-ordinary-2h': alerted('supervisor'),
  '2.2-major-notify': alerted('supervisor'),
  '2.2-major-eta': alerted('supervisor'),
  '3.1-tech-30min': alerted('team-lead'),
  '3.1-tech-24h': alerted('team-lead'),
  '3.1-vip-1h': alerted('team-lead'),
  '3.1-biz-1d': alerted('team-lead'),
  '3.1-cross-track': alerted('supervisor'),
  '3.2-complaint-2h': alerted('supervisor'),
  '3.2-complaint-24h': alerted('complaint-supervisor'),
  // The supervisor is warned and has to look why (3.3-intervene).
  '3.3-undispatched-30min': (step, clause) =>
    alerted('supervisor')(step, clause) && step.after.in('intervention.warned'),
  // Dispatched again or taken by the team lead: the ticket waits for either.
  '3.3-unanswered-2h': (step, clause) =>
    alerted('team-lead')(step, clause) && step.after.in('life.assigned.unanswered'),
  '3.3-overdue-field': reported,
  '3.3-overdue-complaint': reported,
  '4.2-24h': alerted('supervisor')
};

export const breachesLeadToActs = overSteps<boolean>({
  id: 'breaches-lead-to-acts',
  claim: { zh: '每个时限超时，都触发其条款规定的动作', en: 'each breach leads to the act that its clause names' },
  clauses: Object.keys(acts),
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: (step) => {
    const broken = step.effects.flatMap(({ type, params }) => {
      const { is, clause } = params as { readonly is?: string; readonly clause: keyof typeof acts };
      return type === 'limit' && is === 'breached' && !acts[clause](step, clause) ? [clause] : [];
    });
    return broken.length > 0 ? `broken, and what follows has not followed: ${broken.join(', ')}` : undefined;
  }
});
