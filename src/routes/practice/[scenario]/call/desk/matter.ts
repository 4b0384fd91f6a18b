import { own } from '#domain/own';
import type { Call } from '#contact/call';
import type { CallPage } from '../call-page.svelte.ts';
import { counted } from '#ticket/acts';
import type { Memory } from '#ticket/memory';
import type { Tool } from './tools.ts';

const byClass = {
  fault: ['line', 'plan', 'bill', 'services'],
  complaint: ['bill', 'services', 'plan', 'line'],
  request: ['plan', 'services', 'bill', 'line']
} as const satisfies Readonly<Record<Call['caseFile']['case']['class'], readonly Tool[]>>;

/** Returns the case's records and, once money was promised, `credit`; not in an exam, to be done from memory. */
export function matterTools({ tools, mode, screen }: Pick<CallPage, 'tools' | 'mode' | 'screen'>): readonly Tool[] {
  const { call, state } = screen;
  const records = byClass[call.caseFile.case.class].filter((tool) => tools.includes(tool));
  return mode !== 'exam' && isMoneyPromised(call, state.memory) ? [...records, 'credit'] : records;
}

/** Returns the rarely used tools that are not among those of the matter. */
export function otherTools({ tools }: Pick<CallPage, 'tools'>, matter: readonly Tool[]): readonly Tool[] {
  return (['credit', 'route', 'scripts'] as const).filter((tool) => tools.includes(tool) && !matter.includes(tool));
}

/** True if credit was granted, or a remedy was proposed that needs `grant-credit`. */
export function isMoneyPromised(
  { caseFile }: Pick<Call, 'caseFile'>,
  { acts, desk }: Pick<Memory, 'acts' | 'desk'>
): boolean {
  if (desk.credits.length > 0) return true;
  return acts.some(
    (act) =>
      act.name === 'solution' &&
      counted(act) &&
      own(caseFile.scenario.remedies, String(act.value))?.needs === 'grant-credit'
  );
}
