import { openLives } from '#domain/ids';
import { mindOf, type Call, type CallState } from '#contact/call';
import { applies, type Mind } from '#contact/mind';
import { readyOffer } from '#contact/ready';
import { readyAnyhow } from '#contact/ready-again';
import type { CustomerReaction } from '#scenario/scenario';
import type { LineProof, StuckAt, UnheardLine } from '../report';

const byItself: ReadonlySet<string> = new Set([
  'floor',
  'also',
  'idle',
  'otherwise',
  'interrupted',
  'too-long',
  'too-many',
  'jargon'
]);
const changes = 'confirms';

/** Returns the customer's state at which a call is stuck, and what would lead on. */
export function whereStuck(call: Call, state: CallState): StuckAt {
  const mind = mindOf(state);
  const { demands, regions } = call.caseFile.scenario.customer;
  const open = demands.find((it) => openLives.has(mind.at[it] ?? ''));
  const unraised = demands.find((it) => mind.at[it] === 'unraised');
  const region = open ?? unraised ?? demands[0] ?? Object.keys(regions)[0]!;
  const at = { region, state: mind.at[region] ?? '' };
  if (lacksRecord(call, state)) return { ...at, waits: [], why: 'no-record' };
  if (open === undefined && demands.length > 0)
    return { ...at, waits: [], why: unraised === undefined ? 'over' : 'unraised' };
  const ways = waysOn(call, at, mind);
  const waits = [...new Set(ways.map(({ trigger }) => trigger))];
  const saying = linesSaying(call, waits);
  const here = new Set(readyAnyhow(call, state).map(({ id }) => id));
  const unsaid: StuckAt = { ...at, waits, why: 'unsaid' };
  // A line that was written for this place, and is not heard as what it waits for, is what is wrong.
  if (unheardThere(call, state, unsaid).length > 0) return unsaid;
  // Nobody who does all that is right says what the records contradict, so that the customer waits in vain.
  const [wrong] = readyAnyhow(call, state).flatMap(({ id, text, bad }) => (bad ? [] : contradicting(call, id, text)));
  if (wrong) return { ...at, waits, why: 'contradicts', line: wrong };
  const { ready } = call.caseFile.scenario;
  const isOfIt = ({ line }: LineProof): boolean => ready[line]!.if?.at?.[region] !== undefined;
  const others = saying.filter(({ line }) => !here.has(line));
  const elsewhere = others.find(isOfIt) ?? others[0];
  if (saying.some(({ line }) => here.has(line))) return { ...at, waits, why: 'unmet' };
  return elsewhere ? { ...at, waits, why: 'elsewhere', line: elsewhere } : unsaid;
}

/** Returns good lines, written for the stuck state, in none of which anything is heard that moves the customer. */
export function unheardThere(
  call: Call,
  state: CallState,
  { region, state: life, waits }: StuckAt
): readonly UnheardLine[] {
  const { ready, customer } = call.caseFile.scenario;
  const isFor = (line: string): boolean =>
    ready[line]?.until === undefined && (ready[line]?.if?.at?.[region]?.includes(life) ?? false);
  const reactsTo = customer.regions[region]?.states[life]?.on ?? {};
  const lines = readyAnyhow(call, state).filter(({ id, bad }) => waits.length > 0 && !bad && isFor(id));
  return lines
    .map(({ id, text }) => ({ line: id, text, wanted: waits, heard: heardIn(call, text) }))
    .filter(({ heard }) => !heard.some((trigger) => Object.hasOwn(reactsTo, trigger)));
}

function contradicting(
  { table }: Call,
  line: string,
  text: string
): readonly (LineProof & { readonly said: string })[] {
  const wrong = table.understand(text).weighed.find(({ counts }) => counts === 'wrong-fact');
  return wrong ? [{ line, text, said: text.slice(wrong.hit.from, wrong.hit.to) }] : [];
}

/** Returns the good lines of this case in which nothing of their purpose (`until`) is heard. */
export function unheardLines(call: Call): readonly UnheardLine[] {
  const { scenario, variant } = call.caseFile;
  return Object.entries(scenario.ready).flatMap(([line, { bad, until = [], if: guard }]) => {
    const wanted = until.filter((trigger) => !trigger.startsWith('desk:'));
    const isOthers = guard?.variant?.includes(variant) === false;
    if (bad || isOthers || wanted.length === 0 || wanted.length < until.length) return [];
    const { text } = readyOffer(call, line);
    const heard = heardIn(call, text);
    return wanted.some((trigger) => isHeard(trigger, heard)) ? [] : [{ line, text, wanted, heard }];
  });
}

function waysOn({ caseFile }: Call, { region, state }: Pick<StuckAt, 'region' | 'state'>, mind: Mind) {
  const it = caseFile.scenario.customer.regions[region]!;
  const on = { ...it.on, ...it.states[state]?.on };
  const leadsOn = ({ go, leads }: CustomerReaction): boolean =>
    (go !== undefined && go !== state) || leads !== undefined;
  return Object.entries(on).flatMap(([trigger, list]) => {
    const isWord = !byItself.has(trigger) && !trigger.startsWith('amiss:');
    const [reaction] = list.filter((one) => leadsOn(one) && isOfCase(one, mind));
    return isWord && reaction ? [{ trigger, reaction }] : [];
  });
}

/** True unless the case rules it out: what else it hangs on may come about. */
const isOfCase = ({ if: guard }: CustomerReaction, mind: Mind): boolean =>
  guard === undefined ||
  applies(
    { ...(guard.variant && { variant: guard.variant }), ...(guard.where !== undefined && { where: guard.where }) },
    mind
  );

function linesSaying(call: Call, waits: readonly string[]): readonly LineProof[] {
  return Object.entries(call.caseFile.scenario.ready).flatMap(([line, { bad }]) => {
    const { text } = readyOffer(call, line);
    const heard = bad ? [] : heardIn(call, text);
    return waits.some((trigger) => isHeard(trigger, heard)) ? [{ line, text }] : [];
  });
}

const heardIn = (call: Call, text: string): readonly string[] => {
  const triggers = call.table.understand(text).meant.flatMap((it) => it.triggers);
  return [...new Set(triggers)].filter((it) => !byItself.has(it));
};

const isHeard = (trigger: string, heard: readonly string[]): boolean => heard.includes(trigger);

function lacksRecord({ caseFile }: Call, { memory }: CallState): boolean {
  const agreed = memory.acts.some(({ name }) => name === changes);
  const { serviceId } = caseFile.facts;
  const wants = caseFile.case.conditions['wants-change'];
  return agreed && wants && !caseFile.desk.services?.some(({ id }) => id === String(serviceId));
}
