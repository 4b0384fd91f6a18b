import { openDemand } from '#contact/call';
import type { Line } from '#ticket/memory';
import { counted, type Act } from '#ticket/acts';
import { hundredths } from './clause-findings';
import type { PlayedRun } from './played';
import { brokenRule } from './own-rule';
import { say, together } from './why';
import type { Evidence, Finding } from '../scorecard';

const rule = 'x-supervisor';
const keepsAway = 'keeps-the-supervisor';
const supervisorWords = 'supervisor';
const onTheWay: ReadonlySet<string> = new Set(['hold', 'verifying', 'out-of-scope']);

const times: ReadonlySet<string> = new Set(['solution-eta']);

interface Answers {
  readonly answeredBy: readonly string[];
  readonly settledBy: readonly string[];
}

interface Demand {
  readonly refused: readonly Evidence[];
  readonly past: readonly Evidence[];
  readonly answered: boolean;
}

/** Returns a finding if a supervisor request (3.2-complaint-escalate) was refused or ignored; reduced if late. */
export function supervisorFindings(played: PlayedRun): readonly Finding[] {
  const priced = played.call.table.policy.ownRules[rule];
  if (!priced) return [];
  const asked = played.memory.acts.filter(({ kind, name }) => kind === 'customer' && name === 'demands-supervisor');
  const demands = asked
    .map((demand) => demandOf(demand, played, priced))
    .filter(
      ({ refused, past, answered }) =>
        refused.length > 0 || past.length >= (answered ? priced.linesPast : leastPast(played, priced))
    );
  if (demands.length === 0) return [];
  const refused = demands.flatMap((it) => it.refused);
  const past = demands.flatMap((it) => it.past);
  const late = demands.every(({ answered }) => answered);
  const share = priced.corrected ?? 100;
  const why = together([
    refused.length > 0 ? say('supervisor-refused') : say('supervisor-passed-over', { lines: past.length }),
    ...(late && share < 100 ? [say('answered-later', { share })] : [])
  ])!;
  return brokenRule(played, rule, refused.length > 0 ? refused : past, {
    why,
    remedy: { code: 'instead-of-refusing-supervisor', values: {} },
    lost: Math.round((priced.loss * hundredths * (late ? share : 100)) / 100)
  });
}

function leastPast({ ending, memory }: PlayedRun, { linesPast }: { readonly linesPast: number }): number {
  const left = memory.ended && ending === 'abandoned' && memory.acts.some(({ name }) => name === 'hangs-up');
  return memory.ended && !left ? 1 : linesPast;
}

function demandOf(demand: Act, played: PlayedRun, { answeredBy, settledBy }: Answers): Demand {
  const { memory, call } = played;
  const words = (call.caseFile.scenario.words?.[supervisorWords] ?? []).map((word) => word.toLowerCase());
  const names = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word));
  // Whoever decides: the supervisor, or the desk that the case belongs to.
  const desks = [
    ...call.table.policy.rightEndings
      .filter(({ after }) => after.includes('demands-supervisor'))
      .flatMap(({ desks: some = [] }) => some),
    ...(call.caseFile.expects['transfer-to'] ?? [])
  ];
  // Where all that was wanted is arranged, a supervisor is asked for on account of a word: who says sorry for it has answered.
  const sorry = openDemand(call, played.state) === undefined ? 'apology' : undefined;
  const linesOf = (act: Act): readonly Line[] =>
    memory.lines.filter(({ who, entry }) => who === 'agent' && entry === act.entry);
  const keeps = (acts: readonly Act[]): boolean =>
    acts.some((act) => counted(act) && act.kind === 'forbidden' && act.value === keepsAway);
  // By when somebody rings back answers it where it is the supervisor who does.
  const isOfSupervisor = (act: Act): boolean =>
    times.has(act.name) &&
    linesOf(act).some(({ text }) => names(text)) &&
    !keeps(memory.acts.filter((other) => other.who === 'agent' && other.entry === act.entry));
  const answers = (act: Act): boolean => {
    const { name, value, who } = act;
    if (act.order <= demand.order || !counted(act)) return false;
    if (name === 'agrees' || name === 'agrees-to-wait' || (name === sorry && who === 'agent')) return true;
    if (name === 'desk:transfer') return desks.includes(String(value));
    if (settledBy.includes(name)) return isAgreedTo(act, memory.acts) || isOfSupervisor(act);
    return (
      answeredBy.includes(name) && (name !== 'transfer-to' || value === undefined || desks.includes(String(value)))
    );
  };
  const answer = memory.acts.find(answers);
  const spoken = memory.lines.filter(({ who, from_ms }) => who === 'agent' && from_ms >= demand.at_ms);
  const before = spoken.filter(
    ({ entry, from_ms }) => answer === undefined || (entry !== answer.entry && from_ms < answer.at_ms)
  );
  const refuses = ({ entry, text }: Line): boolean => {
    const acts = memory.acts.filter((act) => act.who === 'agent' && act.entry === entry && act.order > demand.order);
    const said = acts.filter(counted);
    if (keeps(said)) return true;
    if (said.some(({ name }) => onTheWay.has(name))) return false;
    return names(text) || said.some(({ name }) => name === 'shirking');
  };
  return { refused: before.filter(refuses).map(placeOf), past: before.map(placeOf), answered: answer !== undefined };
}

function isAgreedTo({ order }: Act, acts: PlayedRun['memory']['acts']): boolean {
  return acts.some(
    (act) => act.order > order && counted(act) && (act.name === 'agrees' || act.name === 'agrees-to-wait')
  );
}

function placeOf({ entry, text, from_ms }: Line): Evidence {
  return { entry: entry!, from: 0, to: text.length, at_ms: from_ms };
}
