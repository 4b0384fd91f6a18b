import type { Role } from '#domain/roles';
import { closedTo } from '#machines/event-guards';
import { eventSpec } from '#machines/ticket-events';
import { waysWhere, type WaySet } from '../reading/way-set.ts';
import type { Way } from '../reading/ways.ts';
import type { ModelState } from './model-state.ts';

/** Events and transitions that a state of the ticket admits or excludes. */
export interface Admitted {
  readonly open: ReadonlySet<string>;
  /** Transitions on events that can never be admitted again. */
  readonly closed: WaySet;
}

const telling = ['not-assigned', 'agent-part-over', 'handled', 'closed', 'remedy-owed', 'agreement-owed'] as const;

/** Checks guards beside the chart's own ({@link closedTo}): an event is admitted if any role that may cause it can. */
export class Admission {
  readonly #known = new Map<string, Admitted>();

  constructor(
    private readonly comes: ReadonlySet<string>,
    private readonly ways: readonly Way[]
  ) {}

  at(situation: ModelState): Admitted {
    const key = telling.filter((tag) => situation.has(tag)).join();
    let admitted = this.#known.get(key);
    if (!admitted) {
      const open = new Set([...this.comes].filter((event) => letsIn(event, situation)));
      // A complaint that is handled again has all of its handling before it, but no call.
      const returns = situation.has('handled') && !situation.has('closed') && this.comes.has('not-satisfied');
      const isClosed = (event: string): boolean => !open.has(event) && !(returns && !isAgents(event));
      admitted = {
        open,
        closed: waysWhere(this.ways, ({ on }) => on !== undefined && this.comes.has(on) && isClosed(on))
      };
      this.#known.set(key, admitted);
    }
    return admitted;
  }
}

function letsIn(event: string, situation: ModelState): boolean {
  const holder: Role = situation.has('not-assigned') ? 'agent' : 'specialist';
  return eventSpec(event)!.who.some(
    (who) => closedTo(who === 'handler' ? holder : who, event, situation.tags, who === 'handler') === undefined
  );
}

function isAgents(event: string): boolean {
  return eventSpec(event)!.who.every((who) => who === 'agent');
}
