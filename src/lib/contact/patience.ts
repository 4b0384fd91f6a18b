import type { Customer } from '#scenario/scenario';
import { patience_ms } from './customer';
import type { Mind } from './mind';

/** How long a customer goes on bearing silence before they hang up: what is left of asking whether anybody is there. @param mind nobody has spoken with them yet, if left out */
export function bearsSilence_ms(spec: Customer, mind?: Mind): number {
  const here = mind ? patience_ms(spec, mind) : spec.patience.after_ms;
  return here * (spec.patience.say.length - (mind?.asked ?? 0) + 1);
}
