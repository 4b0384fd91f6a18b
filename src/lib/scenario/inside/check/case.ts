import { desksOf } from './check-names';
import type { ScenarioCheck } from './context';

/** True if every seed plays a case that can be settled, and no id stands for two things. */
export function checkCase(context: ScenarioCheck): void {
  const { scenario } = context;
  const variants = Object.entries(scenario.variants);
  if (variants.length === 0) context.say('SB0341', ['variants'], {});
  for (const [id, variant] of variants) {
    if (!(variant.weight > 0)) context.say('SB0342', ['variants', id, 'weight'], { weight: variant.weight });
    const holds = { ...scenario.conditions, ...variant.conditions };
    // Out of scope it is passed on, unverified it ends; else somebody must be able to settle it.
    if (holds['in-scope'] && holds['can-verify'] && !holds['solvable-on-the-spot'] && variant.team === undefined) {
      context.say('SB0351', ['variants', id, 'team'], { title: variant.title });
    }
  }
  for (const [path, desk] of desksOf(context)) {
    const ids = (desk.services ?? []).map((service) => service.id);
    ids.forEach(
      (id, at) => ids.indexOf(id) < at && context.say('SB0343', [...path, 'services', at, 'id'], { name: id })
    );
  }
  for (const key of ['languages', 'modes'] as const) {
    const list: readonly string[] = scenario[key];
    list.forEach((name, at) => list.indexOf(name) < at && context.say('SB0343', [key, at], { name }));
  }
}
