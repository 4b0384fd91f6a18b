import type { AnyClause } from './sop-clause';
import { clause as c1_1Channels } from './clauses/1.1-channels';
import { clause as c1_1HallGreet } from './clauses/1.1-hall-greet';
import { clause as c1_1HallGuide } from './clauses/1.1-hall-guide';
import { clause as c1_1HallCare } from './clauses/1.1-hall-care';
import { clause as c1_1HotlineGreet } from './clauses/1.1-hotline-greet';
import { clause as c1_1HotlineLanguage } from './clauses/1.1-hotline-language';
import { clause as c1_1HotlineTransfer } from './clauses/1.1-hotline-transfer';
import { clause as c1_1HotlineTransferNote } from './clauses/1.1-hotline-transfer-note';
import { clause as c1_1OnlineNavigation } from './clauses/1.1-online-navigation';
import { clause as c1_1OnlineAutoreply } from './clauses/1.1-online-autoreply';
import { clause as c1_1OnlineNumber } from './clauses/1.1-online-number';
import { clause as c1_2Capture } from './clauses/1.2-capture';
import { clause as c1_2Disclose } from './clauses/1.2-disclose';
import { clause as c1_2Confirm } from './clauses/1.2-confirm';
import { clause as c1_2Minimal } from './clauses/1.2-minimal';
import { clause as c1_2Privacy } from './clauses/1.2-privacy';
import { clause as c1_2Pretext } from './clauses/1.2-pretext';
import { clause as c2_1Check5min } from './clauses/2.1-check-5min';
import { clause as c2_1Identity } from './clauses/2.1-identity';
import { clause as c2_1Details } from './clauses/2.1-details';
import { clause as c2_1Diagnose } from './clauses/2.1-diagnose';
import { clause as c2_1Lights } from './clauses/2.1-lights';
import { clause as c2_1Restart } from './clauses/2.1-restart';
import { clause as c2_1Wait3min } from './clauses/2.1-wait-3min';
import { clause as c2_1SelfhelpFailed } from './clauses/2.1-selfhelp-failed';
import { clause as c2_1PlanAnswer } from './clauses/2.1-plan-answer';
import { clause as c2_1PlanVerify } from './clauses/2.1-plan-verify';
import { clause as c2_2Label } from './clauses/2.2-label';
import { clause as c2_2Ordinary } from './clauses/2.2-ordinary';
import { clause as c2_2Ordinary2h } from './clauses/2.2-ordinary-2h';
import { clause as c2_2Major } from './clauses/2.2-major';
import { clause as c2_2MajorPlan } from './clauses/2.2-major-plan';
import { clause as c2_2MajorNotify } from './clauses/2.2-major-notify';
import { clause as c2_2MajorTell } from './clauses/2.2-major-tell';
import { clause as c2_2MajorEta } from './clauses/2.2-major-eta';
import { clause as c3_1Dispatch } from './clauses/3.1-dispatch';
import { clause as c3_1TechTeam } from './clauses/3.1-tech-team';
import { clause as c3_1Tech30min } from './clauses/3.1-tech-30min';
import { clause as c3_1Tech24h } from './clauses/3.1-tech-24h';
import { clause as c3_1Vip } from './clauses/3.1-vip';
import { clause as c3_1Vip1h } from './clauses/3.1-vip-1h';
import { clause as c3_1Biz1d } from './clauses/3.1-biz-1d';
import { clause as c3_1Cross } from './clauses/3.1-cross';
import { clause as c3_1CrossTrack } from './clauses/3.1-cross-track';
import { clause as c3_2OnePlan } from './clauses/3.2-one-plan';
import { clause as c3_2FaultReconfirm } from './clauses/3.2-fault-reconfirm';
import { clause as c3_2FaultTools } from './clauses/3.2-fault-tools';
import { clause as c3_2FaultTest } from './clauses/3.2-fault-test';
import { clause as c3_2FaultSignoff } from './clauses/3.2-fault-signoff';
import { clause as c3_2BizRecheck } from './clauses/3.2-biz-recheck';
import { clause as c3_2BizReceipt } from './clauses/3.2-biz-receipt';
import { clause as c3_2ComplaintOrder } from './clauses/3.2-complaint-order';
import { clause as c3_2Complaint2h } from './clauses/3.2-complaint-2h';
import { clause as c3_2ComplaintTell } from './clauses/3.2-complaint-tell';
import { clause as c3_2Complaint24h } from './clauses/3.2-complaint-24h';
import { clause as c3_2ComplaintReasonable } from './clauses/3.2-complaint-reasonable';
import { clause as c3_2ComplaintEscalate } from './clauses/3.2-complaint-escalate';
import { clause as c3_3Undispatched30min } from './clauses/3.3-undispatched-30min';
import { clause as c3_3Intervene } from './clauses/3.3-intervene';
import { clause as c3_3Unanswered2h } from './clauses/3.3-unanswered-2h';
import { clause as c3_3OverdueField } from './clauses/3.3-overdue-field';
import { clause as c3_3OverdueComplaint } from './clauses/3.3-overdue-complaint';
import { clause as c3_3Interview } from './clauses/3.3-interview';
import { clause as c4_1Notify } from './clauses/4.1-notify';
import { clause as c4_1Fault } from './clauses/4.1-fault';
import { clause as c4_1Biz } from './clauses/4.1-biz';
import { clause as c4_1BizBill } from './clauses/4.1-biz-bill';
import { clause as c4_1Complaint } from './clauses/4.1-complaint';
import { clause as c4_1Reenter } from './clauses/4.1-reenter';
import { clause as c4_224h } from './clauses/4.2-24h';
import { clause as c4_2Auto } from './clauses/4.2-auto';
import { clause as c4_2Manual } from './clauses/4.2-manual';
import { clause as c4_2Review } from './clauses/4.2-review';
import { clause as c4_2Three } from './clauses/4.2-three';
import { clause as c5_1Phrasing } from './clauses/5.1-phrasing';
import { clause as c5_1Shirking } from './clauses/5.1-shirking';
import { clause as c5_1Process } from './clauses/5.1-process';
import { clause as c5_1Outcome } from './clauses/5.1-outcome';
import { clause as c5_2Channel } from './clauses/5.2-channel';
import { clause as c5_2Business } from './clauses/5.2-business';
import { clause as c5_2Person } from './clauses/5.2-person';
import { clause as c5_3Quarterly } from './clauses/5.3-quarterly';
import { clause as c5_3ThreeSteps } from './clauses/5.3-three-steps';
import { clause as c5_3Ledger } from './clauses/5.3-ledger';
import { clause as c5_3Simulation } from './clauses/5.3-simulation';
import { clause as c5_3Experts } from './clauses/5.3-experts';

/** Every clause of the SOP, in the order of the catalogue. A new clause is a file and a line in this list (and one in `clauses.ts` if it is scored in a call). */
export const sop: readonly AnyClause[] = [
  c1_1Channels,
  c1_1HallGreet,
  c1_1HallGuide,
  c1_1HallCare,
  c1_1HotlineGreet,
  c1_1HotlineLanguage,
  c1_1HotlineTransfer,
  c1_1HotlineTransferNote,
  c1_1OnlineNavigation,
  c1_1OnlineAutoreply,
  c1_1OnlineNumber,
  c1_2Capture,
  c1_2Disclose,
  c1_2Confirm,
  c1_2Minimal,
  c1_2Privacy,
  c1_2Pretext,
  c2_1Check5min,
  c2_1Identity,
  c2_1Details,
  c2_1Diagnose,
  c2_1Lights,
  c2_1Restart,
  c2_1Wait3min,
  c2_1SelfhelpFailed,
  c2_1PlanAnswer,
  c2_1PlanVerify,
  c2_2Label,
  c2_2Ordinary,
  c2_2Ordinary2h,
  c2_2Major,
  c2_2MajorPlan,
  c2_2MajorNotify,
  c2_2MajorTell,
  c2_2MajorEta,
  c3_1Dispatch,
  c3_1TechTeam,
  c3_1Tech30min,
  c3_1Tech24h,
  c3_1Vip,
  c3_1Vip1h,
  c3_1Biz1d,
  c3_1Cross,
  c3_1CrossTrack,
  c3_2OnePlan,
  c3_2FaultReconfirm,
  c3_2FaultTools,
  c3_2FaultTest,
  c3_2FaultSignoff,
  c3_2BizRecheck,
  c3_2BizReceipt,
  c3_2ComplaintOrder,
  c3_2Complaint2h,
  c3_2ComplaintTell,
  c3_2Complaint24h,
  c3_2ComplaintReasonable,
  c3_2ComplaintEscalate,
  c3_3Undispatched30min,
  c3_3Intervene,
  c3_3Unanswered2h,
  c3_3OverdueField,
  c3_3OverdueComplaint,
  c3_3Interview,
  c4_1Notify,
  c4_1Fault,
  c4_1Biz,
  c4_1BizBill,
  c4_1Complaint,
  c4_1Reenter,
  c4_224h,
  c4_2Auto,
  c4_2Manual,
  c4_2Review,
  c4_2Three,
  c5_1Phrasing,
  c5_1Shirking,
  c5_1Process,
  c5_1Outcome,
  c5_2Channel,
  c5_2Business,
  c5_2Person,
  c5_3Quarterly,
  c5_3ThreeSteps,
  c5_3Ledger,
  c5_3Simulation,
  c5_3Experts
];

const byId = new Map(sop.map((clause) => [clause.id, clause]));

/** The clause of that id. */
export function sopClauseOf(id: string): AnyClause | undefined {
  return byId.get(id);
}
