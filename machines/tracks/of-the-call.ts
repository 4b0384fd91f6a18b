import { check } from './check';
import { consent, disclosure } from './consent';
import { details } from './details';
import { diagnosis } from './diagnosis';
import { label, needsBackOffice, selfHelpFailed } from './grading';
import { identity } from './identity';
import { selfHelp } from './self-help';
import { contact, promise, solution } from './solution';

/** The tracks that a call and its ticket share, so that the log of the one leads the other to the same states. */
export const ofTheCall = {
  identity,
  details,
  check,
  'self-help': selfHelp,
  diagnosis,
  disclosure,
  consent,
  label,
  'selfhelp-failed': selfHelpFailed,
  'needs-back-office': needsBackOffice,
  contact,
  solution,
  promise
} as const;
