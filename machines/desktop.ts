interface Attempt {
  readonly method: string;
  readonly outcome: 'waiting' | 'unanswered' | 'failed' | 'verified';
}

/** Agent's desktop as left by a contact. Plain and immutable. */
export interface Desktop {
  readonly identity: 'unverified' | 'waiting' | 'failed' | 'verified' | 'unverifiable';
  readonly attempts: readonly Attempt[];
  readonly detailsChecked: boolean;
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

/** Reason why an act is impossible on the desktop at present, for anyone. */
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

export interface DesktopContext {
  readonly tags: readonly string[];
  readonly teams: readonly string[];
  readonly desks: readonly string[];
  readonly services: readonly string[];
  readonly demandTold: boolean;
  /** True if the customer has given details that the records can be compared with. */
  readonly comparable: boolean;
  /** Fields that a ticket of this case must hold before it leaves the agent (1.2-capture). */
  readonly needed: readonly string[];
  tellsMatter(text: string): boolean;
  isWordless(text: string): boolean;
}

export type DesktopOutcome = Desktop | DesktopRefusal;

/** Checks whether the ticket has left the desktop: handed over, or the call transferred. */
export const hasLeft = ({ team, transferredTo }: Desktop): boolean => team !== undefined || transferredTo !== undefined;

/** Returns the attempts so far, with any attempt still waiting marked as unanswered. */
export function givenUp({ attempts }: Desktop): readonly Attempt[] {
  return attempts.map((attempt) => (attempt.outcome === 'waiting' ? { ...attempt, outcome: 'unanswered' } : attempt));
}

export function answered(desk: Desktop, outcome: 'verified' | 'failed'): Desktop {
  const attempts = desk.attempts.map((attempt, at) =>
    at === desk.attempts.length - 1 ? { ...attempt, outcome } : attempt
  );
  return { ...desk, identity: desk.identity === 'verified' ? 'verified' : outcome, attempts };
}
