import type { Path } from '#formats/yaml';
import { clauseIds, happenings, remedyKinds, said, valueLists } from '../../vocabulary';
import type { ScenarioCheck } from './context';

/** Checks a trigger: something said, a desktop action, or a happening; `also` lists other names allowed here. */
export function checkTrigger(
  context: ScenarioCheck,
  trigger: string,
  path: Path,
  of: 'key' | 'value',
  also: readonly string[] = happenings
): void {
  if (also.includes(trigger)) return;
  const colon = trigger.indexOf(':');
  const name = colon < 0 ? trigger : trigger.slice(0, colon);
  const value = colon < 0 ? undefined : trigger.slice(colon + 1);
  if (name === 'word' && value !== undefined && also.length > 0) {
    const listened = Object.keys(context.scenario.words ?? {}).map((id) => `word:${id}`);
    return context.known('SB0320', trigger, listened, path, of);
  }
  // How a bad line is taken that was picked.
  if (name === 'amiss' && value !== undefined && also.length > 0) {
    const amiss = ['rude', ...clauseIds].map((it) => `amiss:${it}`);
    return context.known('SB0320', trigger, amiss, path, of);
  }
  if (name === 'desk' && value !== undefined) {
    const { acts } = context.deps;
    const act = value.split(':')[0]!;
    if (acts)
      context.known(
        'SB0327',
        act,
        acts.map((it) => it.name),
        path,
        of
      );
    return;
  }
  if (!said.includes(name)) {
    const desk = (context.deps.acts ?? []).map((act) => `desk:${act.name}`);
    context.known('SB0320', trigger, [...said, ...also, ...desk], path, of);
  } else if (value !== undefined) checkValue(context, name, value, path, of);
}

/** Checks the value of an act, if it is an id listed by the scenario. */
export function checkValue(
  context: ScenarioCheck,
  act: string,
  value: string | number,
  path: Path,
  of: 'key' | 'value' = 'value'
): void {
  const { list, kind } = valueLists[act] ?? {};
  if (!list || !kind || (typeof value === 'string' && value.includes('{'))) return;
  const known = [
    ...Object.keys(context.scenario.names[list] ?? {}),
    ...(list === 'remedies' ? [...Object.keys(context.scenario.remedies), ...remedyKinds] : []),
    ...(list === 'desks' ? Object.keys(context.deps.policy?.desks ?? {}) : [])
  ];
  context.known('SB0328', String(value), known, path, of, kind);
}
