/** One try to verify who speaks. `unanswered`: another one, or giving it up, came before the customer's answer. */
interface Attempt {
  readonly method: string;
  readonly outcome: 'waiting' | 'unanswered' | 'failed' | 'verified';
}

/** The agent's desktop as a contact has left it. Plain and immutable. */
export interface Desktop {
  readonly identity: 'unverified' | 'waiting' | 'failed' | 'verified' | 'unverifiable';
  readonly attempts: readonly Attempt[];
  readonly detailsChecked: boolean;
  /** The diagnosis system has been run. */
  readonly diagnosed?: true;
  readonly lookedUp: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly label?: { readonly business: string; readonly difficulty: string };
  readonly cancelled: readonly string[];
  readonly credits: readonly number[];
  readonly closed: boolean;
  readonly team?: string;
  readonly transferredTo?: string;
}

export const emptyDesk: Desktop = {
  identity: 'unverified',
  attempts: [],
  detailsChecked: false,
  lookedUp: [],
  fields: {},
  tags: [],
  cancelled: [],
  credits: [],
  closed: false
};

/** Why something cannot be done by anybody now on the desktop. */
export type DesktopRefusal =
  | 'already-verified'
  | 'no-such-tag'
  | 'no-such-team'
  | 'no-such-desk'
  | 'no-such-service'
  | 'already-cancelled'
  | 'nothing-to-compare'
  | 'already-left'
  | 'nothing-known-yet'
  | 'absurd-amount'
  /** A demand, a symptom or a reason in which there is nothing that anybody could go by. */
  | 'says-nothing';

/** What stands around the desktop and may make an act impossible. */
export interface DesktopContext {
  readonly tags: readonly string[];
  /** Where a ticket can be handed over to, and a call passed on to, by the policy. */
  readonly teams: readonly string[];
  readonly desks: readonly string[];
  readonly services: readonly string[];
  readonly demandTold: boolean;
  /** The customer has said what the records can be compared with. */
  readonly comparable: boolean;
  /** What a ticket of this case must hold before it leaves the agent (1.2-capture). */
  readonly needed: readonly string[];
  /** What is put down tells what the customer wants, or what is wrong. */
  tellsMatter(text: string): boolean;
  /** What is put down as a reason is no word. */
  isWordless(text: string): boolean;
}

/** What an act makes of the desktop, or why nobody could do it now. */
export type DesktopOutcome = Desktop | DesktopRefusal;

/** True if the ticket has left the desktop: handed over, or the call transferred. */
export const hasLeft = ({ team, transferredTo }: Desktop): boolean => team !== undefined || transferredTo !== undefined;

/** The tries so far, none of which is waited for any more. */
export function givenUp({ attempts }: Desktop): readonly Attempt[] {
  return attempts.map((attempt) => (attempt.outcome === 'waiting' ? { ...attempt, outcome: 'unanswered' } : attempt));
}

/** The desktop once the customer has answered the identity check. */
export function answered(desk: Desktop, outcome: 'verified' | 'failed'): Desktop {
  const attempts = desk.attempts.map((attempt, at) =>
    at === desk.attempts.length - 1 ? { ...attempt, outcome } : attempt
  );
  return { ...desk, identity: desk.identity === 'verified' ? 'verified' : outcome, attempts };
}
