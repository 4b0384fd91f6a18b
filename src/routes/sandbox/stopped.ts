import { m } from '#app/messages';
import type { Fact } from '#domain/fact';
import { isInTime } from '#sandbox/in-time';
import { newFacts } from '#sandbox/stops';
import type { SandboxSession } from '#session/sandbox-session.svelte';
import { isNews, limitName, momentWords } from './words.ts';

interface ToldDesk {
  readonly session: SandboxSession;
  words(fact: Fact): string;
  turnWords(): string;
  customerOf(number: string): string;
}

const ticketOf = ({ about = '' }: Fact): string => about.slice('ticket:'.length);

/** Describes limits that the next time step breaks, and whether acting now meets them; `undefined` if none. */
export function stoppedBefore(desk: ToldDesk): string | undefined {
  const { session } = desk;
  const { stopped } = session;
  const here = session.moments[session.index];
  if (!stopped || !here) return undefined;
  const breaking = newFacts(stopped, here).filter(({ kind }) => kind === 'breached');
  if (breaking.length === 0) return undefined;
  const isOwn = (fact: Fact): boolean => ticketOf(fact) === session.ticket;
  const own = breaking.flatMap((fact) => (isOwn(fact) ? [fact.clause!] : []));
  const inTime =
    own.length > 0 && session.ticket !== undefined
      ? isInTime(session.history, session, session.ticket, own)
      : undefined;
  const limits = breaking
    .map((fact) => {
      const limit = limitName(fact.clause!);
      return isOwn(fact) ? limit : m.sandbox_limit_of({ limit, who: desk.customerOf(ticketOf(fact)) });
    })
    .join(m.sandbox_and());
  if (inTime === undefined) return m.sandbox_stopped_breach({ limits });
  return inTime ? m.sandbox_stopped_in_time({ limits }) : m.sandbox_stopped_too_late({ limits });
}

/** Describes for screen readers the point at which time has stopped: ticket, limit or time and news, and turn. */
export function stopTold(desk: ToldDesk): string {
  const breaking = stoppedBefore(desk);
  if (breaking !== undefined) return [m.sandbox_stopped(), breaking, ...whose(desk), desk.turnWords()].join(' ');
  return hereTold(desk, desk.session.index - 1);
}

/** Describes time, ticket, events since the moment with index `since`, and turn. */
export function hereTold(desk: ToldDesk, since: number): string {
  const { session } = desk;
  const [before, here] = [session.moments[since], session.moments[session.index]!];
  const news = before ? newFacts(here, before).filter((fact) => ticketOf(fact) === session.ticket && isNews(fact)) : [];
  const when = momentWords(session.now_ms, session.sandbox.begins_ms);
  return [when, ...whose(desk), ...news.map((fact) => desk.words(fact)), desk.turnWords()].join(' ');
}

function whose(desk: ToldDesk): readonly string[] {
  const { sandbox, ticket } = desk.session;
  return sandbox.plan.tickets > 1 && ticket !== undefined ? [m.sandbox_whose({ who: desk.customerOf(ticket) })] : [];
}
