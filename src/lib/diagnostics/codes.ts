import type { sentences as calendar } from './catalogue/calendar';
import type { sentences as command } from './catalogue/command';
import type { sentences as lexicon } from './catalogue/lexicon';
import type { sentences as operations } from './catalogue/operations';
import type { sentences as policy } from './catalogue/policy';
import type { sentences as run } from './catalogue/run';
import type { sentences as scenario } from './catalogue/scenario';
import type { sentences as session } from './catalogue/session';
import type { sentences as storage } from './catalogue/storage';
import type { sentences as transfer } from './catalogue/transfer';
import type { sentences as yaml } from './catalogue/yaml';
import type { CodeOf } from './report';

/** Every code of the catalogue. */
export type DiagnosticCode = CodeOf<
  | typeof calendar
  | typeof command
  | typeof lexicon
  | typeof operations
  | typeof policy
  | typeof run
  | typeof scenario
  | typeof session
  | typeof storage
  | typeof transfer
  | typeof yaml
>;
