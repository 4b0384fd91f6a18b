import { check } from './check';
import { consent } from './consent';
import { customerContacted } from './customer-contacted';
import { details } from './details';
import { diagnosis } from './diagnosis';
import { disclosure } from './disclosure';
import { identity } from './identity';
import { label } from './label';
import { lights } from './lights';
import { promise } from './promise';
import { restart } from './restart';
import { solution } from './solution';
import { needsBackOffice, selfHelpFailed } from './tags';

/** The duties that bear on a call and on the card of whoever takes it. */
export const contactDuties = {
  identity,
  details,
  check,
  lights,
  restart,
  diagnosis,
  disclosure,
  consent,
  label,
  'selfhelp-failed': selfHelpFailed,
  'needs-back-office': needsBackOffice,
  'customer-contacted': customerContacted,
  solution,
  promise
} as const;
