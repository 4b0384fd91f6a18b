import { hasErrors } from '#domain/diagnostic';
import { dimensions } from '#domain/words';
import { closingFacts } from '../clause';
import { callClauses } from '../call-clauses';
import { scriptPlaces } from '../scripts';
import { sopClauses } from '../sop-clauses';
import { isTimed } from '../timers';
import type { PolicyReader } from './policy-reader';
import type { Policy } from './policy-type';

/** Clauses of a call that mean nothing without a limit. */
const timed = callClauses.filter(isTimed).map(({ id }) => id);

/** The clauses that a limit can be for: whose timers do not end by what was recorded. */
export const limitIds = sopClauses.flatMap(({ id, timer }) => (timer && timer.kind !== 'recorded' ? [id] : []));

/** Tags that clauses ask for: by another name, but by no other id. */
const neededTags = sopClauses.flatMap(({ met }) => (met?.by === 'tag' ? [met.tag] : []));

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
  if (ticket.keptForVip > most)
    r.say(
      'SB0603',
      ['ticket', 'kept-for-vip'],
      `给 VIP 留 ${ticket.keptForVip} 个名额，可有的团队总共只有 ${most} 个`,
      `${ticket.keptForVip} places are kept for VIPs, but a team has only ${most}`,
      `取 0 到 ${most}`,
      `keep it between 0 and ${most}`
    );
  const twice = ticket.selfHelp.find((step, at) => ticket.selfHelp.indexOf(step) !== at);
  if (twice !== undefined)
    r.say(
      'SB0606',
      ['ticket', 'self-help', ticket.selfHelp.lastIndexOf(twice)],
      `${twice} 写了两次`,
      `${twice} stands there twice`,
      '每一步只写一次',
      'name each step once'
    );
}

/** What no single value shows. */
export function crossCheck(r: PolicyReader, policy: Policy): void {
  checkTagsAndScripts(r, policy);
  // A limit that is there but wrong was reported as itself.
  if (!r.found.some((d) => d.code === 'SB0602')) {
    const needed: readonly string[] = policy.ticket ? limitIds : timed;
    for (const id of needed) if (!Object.hasOwn(policy.limits, id)) r.missing(['limits', id]);
    for (const id of timed) {
      if ((policy.limits[id]?.per ?? 'wall') === 'wall') continue;
      r.say(
        'SB0603',
        ['limits', id],
        `${id} 在通话里计时，不能按工作时间`,
        `${id} runs in a call and cannot count working time`,
        '写成 5min 这样的时长',
        'write a duration such as 5min'
      );
    }
  }
  if (hasErrors(r.found)) return;
  const sum = dimensions.reduce((total, dimension) => total + policy.verdictWeights[dimension], 0);
  if (sum !== 100) {
    r.say(
      'SB0607',
      ['verdict-weights'],
      `三项权重之和是 ${sum}，不是 100`,
      `the three verdict weights add up to ${sum}, not 100`,
      '调整到合计 100',
      'change them so that they add up to 100'
    );
  }
  if (closingFacts.every((fact) => policy.outcomeWeights[fact] === 0)) {
    r.say(
      'SB0607',
      ['outcome-weights'],
      '结果项权重全为 0',
      'all outcome weights are 0',
      '至少给一项权重',
      'give at least one of them a weight'
    );
  }
  const types = Object.keys(policy.businessTypes);
  for (const business of types.length === 0 ? [] : Object.keys(policy.necessary)) {
    if (business === 'default' || types.includes(business)) continue;
    r.say(
      'SB0606',
      ['necessary', business],
      `business-types 里没有 ${business}`,
      `business-types has no ${business}`,
      `用其中之一：${types.join('、')}`,
      `use one of: ${types.join(', ')}`
    );
  }
  for (const question of Object.keys(policy.afterAnswer)) {
    if (Object.hasOwn(policy.questions, question)) continue;
    const known = Object.keys(policy.questions).join(', ');
    r.say(
      'SB0606',
      ['after-answer', question],
      `questions 里没有 ${question}`,
      `questions has no ${question}`,
      `用其中之一：${known}`,
      `use one of: ${known}`
    );
  }
}
