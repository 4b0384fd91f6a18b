import type { Fields } from '#domain/entry';
import type { Desktop, Refusal } from '#ticket/memory';

type DesktopOutcome = { readonly desk: Desktop; readonly refused?: undefined } | { readonly refused: Refusal };

/** What stands around the desktop and may make an act impossible. */
export interface DesktopContext {
  readonly tags: readonly string[];
  readonly services: readonly string[];
  readonly demandTold: boolean;
  /** The customer has said what the records can be compared with. */
  readonly comparable: boolean;
}

type Doer = (desk: Desktop, fields: Fields, around: DesktopContext) => DesktopOutcome;

const left = (desk: Desktop) => desk.team !== undefined || desk.transferredTo !== undefined;

/** One desktop act, one function: what it changes, or why nobody could do it now. */
const doers: Readonly<Record<string, Doer>> = {
  'verify-identity': (desk, { method }) =>
    desk.identity === 'verified'
      ? { refused: 'already-verified' }
      : {
          desk: {
            ...desk,
            identity: 'waiting',
            attempts: [...desk.attempts, { method: String(method), outcome: 'waiting' }]
          }
        },
  'record-unverifiable': (desk) =>
    desk.identity === 'verified' ? { refused: 'already-verified' } : { desk: { ...desk, identity: 'unverifiable' } },
  'look-up': (desk, { panel }) => ({
    desk: desk.lookedUp.includes(String(panel)) ? desk : { ...desk, lookedUp: [...desk.lookedUp, String(panel)] }
  }),
  'check-details': (desk, _fields, { comparable }) =>
    comparable ? { desk: { ...desk, detailsChecked: true } } : { refused: 'nothing-to-compare' },
  'fill-field': (desk, { field, value }) => ({
    desk: { ...desk, fields: { ...desk.fields, [String(field)]: String(value).trim() } }
  }),
  'add-tag': (desk, { tag }, { tags }) =>
    !tags.includes(String(tag))
      ? { refused: 'no-such-tag' }
      : { desk: desk.tags.includes(String(tag)) ? desk : { ...desk, tags: [...desk.tags, String(tag)] } },
  'remove-tag': (desk, { tag }) =>
    desk.tags.includes(String(tag))
      ? { desk: { ...desk, tags: desk.tags.filter((it) => it !== tag) } }
      : { refused: 'no-such-tag' },
  'set-label': (desk, { business, difficulty }) => ({
    desk: { ...desk, label: { business: String(business), difficulty: String(difficulty) } }
  }),
  'change-service': (desk, { service }, { services }) =>
    desk.cancelled.includes(String(service))
      ? { refused: 'already-cancelled' }
      : services.includes(String(service))
        ? { desk: { ...desk, cancelled: [...desk.cancelled, String(service)] } }
        : { refused: 'no-such-service' },
  'grant-credit': (desk, { yuan }) =>
    typeof yuan === 'number' && yuan > 0 && yuan <= 10_000
      ? { desk: { ...desk, credits: [...desk.credits, yuan] } }
      : { refused: 'absurd-amount' },
  'close-ticket': (desk, _fields, { demandTold }) =>
    !demandTold
      ? { refused: 'nothing-known-yet' }
      : left(desk)
        ? { refused: 'already-left' }
        : { desk: { ...desk, closed: true } },
  'hand-over': (desk, { team }, { demandTold }) =>
    !demandTold
      ? { refused: 'nothing-known-yet' }
      : left(desk)
        ? { refused: 'already-left' }
        : { desk: { ...desk, team: String(team) } },
  transfer: (desk, { desk: to, reason }) => ({
    desk: {
      ...desk,
      transferredTo: String(to),
      fields: {
        ...desk.fields,
        transferTarget: String(to),
        ...(reason ? { transferReason: String(reason).trim() } : {})
      }
    }
  }),
  'end-call': (desk) => ({ desk })
};

/** The desktop after an act, or why nobody could do it now. */
export function act(desk: Desktop, name: string, fields: Fields, around: DesktopContext): DesktopOutcome {
  const doer = Object.hasOwn(doers, name) ? doers[name] : undefined;
  return doer ? doer(desk, fields, around) : { refused: 'unknown-act' };
}

/** The desktop once the customer has answered the identity check. */
export function answered(desk: Desktop, outcome: 'verified' | 'failed'): Desktop {
  const attempts = desk.attempts.map((attempt, at) =>
    at === desk.attempts.length - 1 ? { ...attempt, outcome } : attempt
  );
  return { ...desk, identity: desk.identity === 'verified' ? 'verified' : outcome, attempts };
}
