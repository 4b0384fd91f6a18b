import type { Customer } from '#scenario/scenario';
import { patience_ms } from './customer';
import type { Mind } from './mind';

/** Returns how long the customer bears silence before hanging up; `mind` absent: nobody has spoken with them yet. */
export function bearsSilence_ms(spec: Customer, mind?: Mind): number {
  const here = mind ? patience_ms(spec, mind) : spec.patience.after_ms;
  return here * (spec.patience.say.length - (mind?.asked ?? 0) + 1);
}
