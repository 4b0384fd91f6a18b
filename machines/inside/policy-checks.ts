import { hasErrors } from '#diagnostics/diagnostic';
import { listed } from '#domain/text';
import { dimensions } from '#domain/words';
import { closingFacts } from '../clause';
import { clauses } from '../clauses';
import { scriptPlaces } from '../scripts';
import { sop } from '../sop';
import type { PolicyReader } from './policy-reader';
import type { Policy } from './policy-type';

/** Clauses that mean nothing without a limit. */
const timed = clauses
  .filter(({ met }) => met.by === 'parts-within' || met.by === 'within' || met.by === 'wait')
  .map((clause) => clause.id);

/** Clauses whose timers a ticket has beside those of a call; what was recorded needs no limit. */
const timedOnTicket = sop
  .filter(
    ({ id, met }) =>
      (met.by === 'limit' && met.per !== 'recorded') || id === '1.1-hall-greet' || id === '3.2-complaint-24h'
  )
  .map(({ id }) => id);

/** Nothing else has a timer that a limit could be for. */
export const limitIds = sop.map(({ id }) => id).filter((id) => timed.includes(id) || timedOnTicket.includes(id));

/** Tags that clauses ask for: by another name, but by no other id. */
const neededTags = [...sop.flatMap(({ met }) => (met.by === 'tag' ? [met.tag] : [])), '优先处理'];

/** What a ticket needs of tags and lines; a policy from before tickets lived on had fewer. */
function checkTagsAndScripts(r: PolicyReader, { ticket, tags, scripts }: Policy): void {
  if (!ticket) return;
  for (const tag of neededTags) if (!Object.hasOwn(tags, tag)) r.missing(['tags', tag]);
  for (const [clause, own] of Object.entries(scriptPlaces)) {
    const script = scripts[clause];
    if (!script) {
      r.missing(['scripts', clause]);
      continue;
    }
    const known = [...own, ...Object.keys(ticket.words), 'number', 'agentId'];
    for (const [lang, text] of Object.entries(script) as [string, string][]) {
      for (const [, place] of text.matchAll(/\{(\w+)\}/g)) {
        if (!known.includes(place!)) r.unknown('SB0612', place!, ['scripts', clause, lang], known);
      }
    }
  }
  const most = Math.min(...Object.values(ticket.room));
  if (ticket.keptForVip > most) r.say('SB0603.kept', ['ticket', 'kept-for-vip'], { came: ticket.keptForVip, most });
  const twice = ticket.selfHelp.find((step, at) => ticket.selfHelp.indexOf(step) !== at);
  if (twice !== undefined)
    r.say('SB0606.twice', ['ticket', 'self-help', ticket.selfHelp.lastIndexOf(twice)], { name: twice });
}

/** What no single value shows. */
export function crossCheck(r: PolicyReader, policy: Policy): void {
  checkTagsAndScripts(r, policy);
  // A limit that is there but wrong was reported as itself.
  if (!r.found.some((d) => d.code === 'SB0602')) {
    const needed = policy.ticket ? [...timed, ...timedOnTicket] : timed;
    for (const id of needed) if (!Object.hasOwn(policy.limits, id)) r.missing(['limits', id]);
    for (const id of timed) {
      if ((policy.limits[id]?.per ?? 'wall') === 'wall') continue;
      r.say('SB0603.working', ['limits', id], { name: id });
    }
  }
  if (hasErrors(r.found)) return;
  const sum = dimensions.reduce((total, dimension) => total + policy.verdictWeights[dimension], 0);
  if (sum !== 100) {
    r.say('SB0607', ['verdict-weights'], { sum });
  }
  if (closingFacts.every((fact) => policy.outcomeWeights[fact] === 0)) {
    r.say('SB0607.outcome', ['outcome-weights'], {});
  }
  const types = Object.keys(policy.businessTypes);
  for (const business of types.length === 0 ? [] : Object.keys(policy.necessary)) {
    if (business === 'default' || types.includes(business)) continue;
    r.say('SB0606.list', ['necessary', business], { list: 'business-types', name: business, choices: listed(types) });
  }
  for (const question of Object.keys(policy.afterAnswer)) {
    if (Object.hasOwn(policy.questions, question)) continue;
    const choices = listed(Object.keys(policy.questions));
    r.say('SB0606.list', ['after-answer', question], { list: 'questions', name: question, choices });
  }
}
