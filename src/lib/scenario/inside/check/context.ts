import { report, type sentences } from '#diagnostics/catalogue/scenario';
import type { ValuesOf } from '#diagnostics/report';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { Path, YamlTree } from '#formats/yaml';
import type { CustomerReaction, Scenario } from '../../scenario';
import { suggestion } from '#domain/suggest';
import { shown } from '#formats/say';
import { valueAt } from '#formats/value-at';

/** What the rooms above know and a check can hold names against. */
export interface CheckDeps {
  /** Teams and desks. */
  readonly policy?: Policy;
  /** What can be done on the desktop (`machines/desk-acts`). */
  readonly acts?: readonly { readonly name: string }[];
  /** Mistakes in a wording of the scenario's own, in a few words (`language/wording`). */
  readonly wordingMistake?: (wording: string) => string | undefined;
}

type ScenarioSentences = typeof sentences;
/** Names that nothing goes by. */
type Unknown = (`SB032${number}` & keyof ScenarioSentences) | 'SB0330';

/** A scenario under check: what it says, where that stands, and what was found so far. */
export class ScenarioCheck {
  readonly found: Diagnostic[] = [];

  constructor(
    readonly scenario: Scenario,
    readonly tree: YamlTree,
    readonly deps: CheckDeps
  ) {}

  say<Code extends keyof ScenarioSentences>(
    code: Code,
    path: Path,
    values: ValuesOf<ScenarioSentences, Code>,
    of: 'key' | 'value' = 'value'
  ): void {
    this.found.push(report(code, values, this.tree.place(path, of)));
  }

  /**
   * Says so, with the nearest known name, unless the name is known.
   * @param kind what it would be the name of, where the code does not say that
   */
  known(
    code: Unknown,
    name: string,
    known: Iterable<string>,
    path: Path,
    of: 'key' | 'value' = 'value',
    kind: Text = { zh: '', en: '' }
  ): void {
    const names = [...known];
    if (!names.includes(name))
      this.say<Unknown>(code, path, { name: shown(name), suggestion: suggestion(name, names), kind }, of);
  }

  /** The path of item `at` of a list that an author may have written as a single value. */
  item(path: Path, at: number): Path {
    return Array.isArray(valueAt(this.tree.value, path)) ? [...path, at] : path;
  }
}

/** A reaction, where it stands, and what sets it off. */
export interface Placed {
  readonly reaction: CustomerReaction;
  readonly path: Path;
  /** Absent: in every state. */
  readonly state?: string;
  /** Absent: a timer. */
  readonly trigger?: string;
  /** Position among those of the same trigger. */
  readonly at: number;
}

/** Every reaction of the customer. */
export function reactionsOf(context: ScenarioCheck): readonly Placed[] {
  const { customer } = context.scenario;
  const placed: Placed[] = [];
  const add = (list: readonly CustomerReaction[], path: Path, state?: string, trigger?: string) =>
    list.forEach((reaction, at) => placed.push({ reaction, path: context.item(path, at), state, trigger, at }));
  for (const [name, state] of Object.entries(customer.states)) {
    const path: Path = ['customer', 'states', name];
    for (const [trigger, list] of Object.entries(state.on ?? {})) add(list, [...path, 'on', trigger], name, trigger);
    const timers = Object.keys((valueAt(context.tree.value, [...path, 'after']) as object | undefined) ?? {});
    (state.after ?? []).forEach((timer, at) => add(timer.reactions, [...path, 'after', timers[at] ?? ''], name));
  }
  for (const [trigger, list] of Object.entries(customer.anywhere))
    add(list, ['customer', 'anywhere', trigger], undefined, trigger);
  return placed;
}
