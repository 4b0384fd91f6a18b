import type { Role } from '#machines/roles';
import { eventSpec } from '#machines/ticket-events';
import { blankTicket, type Fact, type TicketMemory } from '#ticket/facts';
import { closedTo } from '#ticket/possible';
import { waysWhere, type WaySet } from '../reading/way-set.ts';
import type { Way } from '../reading/ways.ts';
import type { Situation } from './situation.ts';

/** What is let in as a ticket stands. */
export interface Door {
  /** Names of the events that are let in now. */
  readonly open: ReadonlySet<string>;
  /** Ways on events that never will be again. */
  readonly closed: WaySet;
}

/**
 * What the desk of a ticket lets in, by the rules that it has beside the chart ({@link closedTo}): the agent's part is over with the call,
 * everybody's with the handling, and what is over stays over. Who speaks is not told apart otherwise: an event may come if one of those may cause it who can.
 */
export class Doors {
  readonly #known = new Map<string, Door>();

  /** @param comes names of the events that can come from outside */
  constructor(
    private readonly comes: ReadonlySet<string>,
    private readonly ways: readonly Way[]
  ) {}

  at(situation: Situation): Door {
    const memory = remembered(situation);
    const key = [memory.holder, memory.handled, ...Object.keys(memory.instants), memory.facts.length].join();
    let door = this.#known.get(key);
    if (!door) {
      const open = new Set([...this.comes].filter((event) => letsIn(event, memory)));
      // A complaint that is handled again has all of its handling before it, but no call.
      const returns = memory.handled && this.comes.has('not-satisfied');
      const isClosed = (event: string): boolean => !open.has(event) && !(returns && !isAgents(event));
      door = {
        open,
        closed: waysWhere(this.ways, ({ on }) => on !== undefined && this.comes.has(on) && isClosed(on))
      };
      this.#known.set(key, door);
    }
    return door;
  }
}

function letsIn(event: string, memory: TicketMemory): boolean {
  const { who } = eventSpec(event)!;
  return who.some((it) => closedTo(it === 'handler' ? memory.holder : it, event, memory) === undefined);
}

function isAgents(event: string): boolean {
  return eventSpec(event)!.who.every((who) => who === 'agent');
}

const left: Fact = {
  at_ms: 0,
  kind: 'state',
  clause: '1.2-capture',
  who: 'system',
  text: { zh: '', en: '' },
  name: 'left'
};

/** What a desk would remember of a ticket that stands so, as far as its rules ask. */
function remembered(situation: Situation): TicketMemory {
  const withAgent = situation.in('life.with-agent') || situation.in('life.dispatching');
  const holder: Role = withAgent ? 'agent' : 'specialist';
  return {
    ...blankTicket,
    holder,
    handled: situation.in('life.feedback'),
    instants: {
      ...(situation.in('life.archived') ? { archived: 0 } : {}),
      ...(situation.talks ? {} : { 'contact-ends': 0 })
    },
    facts: situation.in('life.left') ? [left] : []
  };
}
