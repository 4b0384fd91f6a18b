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

export interface PersonalPlace {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  readonly isOwn?: boolean;
}

export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** Pattern that detects a kind. If it has a capturing group, only the group is the place. */
export type PersonalRule = readonly [kind: PersonalKind, pattern: RegExp];

/** Returns the position of the group of a match, or of the whole match. */
export function placeOf(match: RegExpExecArray): TextSpan {
  const inner = match[1] ?? match[0];
  const from = match.index + match[0].lastIndexOf(inner);
  return { from, to: from + inner.length };
}

export const overlaps = (one: TextSpan, other: TextSpan): boolean => one.from < other.to && other.from < one.to;
