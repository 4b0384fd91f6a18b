import { report } from '#diagnostics/catalogue/storage';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { copyPlain } from './copy-plain';

/** {@link copyPlain} for who has the words of the store at hand: refused as SB0507. */
export function plain<T>(value: T): Result<T> {
  const copied = copyPlain(value);
  return copied.ok ? good(copied.value) : bad(copied.fault(report));
}
