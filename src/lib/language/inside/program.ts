import type { Node } from './notation';
import type { SlotKind } from './slots';

/** One step of a compiled pattern. */
export type Step =
  | { readonly op: 'word'; readonly word: string }
  | { readonly op: 'class'; readonly name: string }
  | { readonly op: 'slot'; readonly slot: SlotKind }
  | { readonly op: 'gap'; readonly most: number }
  | { readonly op: 'split'; ways: number[] }
  | { readonly op: 'join' }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'end' };

/** A pattern as a flat list of steps. `join` marks the seam between two elements, where soft fillers may stand. */
export type Program = readonly Step[];

/** Flattens a pattern. */
export function programOf(node: Node): Program {
  const steps: Step[] = [];
  emit(node, steps);
  steps.push({ op: 'end' });
  return steps;
}

function emit(node: Node, steps: Step[]): void {
  switch (node.kind) {
    case 'words':
      steps.push({ op: 'join' });
      for (const word of node.words) steps.push({ op: 'word', word });
      return;
    case 'class':
      steps.push({ op: 'join' }, { op: 'class', name: node.name });
      return;
    case 'slot':
      steps.push({ op: 'join' }, { op: 'slot', slot: node.slot });
      return;
    case 'gap':
      steps.push({ op: 'gap', most: node.most });
      return;
    case 'row':
      for (const inner of node.nodes) emit(inner, steps);
      return;
    case 'choice': {
      const split: Step & { op: 'split' } = { op: 'split', ways: [] };
      steps.push(split);
      const jumps: (Step & { op: 'jump' })[] = [];
      for (const inner of node.nodes) {
        split.ways.push(steps.length);
        emit(inner, steps);
        const jump: Step & { op: 'jump' } = { op: 'jump', to: 0 };
        jumps.push(jump);
        steps.push(jump);
      }
      if (node.optional) split.ways.push(steps.length);
      for (const jump of jumps) jump.to = steps.length;
    }
  }
}

/** What a pattern can begin with. `open` when it could begin with anything, which the notation forbids. */
export interface Beginnings {
  readonly words: Set<string>;
  readonly classes: Set<string>;
  readonly slots: Set<SlotKind>;
  open: boolean;
}

/** Finds out what a compiled pattern can begin with. */
export function beginnings(program: Program): Beginnings {
  const found: Beginnings = { words: new Set(), classes: new Set(), slots: new Set(), open: false };
  const seen = new Set<number>();
  const walk = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const step = program[at]!;
    if (step.op === 'word') found.words.add(step.word);
    else if (step.op === 'class') found.classes.add(step.name);
    else if (step.op === 'slot') {
      if (step.slot === 'words') found.open = true;
      found.slots.add(step.slot);
    } else if (step.op === 'join') walk(at + 1);
    else if (step.op === 'split') step.ways.forEach(walk);
    else if (step.op === 'jump') walk(step.to);
    else found.open = true;
  };
  walk(0);
  return found;
}
