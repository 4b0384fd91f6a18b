import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { customerWords, flagName, type CustomerSource } from '#atlas/customer-words';
import { customerActs } from '#domain/act-ids';
import type { Text } from '#domain/text';
import { policyWords } from '#formats/policy-words';
import { nobody } from '../nobody.ts';
import type { Choice } from './fields.ts';
import type { Place, Thing } from './customer.ts';

/** There is a name for each; the type does not know. */
const unnamed = { zh: '', en: '' };
/** What triggers and states of a customer are called in forms; while a scenario cannot be read, what is its own goes by its id. */
export class CustomerNames {
  readonly #words;
  /** As it could last be read: by what flags are set there. */
  readonly #flags: CustomerSource;

  /** @param of the scenario as it could last be read */
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

  /** What is said, done or happens, in both languages. */
  act(id: string): Text {
    return (this.#words.way(`act.${id}`) ?? unnamed) as Text;
  }

  /** What a customer has, or has come to have. */
  flag(id: string): string {
    return local(flagName(this.#flags, id));
  }

  /** Any thing about the customer by its id, also of shared behaviour. */
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

/** What the customer can do beside talking. */
export const doneChoices: readonly Choice[] = customerActs.map((value) => ({
  value,
  title: policyWords[value] ?? { zh: value, en: value }
}));

/** No state has this id: a blank cannot stand in one. */
export const freshStep = 'new step';

/** Where a reaction can lead: where it is, or, of what brings something up, to that it is raised; to each state; and of steps to a new one. */
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
