import type { Clause } from './clause';
import { clause as c1_1HotlineGreet } from './clauses/1.1-hotline-greet';
import { clause as c1_1HotlineLanguage } from './clauses/1.1-hotline-language';
import { clause as c1_1HotlineTransfer } from './clauses/1.1-hotline-transfer';
import { clause as c1_1HotlineTransferNote } from './clauses/1.1-hotline-transfer-note';
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
import { clause as c2_2Label } from './clauses/2.2-label';
import { clause as c2_2Ordinary } from './clauses/2.2-ordinary';
import { clause as c2_2Major } from './clauses/2.2-major';
import { clause as c2_2MajorTell } from './clauses/2.2-major-tell';
import { clause as c3_2ComplaintOrder } from './clauses/3.2-complaint-order';
import { clause as c3_2Complaint2h } from './clauses/3.2-complaint-2h';
import { clause as c3_2ComplaintTell } from './clauses/3.2-complaint-tell';
import { clause as c3_2Complaint24h } from './clauses/3.2-complaint-24h';
import { clause as c3_2ComplaintReasonable } from './clauses/3.2-complaint-reasonable';
import { clause as c4_1Complaint } from './clauses/4.1-complaint';
import { clause as c5_1Shirking } from './clauses/5.1-shirking';
import { clause as c5_1Outcome } from './clauses/5.1-outcome';

/** Every clause of the SOP that is scored in a call, in the order of the catalogue. A new one is a file and a line in this list. */
export const clauses: readonly Clause[] = [
  c1_1HotlineGreet,
  c1_1HotlineLanguage,
  c1_1HotlineTransfer,
  c1_1HotlineTransferNote,
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
  c2_2Label,
  c2_2Ordinary,
  c2_2Major,
  c2_2MajorTell,
  c3_2ComplaintOrder,
  c3_2Complaint2h,
  c3_2ComplaintTell,
  c3_2Complaint24h,
  c3_2ComplaintReasonable,
  c4_1Complaint,
  c5_1Shirking,
  c5_1Outcome
];

const byId = new Map(clauses.map((clause) => [clause.id, clause]));

/** The clause of that id, if it is scored in a call. */
export function clauseOf(id: string): Clause | undefined {
  return byId.get(id);
}
