import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { customerWords, flagName, type CustomerSource } from '#atlas/customer-words';
import { customerActs } from '#domain/act-ids';
import type { Text } from '#domain/text';
import { policyWords } from '#formats/policy-words';
import { nobody } from '../nobody.ts';
import type { Choice } from './fields.ts';
import type { Place, Thing } from './customer.ts';

const unnamed = { zh: '', en: '' };
/** Names of a customer's triggers and states in forms; ids for the scenario's own while it cannot be read. */
export class CustomerNames {
  readonly #words;
  readonly #flags: CustomerSource;

  /** @param of scenario as last readable */
  constructor(of: CustomerSource | undefined, things: readonly Thing[]) {
    const written = things.map(({ id, title, states, stateTitles }) => [
      id,
      {
        title,
        start: '',
        states: Object.fromEntries(states.map((state) => [state, { title: stateTitles[state] }])),
        on: {}
      }
    ]);
    const { customer, ...rest } = of ?? nobody;
    const regions = { ...customer.regions, ...Object.fromEntries(written) } as typeof customer.regions;
    this.#words = customerWords({ ...rest, customer: { ...customer, regions } });
    this.#flags = { ...rest, customer };
  }

  act(id: string): Text {
    return (this.#words.way(`act.${id}`) ?? unnamed) as Text;
  }

  flag(id: string): string {
    return local(flagName(this.#flags, id));
  }

  region(id: string): string {
    return local(this.#words.state([id]) ?? unnamed);
  }

  trigger(id: string): string {
    const name = heading(this.#words.way(`act.${id}`) ?? unnamed);
    return id.startsWith('desk:') ? m.studio_form_at_desk({ name }) : name;
  }

  state({ id }: Pick<Thing, 'id'>, state: string): string {
    return heading(this.#words.state([id, state]) ?? unnamed);
  }

  place(thing: Thing, { is, state }: Place): string {
    if (is === 'raise') return m.studio_form_raise();
    if (is === 'again') return m.studio_form_again();
    return state === undefined ? m.studio_form_anytime() : this.state(thing, state);
  }

  thing({ kind, title }: Thing): string {
    return local(title) || (kind === 'talk' ? m.studio_form_talk() : m.studio_form_untitled());
  }
}

export const doneChoices: readonly Choice[] = customerActs.map((value) => ({
  value,
  title: policyWords[value] ?? { zh: value, en: value }
}));

/** Value for a new step; no state can have this id, because ids contain no blank. */
export const freshStep = 'new step';

/** Returns a reaction's targets: no change (or raised, when brought up), each state, a new step for courses. */
export function statesOf(
  names: CustomerNames,
  thing: Thing,
  { is }: Pick<Place, 'is'>
): readonly { readonly value: string; readonly label: string }[] {
  const stays = is === 'raise' ? names.state(thing, 'raised') : m.studio_form_stays();
  const states = is === 'raise' ? thing.states.filter((it) => it !== 'raised') : thing.states;
  return [
    { value: '', label: stays },
    ...states.map((value) => ({ value, label: names.state(thing, value) })),
    ...(thing.kind === 'demand' ? [] : [{ value: freshStep, label: m.studio_form_step_fresh() }])
  ];
}
