import type { Program } from './program';
import type { SlotKind } from './slots';

/** What a pattern can begin with. `open` when it could begin with anything, which the notation forbids. */
export interface Beginnings {
  readonly tables: Set<number>;
  readonly slots: Set<SlotKind>;
  open: boolean;
}

/** Finds out what a compiled pattern can begin with. */
export function beginnings(program: Program): Beginnings {
  const found: Beginnings = { tables: new Set(), slots: new Set(), open: false };
  const seen = new Set<number>();
  const walk = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const step = program[at]!;
    if (step.op === 'table') found.tables.add(step.table);
    else if (step.op === 'slot') {
      if (step.slot === 'words') found.open = true;
      found.slots.add(step.slot);
    } else if (step.op === 'split') step.ways.forEach(walk);
    else if (step.op === 'jump') walk(step.to);
    else found.open = true;
  };
  walk(0);
  return found;
}
