import type { Role } from '#domain/roles';
import { closedTo } from '#machines/event-guards';
import { eventSpec } from '#machines/ticket-events';
import { waysWhere, type WaySet } from '../reading/way-set.ts';
import type { Way } from '../reading/ways.ts';
import type { ModelState } from './model-state.ts';

/** What is let in as a ticket stands. */
export interface Admitted {
  /** Names of the events that are let in now. */
  readonly open: ReadonlySet<string>;
  /** Ways on events that never will be again. */
  readonly closed: WaySet;
}

const telling = ['not-assigned', 'agent-part-over', 'handled', 'closed', 'remedy-owed', 'agreement-owed'] as const;

/**
 * Asks the guards that events have beside the chart's own ({@link closedTo}). What is over stays over. Who speaks is not told apart otherwise:
 * an event may come if one of those may cause it who can.
 */
export class Admission {
  readonly #known = new Map<string, Admitted>();

  /** @param comes names of the events that can come from outside */
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
