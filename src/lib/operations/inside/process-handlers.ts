import type { CycleName } from '#machines/cycles';
import type { ProcessHandler } from './process-handler';
import { emergency } from './emergency';
import { ledger } from './ledger';
import { month } from './month';
import { overdue } from './overdue';
import { proposal } from './proposal';
import { quarter } from './quarter';
import { standing } from './standing';

export const clerks: Readonly<Record<CycleName, ProcessHandler>> = {
  standing,
  month,
  quarter,
  proposal,
  overdue,
  emergency,
  ledger
};
