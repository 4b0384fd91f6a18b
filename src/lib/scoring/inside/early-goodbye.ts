import { counted, type Act } from '#ticket/acts';
import { hundredths } from './clause-findings';
import { brokenRule } from './own-rule';
import { evidence, type PlayedRun } from './played';
import { say, together } from './why';
import type { Finding } from '../scorecard';

const rule = 'x-early-goodbye';
const goodbye = 'close';
const ends = 'desk:end-call';
const places: ReadonlySet<string> = new Set([
  'desk:hand-over',
  'desk:close-ticket',
  'desk:transfer',
  'desk:record-unverifiable'
]);

const clerical: ReadonlySet<string> = new Set(['desk:set-label', 'desk:add-tag', 'desk:remove-tag', 'desk:fill-field']);

/** Returns a finding if a goodbye with a demand open met an objection; reduced if the agent went on at once. */
export function goodbyeFindings(played: PlayedRun): readonly Finding[] {
  const { call, memory } = played;
  const priced = call.table.policy.ownRules[rule];
  if (!priced) return [];
  const held = heldBackWith(played);
  const said = memory.lines.flatMap(({ means = [], from_ms }) => {
    if (!means.some(({ line, about }) => about === goodbye && line !== undefined && held.has(line))) return [];
    const said = memory.acts.findLast((act) => act.name === goodbye && act.at_ms < from_ms && counted(act));
    // Behind that the call is over for the agent: whether the customer agreed says the outcome.
    const isPlaced = memory.acts.some(
      ({ name, order }) => places.has(name) && said !== undefined && order < said.order
    );
    return said && !isPlaced ? [said] : [];
  });
  const share = priced.corrected ?? 100;
  const isPutRight = said.length > 0 && said.every((act) => goesOn(act, played));
  const charged = isPutRight ? share : 100;
  return brokenRule(played, rule, said.map(evidence), {
    why: together([
      say('early-goodbye', { times: said.length }),
      ...(charged < 100 ? [say('went-on', { share })] : [])
    ])!,
    remedy: { code: 'instead-of-early-goodbye', values: {} },
    lost: Math.round((priced.loss * hundredths * charged) / 100)
  });
}

function goesOn(said: Act, { memory }: PlayedRun): boolean {
  const next = memory.acts.find(
    ({ who, order, entry, name }) =>
      who === 'agent' && order > said.order && entry !== said.entry && !clerical.has(name)
  );
  const all = memory.acts.filter(({ who, entry }) => who === 'agent' && entry === next?.entry);
  return (
    all.some((act) => counted(act) && act.kind !== 'rule') &&
    !all.some(({ kind, name }) => kind === 'forbidden' || name === goodbye || name === ends)
  );
}

function heldBackWith({ call }: PlayedRun): ReadonlySet<string> {
  const reactions = Object.values(call.caseFile.scenario.customer.regions).flatMap(({ on, states }) =>
    [on, ...Object.values(states).map((state) => state.on ?? {})].flatMap((it) => it[goodbye] ?? [])
  );
  return new Set(reactions.flatMap(({ if: guard, say }) => (guard?.open === true && say !== undefined ? [say] : [])));
}
