import { chartOf, type Chart, type ChartEvent, type ChartStep, type Snapshot } from '#kernel/chart';
import { assert } from '#domain/assert';
import { canonical } from '#domain/canonical';
import { chartsOf, eventKey } from '#kernel/remembered-chart';
import { holds, type Case, type Formula } from '#machines/clause';

type AnyStateMachine = Chart['machine'];

type Answers = (formula: Formula) => boolean;

interface Lesson<Found> {
  found?: Found;
  question?: Formula;
  yes?: Lesson<Found>;
  no?: Lesson<Found>;
}

interface Known {
  readonly snapshot: Snapshot;
  hears?: ReadonlySet<string>;
  readonly steps: Map<string, Lesson<ChartStep>>;
  readonly taken: Map<string, Lesson<boolean>>;
}

const mostLessons = 100_000;

class School {
  readonly #chart: Chart;
  readonly #asked: Interrogation;
  #start: Lesson<ChartStep> = {};
  #byConfiguration = new Map<string, Known>();
  #bySnapshot = new WeakMap<Snapshot, Known>();
  #count = 0;

  constructor(
    machine: AnyStateMachine,
    input: unknown,
    answers: Answers,
    asked: Interrogation,
    readonly reads: readonly string[]
  ) {
    this.#asked = asked;
    this.#chart = asked.during(answers, () => chartOf(machine, input)).found;
  }

  hears(snapshot: Snapshot, type: string): boolean {
    const known = this.#knownOf(snapshot);
    known.hears ??= new Set(known.snapshot._nodes.flatMap((node) => [...node.transitions.keys()]));
    return known.hears.has(type);
  }

  start(answers: Answers): ChartStep {
    return this.#learned(this.#start, answers, () => this.#own(this.#chart.start()));
  }

  step(answers: Answers, snapshot: Snapshot, event: ChartEvent): ChartStep {
    const { steps, snapshot: own } = this.#knownOf(snapshot);
    const lesson = lessonAt(steps, eventKey(event, this.reads));
    return this.#learned(lesson, answers, () => this.#own(this.#chart.step(own, event)));
  }

  takes(answers: Answers, snapshot: Snapshot, event: ChartEvent, which: 'any' | 'moving'): boolean {
    const { taken, snapshot: own } = this.#knownOf(snapshot);
    // Whoever asks is about to do it, more often than not: what changes something was taken, and the step is known by then.
    const stepped = this.step(answers, own, event);
    if (stepped.snapshot !== own || stepped.outcomes.length > 0) return true;
    const lesson = lessonAt(taken, `${which} ${eventKey(event, this.reads)}`);
    return this.#learned(lesson, answers, () => this.#chart.takes(own, event, which));
  }

  #learned<Found>(first: Lesson<Found>, answers: Answers, learn: () => Found): Found {
    let lesson = first;
    while (lesson.question !== undefined) {
      const side = answers(lesson.question) ? 'yes' : 'no';
      lesson = lesson[side] ??= {};
    }
    if (lesson.found !== undefined) return lesson.found;
    const { found, asked } = this.#asked.during(answers, learn);
    this.#count += 1;
    if (this.#count > mostLessons) {
      this.#count = 0;
      this.#start = {};
      this.#byConfiguration = new Map();
      this.#bySnapshot = new WeakMap();
      return found;
    }
    lesson = first;
    for (const [question, is] of asked) {
      lesson.question ??= question;
      assert(lesson.question === question, 'guards that ask in an order that their answers decide', question);
      lesson = lesson[is ? 'yes' : 'no'] ??= {};
    }
    lesson.found = found;
    return found;
  }

  #own({ snapshot, outcomes }: ChartStep): ChartStep {
    return { snapshot: this.#knownOf(snapshot).snapshot, outcomes };
  }

  #knownOf(snapshot: Snapshot): Known {
    let known = this.#bySnapshot.get(snapshot);
    if (known) return known;
    const configuration = JSON.stringify(snapshot.value);
    known = this.#byConfiguration.get(configuration);
    if (!known) {
      known = { snapshot, steps: new Map(), taken: new Map() };
      this.#byConfiguration.set(configuration, known);
    }
    this.#bySnapshot.set(snapshot, known);
    return known;
  }
}

function lessonAt<Found>(lessons: Map<string, Lesson<Found>>, key: string): Lesson<Found> {
  let lesson = lessons.get(key);
  if (!lesson) lessons.set(key, (lesson = {}));
  return lesson;
}

class Interrogation {
  #answers: Answers | undefined;
  #asked = new Map<Formula, boolean>();

  answer(formula: Formula): boolean {
    let is = this.#asked.get(formula);
    if (is === undefined) this.#asked.set(formula, (is = this.#answers!(formula)));
    return is;
  }

  during<Found>(
    answers: Answers,
    act: () => Found
  ): { readonly found: Found; readonly asked: ReadonlyMap<Formula, boolean> } {
    this.#answers = answers;
    this.#asked = new Map();
    return { found: act(), asked: this.#asked };
  }
}

/** Creates charts of one machine that share learned steps; events with equal `reads` fields are the same. */
export function learnedCharts(machine: AnyStateMachine, reads: readonly string[]): (sets: object, of: Case) => Chart {
  if (!asksByName(machine)) {
    const charts = chartsOf(machine, reads);
    return (sets, of) => charts({ ...sets, case: of });
  }
  const asked = new Interrogation();
  const asking = machine.provide({ guards: { case: (_: unknown, formula: Formula) => asked.answer(formula) } });
  const select = asking.getTransitionData.bind(asking);
  // Much of what regions tell each other nobody hears as things stand: XState would ask every state of some seventy regions about it.
  asking.getTransitionData = (snapshot, event) =>
    snapshot._nodes.some(({ transitions }) => transitions.has(event.type)) ? select(snapshot, event) : [];
  askOnlyListeners(asking.root);
  let schools = new Map<string, School>();
  let bySettings = new WeakMap<object, School>();
  return (sets, of) => {
    const answers = answersOf(of);
    let school = bySettings.get(sets);
    if (!school) {
      const key = canonical(sets);
      if (schools.size >= mostSchools) [schools, bySettings] = [new Map(), new WeakMap()];
      school = schools.get(key) ?? new School(asking, sets, answers, asked, reads);
      schools.set(key, school);
      bySettings.set(sets, school);
    }
    return inSchool(machine, school, answers);
  };
}

interface Asked {
  next(snapshot: Snapshot, event: ChartEvent): unknown;
}

function askOnlyListeners(node: AnyStateMachine['root']): void {
  const asked = node as unknown as Asked;
  const next = asked.next.bind(node);
  asked.next = (snapshot, event) => (node.transitions.has(event.type) ? next(snapshot, event) : undefined);
  Object.values(node.states).forEach(askOnlyListeners);
}

const mostSchools = 50;

function inSchool(machine: AnyStateMachine, school: School, answers: Answers): Chart {
  return {
    machine,
    start: () => school.start(answers),
    hears: (snapshot, type) => school.hears(snapshot, type),
    step: (snapshot, event) => school.step(answers, snapshot, event),
    takes: (snapshot, event, which = 'any') => school.takes(answers, snapshot, event, which)
  };
}

function answersOf(of: Case): Answers {
  const known = new Map<Formula, boolean>();
  return (formula) => {
    let is = known.get(formula);
    if (is === undefined) known.set(formula, (is = holds(formula, of)));
    return is;
  };
}

interface Guard {
  readonly params?: unknown;
  readonly check?: unknown;
  readonly guards?: readonly unknown[];
  readonly stateValue?: unknown;
}

function asksByName({ root, events }: AnyStateMachine): boolean {
  const isNamed = (given: unknown): boolean => {
    if (given === undefined) return true;
    const { params, check, guards, stateValue } = given as Guard;
    if (typeof given !== 'function') return typeof params !== 'function';
    return check !== undefined && (stateValue !== undefined || (guards?.every(isNamed) ?? false));
  };
  const node = ({ transitions, always = [], states }: AnyStateMachine['root']): boolean =>
    [...[...transitions.values()].flat(), ...always].every(({ guard }) => isNamed(guard)) &&
    Object.values(states).every(node);
  return node(root) && !events.some((type) => type.includes('*'));
}
