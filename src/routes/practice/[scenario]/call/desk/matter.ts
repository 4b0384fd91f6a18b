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

/** What the case is about, of what the desk has: records, and once money was promised the place to give it. */
export function matterTools({ tools, mode, screen }: Pick<CallPage, 'tools' | 'mode' | 'screen'>): readonly Tool[] {
  const { call, state } = screen;
  const records = byClass[call.caseFile.case.class].filter((tool) => tools.includes(tool));
  return mode !== 'exam' && isMoneyPromised(call, state.memory) ? [...records, 'credit'] : records;
}

/** What is seldom needed. */
export function otherTools({ tools }: Pick<CallPage, 'tools'>, matter: readonly Tool[]): readonly Tool[] {
  return (['credit', 'route', 'scripts'] as const).filter((tool) => tools.includes(tool) && !matter.includes(tool));
}

/** A remedy was put that stays a promise until it is granted. In an exam that is for the trainee to remember. */
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
