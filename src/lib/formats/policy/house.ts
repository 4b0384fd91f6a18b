import { suggestion } from '#domain/suggest';
import { listed } from '#domain/text';
import type { Formula } from '#machines/clause';
import { own } from '#domain/own';
import { roleNames } from '#domain/terms';
import { cycleEvents, habitOf, type CycleField } from '#machines/cycles';
import type { HouseHabit, OperationsPolicy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { shown } from '../say';
import type { PolicyCheck } from './check';

/** Checks the section `operations`: references to other parts of the policy, and impossible values. */
export function checkHouse(check: PolicyCheck, operations: OperationsPolicy): void {
  const { business, channels, departments, proposals, trainings, habits } = operations;
  const answering = Object.keys(check.policy.ticket?.departments ?? {});
  if (answering.length > 0)
    for (const department of Object.keys(departments))
      check.name('SB0604', ['operations', 'departments', department], department, answering);
  const named = [
    ['business', 'causes', business.causes],
    ['business', 'disputes', business.disputes],
    ['channels', 'causes', channels.causes]
  ] as const;
  for (const [section, list, causes] of named)
    for (const [id, { action }] of Object.entries(causes))
      if (action !== undefined)
        check.name('SB0606.name', ['operations', section, list, id, 'action'], action, Object.keys(business.actions));
  for (const [id, { sets }] of Object.entries(proposals))
    for (const key of Object.keys(sets)) check.key(['operations', 'proposals', id, 'sets', key], key);
  if (!Object.values(trainings).some((training) => training.for.includes('other')))
    check.say('SB0601.training', ['operations', 'trainings'], {});
  const businesses = Object.keys(check.policy.businessTypes);
  for (const [id, training] of Object.entries(trainings))
    training.for.forEach((it, at) => {
      const [kind, business] = it.split(':');
      if (kind === 'business' && businesses.length > 0)
        check.name('SB0606.name', ['operations', 'trainings', id, 'for', at], business!, businesses);
    });
  const causes = Object.keys(check.policy.ticket?.causes['3.3-interview'] ?? {});
  habits.forEach((habit, at) => {
    checkHabit(check, habit, ['operations', 'habits', at]);
    const cause = habit.do === 'interviewed' ? habit.with?.['cause'] : undefined;
    if (cause !== undefined && causes.length > 0)
      check.name('SB0606.name', ['operations', 'habits', at, 'with', 'cause'], String(cause), causes);
  });
}

function checkHabit(check: PolicyCheck, habit: HouseHabit, path: readonly (string | number)[]): void {
  const { do: event, who, when } = habit;
  const { fixes, asks } = habitOf(event);
  for (const field of Object.keys(habit.with ?? {}))
    if (!fixes.includes(field))
      check.say('SB0606.field', [...path, 'with', field], {
        event,
        field: shown(field),
        suggestion: suggestion(field, fixes)
      });
  const fields: Readonly<Record<string, CycleField>> = cycleEvents[event].fields;
  for (const [field, value] of Object.entries(habit.with ?? {}))
    if (
      typeof value === 'string' &&
      fixes.includes(field) &&
      !listedElsewhere.includes(field) &&
      own(fields, field)?.type === 'text' &&
      !isWord(check, value)
    )
      check.say('SB0622', [...path, 'with', field], {
        name: shown(field),
        came: shown(value),
        list: 'operations.words'
      });
  const may: readonly Role[] = cycleEvents[event].who;
  if (who !== undefined && !may.includes(who))
    check.say('SB0604.who', [...path, 'who'], { event, who, choices: listed(may) });
  const strange = (when === undefined ? [] : atomsOf(when)).find(
    (atom) => !asks?.some((it) => atom.startsWith(`${it}:`))
  );
  if (strange === undefined) return;
  const came = shown(strange);
  if (asks) check.say('SB0604.asks', [...path, 'when'], { event, came, choices: listed(asks.map((it) => `${it}:…`)) });
  else check.say('SB0604.asks-nothing', [...path, 'when'], { event, came });
}

const listedElsewhere: readonly string[] = ['cause', 'department'];

function isWord({ policy }: PolicyCheck, value: string): boolean {
  const lists: readonly object[] = [policy.operations?.words ?? {}, policy.ticket?.words ?? {}, roleNames];
  return lists.some((list) => Object.hasOwn(list, value));
}

function atomsOf(formula: Formula): readonly string[] {
  if (typeof formula === 'string') return [formula];
  if ('not' in formula) return atomsOf(formula.not);
  return ('all' in formula ? formula.all : formula.any).flatMap(atomsOf);
}
