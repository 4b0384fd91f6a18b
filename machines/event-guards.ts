import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';
import { eventSpec, isFeedback } from './ticket-events';
import type { Tag } from './vocabulary';

const reasons = {
  closed: { zh: '工单已经结束', en: 'the ticket is closed' },
  'agent-part-over': {
    zh: '通话或接待已经结束，工单不在坐席手里',
    en: 'the call or the visit is over, and the agent no longer holds the ticket'
  },
  handled: { zh: '处理已经结束', en: 'the handling is finished' }
} as const satisfies Partial<Record<Tag, Text>>;
type Closing = keyof typeof reasons;

function closingTags(who: Role, event: string): readonly Closing[] {
  const spec = eventSpec(event);
  if (spec?.always) return [];
  const isCheck = spec?.who.every((role) => role === 'quality') ?? false;
  return [
    ...(isCheck ? [] : (['closed'] as const)),
    ...(who === 'agent' && !isFeedback(event) ? (['agent-part-over'] as const) : []),
    // What must not be said at all can be said behind the handling, too.
    ...(isFeedback(event) || spec?.forbidden ? [] : (['handled'] as const))
  ];
}

/** Returns the reason why a ticket is closed to an event, `undefined` if open; its holder may do all still owed. */
export function closedTo(who: Role, event: string, tags: ReadonlySet<string>, holds: boolean): Text | undefined {
  const tag = closingFor(who, event)(tags, holds);
  return tag && reasons[tag];
}

/** Returns a function giving the tag that closes a ticket to an event; prepared once because it is called often. */
export function closingFor(
  who: Role,
  event: string
): (tags: ReadonlySet<string>, holds: boolean) => Closing | undefined {
  const closing = closingTags(who, event);
  const owedWhile = eventSpec(event)?.owedWhile ?? [];
  return (tags, holds) => {
    const tag = closing.find((it) => tags.has(it));
    const isOwed = (holds || who === 'customer') && tag !== 'closed' && owedWhile.some((it) => tags.has(it));
    return isOwed ? undefined : tag;
  };
}
