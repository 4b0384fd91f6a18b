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

export interface CheckDeps {
  readonly policy?: Policy;
  readonly shared?: Readonly<Record<string, SharedFile>>;
  /** True if it is played with the case of a ticket, so that the file's own case does not apply. */
  readonly anyCase?: boolean;
  readonly acts?: readonly { readonly name: string }[];
  readonly wordingMistake?: (wording: string) => string | undefined;
}

export interface WrittenScenario {
  readonly tree: YamlTree;
  readonly file: ScenarioFile;
}

type ScenarioSentences = typeof sentences;
type Unknown = (`SB032${number}` & keyof ScenarioSentences) | 'SB0330' | 'SB0359';

/** Scenario under check, with its file and the diagnostics found so far. */
export class ScenarioCheck {
  readonly found: Diagnostic[] = [];

  readonly tree: YamlTree;
  /** Value of {@link tree} without texts in languages that the scenario does not list. */
  readonly said: unknown;
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

  /** Returns the path of an item of a list that an author may have written as a single value. */
  item(path: Path, at: number): Path {
    return Array.isArray(valueAt(this.tree.value, path)) ? [...path, at] : path;
  }
}

export interface Placed {
  readonly reaction: CustomerReaction;
  /** Absent if it is in a file of shared behaviour. */
  readonly path?: Path;
  readonly region: string;
  readonly state?: string;
  /** Absent for a timer. */
  readonly trigger?: string;
  readonly at: number;
}

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

/** Returns the path of the reactions to a trigger; `undefined` if in a file of shared behaviour. */
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

/** Returns the path of a state, or of the part that applies in all states of the region. */
export function statePath({ file }: ScenarioCheck, region: string, state: string | undefined): Path | undefined {
  if (region === talkRegion && file.talk) return state === undefined ? ['talk', 'anywhere'] : ['talk', 'states', state];
  if (!Object.hasOwn(file.behaviour, region)) return undefined;
  return state === undefined ? ['behaviour', region] : ['behaviour', region, 'states', state];
}
