import type { Fact } from '#domain/fact';

type Standing = 'running' | 'warned' | 'breached' | 'paused' | 'over';

interface Limit {
  readonly standing: Standing;
  readonly due_ms: number;
  /** Of one that is paused: how it stood before. */
  readonly before?: Standing;
}

/** From which standing each thing can happen to a limit. */
const from: Readonly<Record<string, readonly Standing[]>> = {
  warned: ['running'],
  breached: ['warned'],
  paused: ['running', 'warned'],
  resumed: ['paused'],
  met: ['running', 'warned', 'breached', 'paused'],
  cancelled: ['running', 'warned', 'breached', 'paused']
};

/**
 * Mistakes in the story that a ticket's facts tell of its limits, whatever chart it was lived on: each begins before anything happens
 * to it, warns before it breaks, breaks on the millisecond that it was due (at once, if it begins anew behind that), and is late exactly if it was
 * broken.
 */
export function storyMistakes(facts: readonly Fact[]): readonly string[] {
  const limits = new Map<string, Limit>();
  return facts.flatMap((fact, at) => {
    if (fact.at_ms < (facts[at - 1]?.at_ms ?? 0)) return [`time goes back at fact ${at}`];
    if (fact.kind !== 'started' && !Object.hasOwn(from, fact.kind)) return [];
    const limit = limits.get(fact.clause);
    const wrong = mistakesOf(fact, limit);
    limits.set(fact.clause, after(fact, limit));
    return wrong.map((what) => `${fact.clause} ${fact.kind} at ${fact.at_ms} ms: ${what}`);
  });
}

function mistakesOf({ kind, at_ms, due_ms = 0, late }: Fact, limit: Limit | undefined): readonly string[] {
  // A limit that began before may be over when it begins anew: it counts from its first beginning.
  if (kind === 'started') return due_ms < at_ms && !limit ? ['is due before it begins'] : [];
  if (!limit) return ['never began'];
  const wrong: string[] = [];
  if (!from[kind]!.includes(limit.standing)) wrong.push(`is ${limit.standing}`);
  if (kind === 'warned' && at_ms > limit.due_ms) wrong.push('comes behind its end');
  if (kind === 'breached' && at_ms !== limit.due_ms) wrong.push(`was due at ${limit.due_ms}`);
  if (kind === 'met' && (late ?? false) !== (limit.standing === 'breached')) wrong.push('is late or is not');
  if (kind === 'resumed' && due_ms < at_ms) wrong.push('goes on behind its end');
  return wrong;
}

function after({ kind, at_ms, due_ms = 0 }: Fact, limit: Limit | undefined): Limit {
  const before: Limit = limit ?? { standing: 'over', due_ms: 0 };
  switch (kind) {
    case 'started':
      return { standing: 'running', due_ms: Math.max(at_ms, due_ms) };
    case 'resumed':
      return { standing: before.before ?? 'running', due_ms };
    case 'paused':
      return { ...before, standing: 'paused', before: before.standing };
    case 'warned':
    case 'breached':
      return { ...before, standing: kind };
    default:
      return { ...before, standing: 'over' };
  }
}
