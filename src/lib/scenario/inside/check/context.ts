import { report, type sentences } from '#diagnostics/catalogue/scenario';
import type { ValuesOf } from '#diagnostics/report';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { Path, YamlTree } from '#formats/yaml';
import type { ScenarioFile, SharedFile } from '#formats/scenario';
import { own } from '#domain/own';
import type { CustomerReaction, Reactions, Scenario } from '../../scenario';
import { talkRegion } from '../assemble';
import { suggestion } from '#domain/suggest';
import { shown } from '#formats/say';
import { saidIn } from './said';
import { valueAt } from '#formats/value-at';

/** What the rooms above know and a check can hold names against. */
export interface CheckDeps {
  /** Teams and desks. */
  readonly policy?: Policy;
  /** Behaviour that scenarios share, by its id. */
  readonly shared?: Readonly<Record<string, SharedFile>>;
  /** It is played with the case of somebody else, a ticket's: what the file says of it is not what holds. */
  readonly anyCase?: boolean;
  /** What can be done on the desktop (`machines/desk-acts`). */
  readonly acts?: readonly { readonly name: string }[];
  /** Mistakes in a wording of the scenario's own, in a few words (`language/wording`). */
  readonly wordingMistake?: (wording: string) => string | undefined;
}

/** A scenario as it stands in its file. */
export interface WrittenScenario {
  readonly tree: YamlTree;
  readonly file: ScenarioFile;
}

type ScenarioSentences = typeof sentences;
/** Names that nothing goes by. */
type Unknown = (`SB032${number}` & keyof ScenarioSentences) | 'SB0330' | 'SB0359';

/** A scenario under check: what it says, where that stands, and what was found so far. */
export class ScenarioCheck {
  readonly found: Diagnostic[] = [];

  /** The file as it was written, in today's format. */
  readonly tree: YamlTree;
  /** {@link tree}, as far as anybody hears it. */
  readonly said: unknown;
  /** What the file itself says: the scenario has the shared behaviour in it. */
  readonly file: ScenarioFile;

  constructor(
    readonly scenario: Scenario,
    { tree, file }: WrittenScenario,
    readonly deps: CheckDeps
  ) {
    this.tree = tree;
    this.said = saidIn(tree.value, scenario.languages);
    this.file = file;
  }

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
  /** Absent: it stands in a file of shared behaviour. */
  readonly path?: Path;
  readonly region: string;
  /** Absent: in every state. */
  readonly state?: string;
  /** Absent: a timer. */
  readonly trigger?: string;
  /** Position among those of the same trigger. */
  readonly at: number;
}

/** Every reaction of the customer, each where it was written. */
export function reactionsOf(context: ScenarioCheck): readonly Placed[] {
  return Object.entries(context.scenario.customer.regions).flatMap(([region, { states, on }]) => {
    const whole = placedIn(context, region, on, undefined);
    const inStates = Object.entries(states).flatMap(([state, { on: here = {}, after = [] }]) => [
      ...placedIn(context, region, here, state),
      ...after.flatMap((timer, at) => timed(context, region, state, at, timer.reactions))
    ]);
    return [...inStates, ...whole];
  });
}

function placedIn(context: ScenarioCheck, region: string, on: Reactions, state: string | undefined): Placed[] {
  return Object.entries(on).flatMap(([trigger, list]) => {
    const path = pathOf(context, region, state, trigger);
    return list.map((reaction, at): Placed => ({
      reaction,
      region,
      ...(state === undefined ? {} : { state }),
      trigger,
      at,
      ...(path ? { path: context.item(path, at) } : {})
    }));
  });
}

function timed(
  context: ScenarioCheck,
  region: string,
  state: string,
  nr: number,
  list: readonly CustomerReaction[]
): Placed[] {
  const above = statePath(context, region, state);
  const clocks = above && Object.keys((valueAt(context.tree.value, [...above, 'after']) as object | undefined) ?? {});
  const path: Path | undefined = above && [...above, 'after', clocks?.[nr] ?? ''];
  return list.map((reaction, at) => ({
    reaction,
    region,
    state,
    at,
    ...(path ? { path: context.item(path, at) } : {})
  }));
}

/** Where the reactions to a trigger were written; nothing if in a file of shared behaviour. */
export function pathOf(
  context: ScenarioCheck,
  region: string,
  state: string | undefined,
  trigger: string
): Path | undefined {
  const { file } = context;
  const demand = own(file.demands, region);
  if (!demand) {
    const above = statePath(context, region, state);
    return (
      above &&
      (region !== talkRegion && state === undefined
        ? [...above, 'on', trigger]
        : [...above, ...(state === undefined ? [] : ['on']), trigger])
    );
  }
  const life = state === undefined ? 'anytime' : state;
  if (Object.hasOwn(demand[life as keyof typeof demand] ?? {}, trigger)) return ['demands', region, life, trigger];
  return ['demands', region, state === 'unraised' ? 'raise' : 'again'];
}

/** Where a state of a region was written, or what holds in all of them. */
export function statePath({ file }: ScenarioCheck, region: string, state: string | undefined): Path | undefined {
  if (region === talkRegion && file.talk) return state === undefined ? ['talk', 'anywhere'] : ['talk', 'states', state];
  if (!Object.hasOwn(file.behaviour, region)) return undefined;
  return state === undefined ? ['behaviour', region] : ['behaviour', region, 'states', state];
}
