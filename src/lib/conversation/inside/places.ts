/** Personal data by which somebody can be found. */
export type PersonalKind =
  | 'name'
  | 'agentName'
  | 'agentId'
  | 'serviceNumber'
  | 'identityNumber'
  | 'cardNumber'
  | 'address'
  | 'email'
  | 'link'
  | 'number'
  | 'otherName'
  | 'secret'
  | 'plate'
  | 'account'
  | 'birthday'
  | 'postcode';

/** A place of a text in which something stands that belongs to somebody. */
export interface PersonalPlace {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  /** Somebody told their own name there. */
  readonly isOwn?: boolean;
}

export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** By what a kind is known. Where a group stands, it alone is the place. */
export type PersonalRule = readonly [kind: PersonalKind, pattern: RegExp];

/** Place of a group of a match, or of all of it. */
export function placeOf(match: RegExpExecArray): TextSpan {
  const inner = match[1] ?? match[0];
  const from = match.index + match[0].lastIndexOf(inner);
  return { from, to: from + inner.length };
}

export const overlaps = (one: TextSpan, other: TextSpan): boolean => one.from < other.to && other.from < one.to;
