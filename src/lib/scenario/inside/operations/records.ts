import { timeText } from '#calendar/dates';
import { dimensions, type Dimension } from '#domain/ids';
import type { CaseClass } from '#domain/ids';
import type { Policy } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { sopClauses } from '#machines/sop-clauses';
import { channels } from '#operations/by-channel';
import type { TicketRecordEntry } from '#operations/log';
import type { TicketRecord } from '#operations/record';
import type { Path } from '#formats/yaml';
import type { HouseCursor } from './cursor';

// prettier-ignore
const keys = [
  'id', 'channel', 'class', 'business', 'area', 'people', 'in-charge', 'customer', 'matter', 'opened', 'overdue', 'handled', 'closed', 'checked',
  'first-contact', 'rating', 'breaches', 'cause', 'dispute', 'quality'
];
const classes = ['fault', 'request', 'complaint'] as const satisfies readonly CaseClass[];
const clauseIds = sopClauses.map(({ id }) => id);

/** When a ticket came how far. */
interface Course {
  readonly opened: number;
  readonly overdue?: number;
  readonly handled?: number;
  readonly closed?: number;
  readonly checked?: number;
}

/**
 * One ticket of a script: what there is of it in the end, told as it stood each time that something came of it. It was opened, entered the overdue
 * report, was handled, was closed (from then on nothing is owed on it), was checked by quality (5.1).
 */
export function readRecord(c: HouseCursor, value: unknown, path: Path, policy: Policy): readonly TicketRecordEntry[] {
  const map = c.mapping(value, path, keys);
  const at = (key: string): Path => [...path, key];
  const some = <T>(key: string, read: (value: unknown, path: Path) => T): T | undefined =>
    map[key] === undefined ? undefined : read(map[key], at(key));
  const name = (v: unknown, p: Path) => c.name(v, p);
  const business = Object.keys(policy.businessTypes);
  const { causes = {}, disputes = {} } = policy.operations?.business ?? {};
  const bare = {
    id: c.name(map['id'], at('id')),
    channel: c.choice(map['channel'], at('channel'), channels),
    class: c.choice(map['class'], at('class'), classes),
    business: c.known('SB0576', map['business'], at('business'), business),
    area: some('area', name),
    people: readPeople(c, map['people'] ?? {}, at('people')),
    inCharge: some('in-charge', name),
    customer: c.name(map['customer'], at('customer')),
    matter: c.name(map['matter'], at('matter'))
  };
  const full = {
    firstContactResolved: some('first-contact', (v, p) => c.yes(v, p)),
    rating: some('rating', (v, p) => c.choice(v, p, [1, 2, 3, 4] as const)),
    breaches: some('breaches', (v, p) => readBreaches(c, v, p)) ?? [],
    cause: some('cause', (v, p) => c.known('SB0576', v, p, Object.keys(causes))),
    dispute: some('dispute', (v, p) => c.known('SB0576', v, p, Object.keys(disputes)))
  };
  const quality = some('quality', (v, p) => readQuality(c, v, p)) ?? {};
  const course = readCourse(c, map, at);
  if (course.overdue !== undefined && bare.class === 'request') c.tell('SB0577', at('overdue'), {}, 'key');
  if (course.checked !== undefined && map['quality'] === undefined)
    c.tell('SB0579', at('checked'), { name: 'checked', other: 'quality' });
  return course.opened === 0 ? [] : told({ ...bare, openedAt_ms: course.opened }, full, quality, course);
}

type Bare = Omit<TicketRecord, 'breaches' | 'overdue' | 'quality' | 'open'>;
type Full = Pick<TicketRecord, 'firstContactResolved' | 'rating' | 'breaches' | 'cause' | 'dispute'>;

function told(bare: Bare, full: Full, quality: TicketRecord['quality'], course: Course): readonly TicketRecordEntry[] {
  const { opened, overdue, handled, closed, checked } = course;
  const before: TicketRecord = { ...bare, breaches: [], overdue: false, quality: {}, open: true };
  const entry = (at_ms: number, ticket: TicketRecord): TicketRecordEntry => ({
    at_ms,
    who: 'system',
    do: ticket === before ? 'ticket-opened' : 'ticket-recorded',
    ticket
  });
  const worked = { ...before, overdue: overdue !== undefined, breaches: full.breaches };
  const done = { ...worked, ...full, handledAt_ms: handled };
  const over = { ...done, open: false };
  return [
    entry(opened, before),
    ...(overdue === undefined ? [] : [entry(overdue, worked)]),
    // Closed as it is handled: told once.
    ...(handled === undefined || handled === closed ? [] : [entry(handled, done)]),
    ...(closed === undefined ? [] : [entry(closed, checked === undefined ? { ...over, quality } : over)]),
    ...(checked === undefined ? [] : [entry(checked, { ...over, quality })])
  ];
}

/** The times of a ticket, none before the one that it follows. */
function readCourse(c: HouseCursor, map: Readonly<Record<string, unknown>>, at: (key: string) => Path): Course {
  const time = (key: string) => (map[key] === undefined ? undefined : c.instant(map[key], at(key)));
  const opened = c.instant(map['opened'], at('opened'));
  const course = {
    opened,
    overdue: time('overdue'),
    handled: time('handled'),
    closed: time('closed'),
    checked: time('checked')
  };
  const follows = [
    ['overdue', 'opened'],
    ['handled', 'opened'],
    ['closed', 'handled'],
    ['checked', 'closed']
  ] as const;
  for (const [name, other] of follows) {
    const [after, before] = [course[name], course[other]];
    if (after === undefined) continue;
    if (map[other] === undefined) c.tell('SB0579', at(name), { name, other });
    else if (before && after && after < before)
      c.tell('SB0574', at(name), { name, came: timeText(after), other, before: timeText(before) });
  }
  return course;
}

function readPeople(c: HouseCursor, value: unknown, path: Path): Readonly<Partial<Record<Role, string>>> {
  const map = c.mapping(value, path, roles);
  return Object.fromEntries(Object.entries(map).map(([role, person]) => [role, c.name(person, [...path, role])]));
}

function readBreaches(c: HouseCursor, value: unknown, path: Path): readonly string[] {
  if (Array.isArray(value)) return value.map((each: unknown, at) => c.known('SB0575', each, [...path, at], clauseIds));
  c.wrong(value, path, 'array');
  return [];
}

function readQuality(
  c: HouseCursor,
  value: unknown,
  path: Path
): Readonly<Partial<Record<Dimension, 'pass' | 'fail'>>> {
  const map = c.mapping(value, path, dimensions);
  return Object.fromEntries(
    Object.entries(map).map(([name, verdict]) => [name, c.choice(verdict, [...path, name], ['pass', 'fail'])])
  );
}
