import { counted } from '#ticket/acts';
import { hundredths } from './clause-findings';
import { brokenRule } from './own-rule';
import { evidence, type PlayedRun } from './played';
import type { Finding } from '../scorecard';

const rule = 'x-early-goodbye';
const goodbye = 'close';
/** Acts of the desktop by which a ticket has its place. */
const places: ReadonlySet<string> = new Set([
  'desk:hand-over',
  'desk:close-ticket',
  'desk:transfer',
  'desk:record-unverifiable'
]);

/** Goodbye was said in the middle of a call, while the customer still wanted something, and the customer held the agent back: read off what the customer's chart answers to a goodbye then. */
export function goodbyeFindings(played: PlayedRun): readonly Finding[] {
  const { call, memory } = played;
  const held = heldBackWith(played);
  const entries = memory.lines.flatMap(({ means = [], from_ms }) => {
    if (!means.some(({ line, about }) => about === goodbye && line !== undefined && held.has(line))) return [];
    const said = memory.acts.findLast((act) => act.name === goodbye && act.at_ms < from_ms && counted(act));
    // Behind that the call is over for the agent: whether the customer agreed says the outcome.
    const isPlaced = memory.acts.some(
      ({ name, order }) => places.has(name) && said !== undefined && order < said.order
    );
    return said && !isPlaced ? [evidence(said)] : [];
  });
  return brokenRule(played, rule, entries, {
    why: { code: 'early-goodbye', values: { times: entries.length } },
    remedy: { code: 'instead-of-early-goodbye', values: {} },
    lost: (call.table.policy.ownRules[rule]?.loss ?? 0) * hundredths
  });
}

/** The customer's lines that answer a goodbye where a demand stands open. */
function heldBackWith({ call }: PlayedRun): ReadonlySet<string> {
  const reactions = Object.values(call.caseFile.scenario.customer.regions).flatMap(({ on, states }) =>
    [on, ...Object.values(states).map((state) => state.on ?? {})].flatMap((it) => it[goodbye] ?? [])
  );
  return new Set(reactions.flatMap(({ if: guard, say }) => (guard?.open === true && say !== undefined ? [say] : [])));
}
