import type { Diagnostic } from '#diagnostics/diagnostic';
import { listed, type Text } from '#domain/text';
import { dimensions } from '#domain/ids';
import { datumNames, ticketFieldNames } from '#domain/terms';
import { closingFacts } from '#machines/clause';
import {
  limitIds,
  type OperationsPolicy,
  type Policy,
  type PolicyFile,
  timedInCall,
  timedOnHotline
} from '#machines/policy';
import { scriptPlaces } from '#machines/scripts';
import { sopClauses } from '#machines/sop-clauses';
import type { Locate } from '../explain';
import { shown } from '../say';
import { type Path, valueAt, withValueAt } from '../value-at';
import { PolicyCheck } from './check';
import { checkHouse } from './house';
import { checkSense } from './senseless';
import { checkTicket } from './ticket';
import { placeText } from './voice';

export interface PolicyDeps {
  readonly wordingMistake?: (wording: string) => string | undefined;
  /** True if plain data is a policy. */
  readonly reads?: (raw: unknown) => boolean;
  /** Plain data of the shipped policy, which files with `extends` build on. */
  readonly base?: unknown;
}

/** Checks a policy across its values: names defined elsewhere in it, sums, requirements of tickets. */
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
  if (policy.operations) {
    checkHouse(check, policy.operations);
    checkProposals(check, policy.operations, deps.reads);
  }
  for (const [at, { key }] of (policy.decisions ?? []).entries())
    if (key !== undefined) check.key(['decisions', at, 'key'], key);
  checkSense(check);
  return check.found;
}

function checkLimits(check: PolicyCheck): void {
  const { limits, ticket } = check.policy;
  const needed = ticket ? limitIds : timedOnHotline;
  for (const id of needed) if (!Object.hasOwn(limits, id)) check.missing(['limits', id]);
  for (const id of timedInCall)
    if (Object.hasOwn(limits, id) && limits[id]!.per !== 'wall')
      check.say('SB0603.working', ['limits', id], { name: placeText(['limits', id]) });
}

function checkScoring(check: PolicyCheck): void {
  const { verdictWeights, outcomeWeights } = check.policy;
  const sum = dimensions.reduce((total, dimension) => total + verdictWeights[dimension], 0);
  if (sum !== 100) check.say('SB0607', ['verdict-weights'], { sum });
  if (closingFacts.every((fact) => outcomeWeights[fact] === 0)) check.say('SB0607.outcome', ['outcome-weights'], {});
}

const asked = [...Object.keys(datumNames), ...Object.keys(ticketFieldNames)];

function checkTalk(check: PolicyCheck, { wordingMistake }: PolicyDeps): void {
  const { necessary, businessTypes } = check.policy;
  const types = Object.keys(businessTypes);
  // A policy from before business types were listed takes any.
  if (types.length > 0)
    for (const business of Object.keys(necessary))
      checkListed(check, ['necessary', business], 'business-types', [...types, 'default']);
  for (const [business, data] of Object.entries(necessary))
    for (const [at, datum] of data.entries()) check.name('SB0619', ['necessary', business, at], datum, asked);
  for (const section of ['phrases', 'taboos'] as const)
    for (const [name, wordings] of Object.entries(check.file[section] ?? {}))
      for (const lang of ['zh', 'en'] as const)
        for (const [at, wording] of wordings[lang].entries()) {
          const mistake = wordingMistake?.(wording);
          if (mistake !== undefined)
            check.say('SB0611', [section, name, lang, at], { wording: shown(wording), reason: mistake });
        }
}

function checkListed(
  check: PolicyCheck,
  path: readonly [string, string],
  list: string,
  known: readonly string[]
): void {
  const choices = listed(known);
  if (!known.includes(path[1])) check.say('SB0606.list', path, { name: shown(path[1]), list, choices });
}

function checkCalendar(check: PolicyCheck): void {
  const { calendar } = check.policy;
  if (calendar && calendar.closes_min <= calendar.opens_min) check.say('SB0609.hours', ['calendar', 'hours', 'to'], {});
}

const neededTags = sopClauses.flatMap(({ met }) => (met?.by === 'tag' ? [met.tag] : []));

function checkTags(check: PolicyCheck): void {
  for (const tag of neededTags) if (!Object.hasOwn(check.policy.tags, tag)) check.missing(['tags', tag]);
}

const laterScripts: readonly string[] = ['1.1-online-number'];

function checkScripts(check: PolicyCheck, ticket: NonNullable<Policy['ticket']>): void {
  for (const [clause, own] of Object.entries(scriptPlaces)) {
    const script = check.policy.scripts[clause];
    if (!script) {
      if (!laterScripts.includes(clause)) check.missing(['scripts', clause]);
      continue;
    }
    checkPlaces(check, ['scripts', clause], script, [...own, ...Object.keys(ticket.words), 'number', 'agentId']);
  }
  for (const [clause, fields] of Object.entries(ticket.additions))
    for (const [field, text] of Object.entries(fields)) {
      const filled = [field, ...(scriptPlaces[clause] ?? []), ...Object.keys(ticket.words), 'number'];
      checkPlaces(check, ['ticket', 'additions', clause, field], text, filled);
    }
}

function checkPlaces(check: PolicyCheck, path: Path, text: Text, filled: readonly string[]): void {
  for (const lang of ['zh', 'en'] as const)
    for (const [, place] of text[lang].matchAll(/\{(\w+)\}/g)) check.name('SB0612', [...path, lang], place!, filled);
}

function checkProposals(check: PolicyCheck, { proposals }: OperationsPolicy, reads?: (raw: unknown) => boolean): void {
  for (const [proposal, { sets }] of Object.entries(proposals))
    for (const [key, value] of Object.entries(sets)) {
      const path = ['operations', 'proposals', proposal, 'sets', key];
      const steps = key.split('.');
      // Told as a key that there is not.
      if (valueAt(check.file, steps) === undefined) continue;
      if (reads?.(withValueAt(check.file, steps, value)) === false)
        check.say('SB0620', path, {
          proposal: shown(proposal),
          name: shown(key),
          came: shown(value.join(', '))
        });
    }
}
