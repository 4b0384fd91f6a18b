import { report } from '#diagnostics/catalogue/lexicon';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { listed } from '#domain/text';

/** Author's mistake in the lexicon, not yet worded. */
export interface Mistake {
  readonly code: `SB020${1 | 2 | 3 | 4 | 5 | 6 | 7}`;
  readonly family: string;
  /** Name or wording that is wrong. */
  readonly what: string;
  /** Pattern that contains it, or the reason why a pattern is wrong. */
  readonly where?: string;
  readonly among?: readonly string[];
}

export function diagnosticOf({ code, family, what: name, where, among = [] }: Mistake): Diagnostic {
  const place = { file: family };
  switch (code) {
    case 'SB0202':
      if (where !== undefined) return report('SB0202.pattern', { name, pattern: where }, place);
      return report(code, { name }, place);
    case 'SB0203':
      return report(code, { wording: name, reason: where ?? '' }, place);
    case 'SB0205':
      return report(code, { name, choices: listed(among) }, place);
    default:
      return report(code, { name }, place);
  }
}
