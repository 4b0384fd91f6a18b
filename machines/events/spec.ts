import type { Text } from '#domain/text';
import type { Part, TalkAct } from '#domain/ids';
import type { Formula } from '../clause';
import type { Role } from '#domain/roles';

/** What an event carries. `time` is an instant in Shanghai, `duration` a length with its unit, `list` several names. */
export interface FieldSpec {
  readonly type: 'text' | 'number' | 'choice' | 'time' | 'duration' | 'list';
  readonly choices?: readonly (string | number)[];
  /** The policy says what may stand in it: one of its lists, or the causes of a clause. */
  readonly of?: PolicyList;
  readonly optional?: true;
}

/** Lists of the policy. Of a clause: its causes. */
export type PolicyList =
  'teams' | 'desks' | 'tags' | 'classes' | 'departments' | 'tools' | 'tests' | '3.3-intervene' | '3.3-interview';

/** One thing that can happen on a ticket: who may cause it, what it carries, which clauses ask for it. */
export interface EventSpec {
  readonly text: Text;
  /** `handler` is whoever holds the ticket now. */
  readonly who: readonly (Role | 'handler')[];
  readonly clauses: readonly string[];
  readonly fields?: Readonly<Record<string, FieldSpec>>;
  /** False for the case: it has nothing to do with such a ticket. */
  readonly when?: Formula;
  /**
   * Said: it has happened once all of these parts (`all`), any of these parts and acts (`any`), or all parts that its clauses ask for in
   * such a case (`by-clauses`), were said.
   */
  readonly said?: { readonly all: readonly Part[] } | { readonly any: readonly (Part | TalkAct)[] } | 'by-clauses';
  /** The customer is sent the lines of these clauses, as far as they apply to the case. */
  readonly sends?: readonly string[];
  /** What must not be done at all, yet can be. */
  readonly forbidden?: true;
}

export const text: FieldSpec = { type: 'text' };
export const free: FieldSpec = { type: 'text', optional: true };
export const one = (of: PolicyList): FieldSpec => ({ type: 'choice', of });
export const some = (of: PolicyList): FieldSpec => ({ type: 'list', of });
export const time: FieldSpec = { type: 'time' };
export const choice = (...choices: readonly (string | number)[]): FieldSpec => ({ type: 'choice', choices });
export const broadband: Formula = { all: ['class:fault', 'business:broadband'] };
export const online: Formula = { any: ['channel:app', 'channel:wechat', 'channel:kiosk'] };
export const passed = choice('pass', 'fail');
