import type { DrillStep } from '#domain/ids';
import { own } from '#domain/own';

const stepOfClause: Readonly<Record<string, DrillStep | 'whole-call'>> = {
  '1.1-hall-greet': 'greeting',
  '1.1-hotline-greet': 'greeting',
  '1.1-hotline-language': 'whole-call',
  '1.1-hotline-transfer': 'hand-over',
  '1.1-hotline-transfer-note': 'hand-over',
  '1.2-capture': 'capture',
  '1.2-disclose': 'disclosure',
  '1.2-confirm': 'disclosure',
  '1.2-minimal': 'verification',
  '1.2-privacy': 'verification',
  '1.2-pretext': 'verification',
  '2.1-check-5min': 'verification',
  '2.1-identity': 'verification',
  '2.1-details': 'verification',
  '2.1-diagnose': 'self-help',
  '2.1-lights': 'self-help',
  '2.1-restart': 'self-help',
  '2.1-wait-3min': 'self-help',
  '2.1-selfhelp-failed': 'hand-over',
  '2.2-label': 'hand-over',
  '2.2-ordinary': 'hand-over',
  '2.2-major': 'hand-over',
  '2.2-major-tell': 'hand-over',
  '3.2-complaint-order': 'whole-call',
  '3.2-complaint-2h': 'whole-call',
  '3.2-complaint-tell': 'whole-call',
  '3.2-complaint-24h': 'objection',
  '3.2-complaint-reasonable': 'objection',
  '4.1-complaint': 'whole-call',
  '5.1-shirking': 'whole-call',
  '5.1-outcome': 'whole-call'
};

/** Returns the step with which a clause is practised; `undefined` if it needs a whole call. */
export function stepOf(clause: string): DrillStep | undefined {
  const step = own(stepOfClause, clause);
  return step === 'whole-call' ? undefined : step;
}
