import type { Formula } from '#machines/clause';
import { cycleEvents, habitOf } from '#machines/cycles';
import type { HouseHabit, OperationsPolicy } from '#machines/policy';
import type { PolicyCheck } from './check';

/** What of the section `operations` stands elsewhere in the policy, and what cannot be. */
export function checkHouse(check: PolicyCheck, operations: OperationsPolicy): void {
  const { business, departments, proposals, trainings, habits } = operations;
  const named = Object.keys(check.policy.ticket?.departments ?? {});
  if (named.length > 0)
    for (const department of Object.keys(departments))
      check.name('SB0604', ['operations', 'departments', department], department, named);
  for (const list of ['causes', 'disputes'] as const)
    for (const [id, { action }] of Object.entries(business[list]))
      if (action !== undefined)
        check.name('SB0606', ['operations', 'business', list, id, 'action'], action, Object.keys(business.actions));
  for (const [id, { sets }] of Object.entries(proposals))
    for (const key of Object.keys(sets)) check.key(['operations', 'proposals', id, 'sets', key], key);
  if (!Object.values(trainings).some((training) => training.for.includes('other')))
    check.say('SB0601', ['operations', 'trainings'], {
      name: ['管其他短板的培训（for 里有 other）', 'a training for whatever no other is for (other)']
    });
  habits.forEach((habit, at) => checkHabit(check, habit, ['operations', 'habits', at]));
}

/** A habit keeps to what can be done beyond one ticket: by whom, about what, with which fields. */
function checkHabit(check: PolicyCheck, habit: HouseHabit, path: readonly (string | number)[]): void {
  const { fixes, asks } = habitOf(habit.do);
  for (const field of Object.keys(habit.with ?? {})) check.name('SB0606', [...path, 'with', field], field, fixes);
  if (habit.who !== undefined) check.name('SB0604', [...path, 'who'], habit.who, cycleEvents[habit.do].who);
  const strange =
    habit.when === undefined
      ? undefined
      : atomsOf(habit.when).find((atom) => !asks?.some((it) => atom.startsWith(`${it}:`)));
  if (strange === undefined) return;
  const may = asks?.map((it) => `${it}:…`) ?? [];
  check.say('SB0604', [...path, 'when'], {
    name: strange,
    suggestion: asks
      ? [`这里只能问 ${may.join('、')}`, `ask about ${may.join(', ')} only`]
      : ['去掉 when：这件事不针对某张工单', 'leave out when: this is not about a ticket']
  });
}

function atomsOf(formula: Formula): readonly string[] {
  if (typeof formula === 'string') return [formula];
  if ('not' in formula) return atomsOf(formula.not);
  return ('all' in formula ? formula.all : formula.any).flatMap(atomsOf);
}
