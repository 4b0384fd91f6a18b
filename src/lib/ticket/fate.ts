import type { Text } from '#domain/text';
import { formatDuration } from '#domain/units';
import { counted } from '#play/acts';
import type { Call, CallState } from '#play/call';
import type { TicketEntry } from './spec';
import type { Pilot } from './live';
import type { Ticket, TicketState } from './ticket';

/** What a trainee left behind, and what it did to the ticket. */
export interface Note {
  readonly at_ms: number;
  readonly text: Text;
}

/** A note, and the act at which it shows once that is done. */
export interface Cause extends Pick<TicketEntry, 'who' | 'do'> {
  readonly text: Text;
}

/** What is wrong with a ticket as it left the agent. */
export interface Left {
  readonly address: boolean;
  readonly contact: boolean;
  readonly label: boolean;
  /** Tags that the case needs and the ticket lacks. */
  readonly tags: readonly string[];
  readonly team: boolean;
  /** The soonest time that was promised, behind the moment of the promise. */
  readonly promise?: { readonly at_ms: number; readonly due_ms: number };
}

const hour_ms = 3_600_000;

/** Reads what was left from the desktop and from what was said. */
export function leftBy({ caseFile }: Call, { memory }: CallState): Left {
  const { desk, acts } = memory;
  const wrong = (field: 'serviceAddress' | 'contact'): boolean => {
    const truth = caseFile.facts[field];
    return truth !== undefined && plain(desk.fields[field] ?? '') !== plain(String(truth));
  };
  const needed = [
    ...(caseFile.case.class === 'fault' && !caseFile.case.conditions['cured-by-restart'] ? ['自助排障无效'] : []),
    ...(caseFile.case.difficulty === 'ordinary' ? ['需业务支撑确认'] : []),
    ...(caseFile.case.conditions.emergency ? ['紧急事件'] : [])
  ];
  // When there will be news is promised in an emergency; else "an hour ahead I call you" would be one.
  const promising = ['solution-eta', 'visit-eta', ...(caseFile.case.conditions.emergency ? ['progress-eta'] : [])];
  const promises = acts
    .filter((act) => counted(act) && promising.includes(act.name))
    .map((act) => ({ at_ms: act.at_ms, due_ms: act.at_ms + eta_ms(act.value) }));
  const soonest = promises.reduce<(typeof promises)[number] | undefined>(
    (a, b) => (!a || b.due_ms < a.due_ms ? b : a),
    undefined
  );
  return {
    address: wrong('serviceAddress'),
    contact: wrong('contact'),
    label: desk.label === undefined,
    tags: needed.filter((tag) => !desk.tags.includes(tag)),
    team: caseFile.team !== undefined && desk.team !== undefined && desk.team !== caseFile.team,
    ...(soonest ? { promise: soonest } : {})
  };
}

function eta_ms(value: unknown): number {
  return typeof value === 'number' ? value : value === 'now' ? hour_ms : value === 'today' ? 8 * hour_ms : 24 * hour_ms;
}

/** Spaces, dashes and width do not make an address or a number wrong. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-－—,，.。]/g, '')
    .toLowerCase();
}

/**
 * The others do all as they should; what was left decides how it goes. Each rule changes what they would have done next and says why.
 * @param say is told each time that something left behind shows
 */
export function fated(pilot: Pilot, left: Left, say: (cause: Cause) => void): Pilot {
  return {
    next: (ticket, state) => {
      const entry = pilot.next(ticket, state);
      return (
        entry && rules.reduce<TicketEntry | undefined>((it, rule) => it && rule(it, left, ticket, state, say), entry)
      );
    }
  };
}

type FateRule = (
  entry: TicketEntry,
  left: Left,
  ticket: Ticket,
  state: TicketState,
  say: (cause: Cause) => void
) => TicketEntry | undefined;

const later = (entry: TicketEntry, more_ms: number): TicketEntry => ({ ...entry, at_ms: entry.at_ms + more_ms });

const rules: readonly FateRule[] = [
  // No rule of dispatch fits a ticket without a label: a dispatcher has to read it.
  (entry, left) =>
    entry.who === 'system' && entry.do === 'dispatched' && (left.label || left.team) ? undefined : entry,
  (entry, left, _ticket, _state, say) => {
    if (entry.who !== 'dispatcher' || entry.do !== 'dispatched' || !(left.label || left.team)) return entry;
    const why: Text = left.label
      ? {
          zh: '工单没有标注，系统派不出去，派单员读了一遍才派单。',
          en: 'The ticket had no label, so the system could not dispatch it; a dispatcher had to read it first.'
        }
      : { zh: '转错了团队，派单员改派。', en: 'It was handed to the wrong team; a dispatcher had to send it on.' };
    say({ who: entry.who, do: entry.do, text: why });
    return entry;
  },
  // Without the tag, what the agent had found out is found out again.
  (entry, left, _ticket, _state, say) => {
    if (entry.do !== 'plan-recorded' || left.tags.length === 0) return entry;
    const moved = later(entry, 2 * hour_ms);
    const tags = left.tags.join('、');
    say({
      who: entry.who,
      do: entry.do,
      text: {
        zh: `缺少标签“${tags}”，后面的人重新核实了一遍，多用了 2 小时。`,
        en: `The tag “${tags}” was missing, so it was all looked into again: 2 hours lost.`
      }
    });
    return moved;
  },
  (entry, left, _ticket, { memory }, say) => {
    if (entry.do !== 'tested' || !left.address || (memory.taken['visit-failed'] ?? 0) > 0) return entry;
    say({
      who: entry.who,
      do: 'visit-failed',
      text: {
        zh: '工单上的地址不对，师傅白跑一趟，要重新约时间。',
        en: 'The address on the ticket was wrong: the engineer came in vain, and another visit has to be agreed.'
      }
    });
    return { ...entry, do: 'visit-failed', with: { cause: '地址不符' } };
  },
  (entry, left, { policy }, { memory }, say) => {
    if (!['follow-up-called', 'survey-sent'].includes(entry.do) || !left.contact) return entry;
    const tried = memory.taken['follow-up-failed'] ?? 0;
    if (tried >= policy.ticket!.followUpAttempts) return undefined;
    if (tried === 0)
      say({
        who: entry.who,
        do: 'follow-up-failed',
        text: {
          zh: '联系电话没有登记对，回访打不通。',
          en: 'The contact number was not taken down right, so nobody answers the follow-up.'
        }
      });
    return { at_ms: entry.at_ms, who: entry.who, do: 'follow-up-failed' };
  },
  (entry, left, _ticket, { memory }, say) => {
    if (entry.do !== 'rated' || !left.promise) return entry;
    const kept_ms =
      memory.instants.arrived ??
      memory.instants.solution ??
      memory.instants['progress-told'] ??
      memory.instants.handled;
    const late_ms = kept_ms === undefined ? 0 : kept_ms - left.promise.due_ms;
    if (late_ms <= 0) return entry;
    say({
      who: entry.who,
      do: entry.do,
      text: {
        zh: `答应的时间没有做到，晚了 ${formatDuration(Math.ceil(late_ms / 60_000) * 60_000)}，客户记着这件事。`,
        en: `What had been promised came ${formatDuration(Math.ceil(late_ms / 60_000) * 60_000)} late, and the customer remembers.`
      }
    });
    return { ...entry, with: { rating: Math.min(4, Math.max(3, Number(entry.with?.['rating'] ?? 1) + 1)) } };
  }
];
