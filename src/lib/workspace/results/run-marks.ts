import { m } from '#app/messages';
import type { RunHeader } from '#contact/log';

/** Returns marks of a run beside its mode: forked, part of a shift, imported. */
export function runMarks({ origin, shift }: Pick<RunHeader, 'origin' | 'shift'>): readonly string[] {
  return [
    ...(origin === 'fork' ? [m.run_fork()] : []),
    // A fork of a call of a shift is no call of it.
    ...(shift && origin !== 'fork' ? [m.shift_place({ call: shift.call, of: shift.of })] : []),
    ...(origin === 'import' ? [m.debrief_origin_import()] : [])
  ];
}
