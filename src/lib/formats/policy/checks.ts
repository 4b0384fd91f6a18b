import type { Diagnostic } from '#domain/diagnostic';
import { dimensions } from '#domain/words';
import { closingFacts } from '#machines/clause';
import { timedInCall, timedOnTicket, type Policy, type PolicyFile } from '#machines/policy';
import { scriptPlaces } from '#machines/scripts';
import { sop } from '#machines/sop';
import type { Locate } from '../explain';
import { shown } from '../say';
import { PolicyCheck } from './check';
import { checkHouse } from './house';
import { checkTicket } from './ticket';

/** What a policy is checked with that this room does not know. */
export interface PolicyDeps {
  /** What is wrong with a wording of `phrases`; nothing if it is right. */
  readonly wordingMistake?: (wording: string) => string | undefined;
}

/** What no single value of a policy shows: names that stand elsewhere in it, sums, what a ticket needs. */
export function checkPolicy(file: PolicyFile, policy: Policy, locate: Locate, deps: PolicyDeps): readonly Diagnostic[] {
  const check = new PolicyCheck(file, policy, locate);
  checkLimits(check);
  checkScoring(check);
  checkTalk(check, deps);
  checkCalendar(check);
  if (policy.ticket) {
    checkTags(check);
    checkScripts(check, policy.ticket);
    checkTicket(check, policy.ticket);
  }
  if (policy.operations) checkHouse(check, policy.operations);
  for (const [at, { key }] of (policy.decisions ?? []).entries())
    if (key !== undefined) check.key(['decisions', at, 'key'], key);
  return check.found;
}

function checkLimits(check: PolicyCheck): void {
  const { limits, ticket } = check.policy;
  const needed = ticket ? [...timedInCall, ...timedOnTicket] : timedInCall;
  for (const id of needed) if (!Object.hasOwn(limits, id)) check.missing(['limits', id]);
  for (const id of timedInCall)
    if (Object.hasOwn(limits, id) && limits[id]!.per !== 'wall')
      check.absurd(
        ['limits', id],
        [`${id} 在通话里计时，不能按工作时间`, `${id} runs in a call and cannot count working time`],
        ['写成 5min 这样的时长', 'write a duration such as 5min']
      );
}

function checkScoring(check: PolicyCheck): void {
  const { verdictWeights, outcomeWeights } = check.policy;
  const sum = dimensions.reduce((total, dimension) => total + verdictWeights[dimension], 0);
  if (sum !== 100)
    check.say('SB0607', ['verdict-weights'], {
      problem: [`三项权重之和是 ${sum}，不是 100`, `the three verdict weights add up to ${sum}, not 100`],
      remedy: ['调整到合计 100', 'change them so that they add up to 100']
    });
  if (closingFacts.every((fact) => outcomeWeights[fact] === 0))
    check.say('SB0607', ['outcome-weights'], {
      problem: ['结果项权重全为 0', 'all outcome weights are 0'],
      remedy: ['至少给一项权重', 'give at least one of them a weight']
    });
}

function checkTalk(check: PolicyCheck, { wordingMistake }: PolicyDeps): void {
  const { necessary, businessTypes, questions, afterAnswer } = check.policy;
  const types = Object.keys(businessTypes);
  // A policy from before business types were listed takes any.
  if (types.length > 0)
    for (const business of Object.keys(necessary))
      check.name('SB0606', ['necessary', business], business, [...types, 'default']);
  for (const question of Object.keys(afterAnswer))
    check.name('SB0606', ['after-answer', question], question, Object.keys(questions));
  for (const [rule, wordings] of Object.entries(check.file.phrases ?? {}))
    for (const lang of ['zh', 'en'] as const)
      for (const [at, wording] of wordings[lang].entries()) {
        const mistake = wordingMistake?.(wording);
        if (mistake !== undefined)
          check.say('SB0611', ['phrases', rule, lang, at], { wording: shown(wording), mistake });
      }
}

function checkCalendar(check: PolicyCheck): void {
  const { calendar } = check.policy;
  if (calendar && calendar.closes_min <= calendar.opens_min)
    check.say('SB0609', ['calendar', 'hours', 'to'], {
      problem: ['下班时间不晚于上班时间', 'the working day ends before it has begun'],
      remedy: ['让 to 晚于 from', 'make to later than from']
    });
}

/** Tags that clauses ask for: by another name, but by no other id. */
const neededTags = [...sop.flatMap(({ met }) => (met.by === 'tag' ? [met.tag] : [])), '优先处理'];

function checkTags(check: PolicyCheck): void {
  for (const tag of neededTags) if (!Object.hasOwn(check.policy.tags, tag)) check.missing(['tags', tag]);
}

/** Every official line is there, and each of its places is filled by something. */
function checkScripts(check: PolicyCheck, ticket: NonNullable<Policy['ticket']>): void {
  for (const [clause, own] of Object.entries(scriptPlaces)) {
    const script = check.policy.scripts[clause];
    if (!script) {
      check.missing(['scripts', clause]);
      continue;
    }
    const filled = [...own, ...Object.keys(ticket.words), 'number', 'agentId'];
    for (const lang of ['zh', 'en'] as const)
      for (const [, place] of script[lang].matchAll(/\{(\w+)\}/g))
        check.name('SB0612', ['scripts', clause, lang], place!, filled);
  }
}
