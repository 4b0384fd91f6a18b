import { m } from '#app/messages';
import type { Desktop } from '#machines/desktop';
import type { Memory } from '#ticket/memory';
import type { Tone } from '#ui/tone';

type Attempt = Desktop['attempts'][number];

export const identityWords: Readonly<Record<Desktop['identity'], () => string>> = {
  unverified: m.desk_identity_unverified,
  waiting: m.desk_identity_waiting,
  failed: m.desk_identity_failed,
  verified: m.desk_identity_verified,
  unverifiable: m.desk_identity_unverifiable
};

export const identityTones: Readonly<Record<Desktop['identity'], Tone>> = {
  unverified: 'neutral',
  waiting: 'accent',
  failed: 'warn',
  verified: 'ok',
  unverifiable: 'warn'
};

export const methods = [
  { method: 'sms-code', text: m.desk_verify_sms },
  { method: 'service-password', text: m.desk_verify_password }
] as const;

export const attemptTones: Readonly<Record<Attempt['outcome'], Tone>> = {
  ...identityTones,
  unanswered: 'neutral'
};

/** Describes the result of a verification attempt by its position, including one still awaited. */
export function attemptWord(
  { outcome }: Attempt,
  index: number,
  memory: Pick<Memory, 'acts' | 'lines'>,
  over: boolean
): string {
  if (outcome === 'unanswered' || (outcome === 'waiting' && over)) return m.desk_identity_unanswered();
  if (outcome !== 'waiting') return identityWords[outcome]();
  const tried = memory.acts.filter(({ name }) => name === 'desk:verify-identity')[index];
  const talked = memory.lines.some(({ who, from_ms }) => who === 'customer' && from_ms > (tried?.at_ms ?? Infinity));
  return talked ? m.desk_identity_overdue() : m.desk_identity_waiting();
}
