import { acceptance } from './acceptance';
import { agreement } from './agreement';
import { breachAlerts } from './breach-alerts';
import { capture } from './capture';
import { complaintOrder } from './complaint-order';
import { conclusion } from './conclusion';
import { conduct } from './conduct';
import { contactDuties } from './contact-duties';
import { customerWait } from './customer-wait';
import { departments } from './departments';
import { emergency } from './emergency';
import { emergencyPlan } from './emergency-plan';
import { emergencyProgress, emergencyTold } from './emergency-news';
import { firstContact } from './first-contact';
import { hallCare, hallGuide } from './hall';
import { intervention } from './intervention';
import { onePlan } from './one-plan';
import { overdue } from './overdue';
import { planAnswer } from './plan-answer';
import { privacy } from './privacy';
import { quality } from './quality';
import { recheck } from './recheck';
import { needsVerification } from './tags';
import { remedy } from './remedy';
import { resultTold } from './result-told';
import { transferTold } from './transfer-told';
import { visit } from './visit';

/** Every duty of the SOP that is watched beside the contact and the handling. */
export const duties = {
  ...contactDuties,
  acceptance,
  'hall-guide': hallGuide,
  'hall-care': hallCare,
  capture,
  privacy,
  'plan-answer': planAnswer,
  'transfer-told': transferTold,
  'needs-verification': needsVerification,
  emergency,
  'emergency-plan': emergencyPlan,
  'emergency-told': emergencyTold,
  'emergency-progress': emergencyProgress,
  'one-plan': onePlan,
  visit,
  recheck,
  'complaint-order': complaintOrder,
  'first-contact': firstContact,
  conclusion,
  agreement,
  remedy,
  'result-told': resultTold,
  departments,
  'customer-wait': customerWait,
  intervention,
  overdue,
  'breach-alerts': breachAlerts,
  conduct,
  quality
} as const;
