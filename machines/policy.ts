import { bad, good, hasErrors, type Result } from '#domain/diagnostic';
import type { Text } from '#domain/text';
import type { WorkingHours } from '#domain/working-hours';
import { dimensions, parts, talkActs, type ForbiddenLabel } from '#domain/words';
import { closingFacts, type CaseClass, type Difficulty } from './clause';
import { callClauses } from './call-clauses';
import { crossCheck, limitIds } from './inside/policy-checks';
import { readOperationsPolicy } from './inside/policy-operations';
import { readDecisions } from './inside/policy-decisions';
import { PolicyReader, type Locate, type Path } from './inside/policy-reader';
import { readTicketPolicy } from './inside/policy-ticket';
import { ownRuleIds, promises, type Policy } from './inside/policy-type';
import { scriptPlaces } from './scripts';
import { sopClauses } from './sop-clauses';

export type { Fixed } from './inside/policy-habits';
export type { Cause, HouseHabit, OperationsPolicy } from './inside/policy-operations';
export type { TicketPolicy } from './inside/policy-ticket';
export { ownRuleIds, type OwnRule, type Policy } from './inside/policy-type';

const caseClasses = ['fault', 'request', 'complaint'] as const satisfies readonly CaseClass[];
const difficulties = ['none', 'ordinary', 'major'] as const satisfies readonly Difficulty[];

/**
 * Reads a policy from plain data (`policy/*.yaml` once parsed). Unlisted and missing keys are errors, never repaired in silence.
 * SB0601 missing · SB0602 wrong kind · SB0603 absurd number · SB0604 unknown clause or rule · SB0605 unknown part or act ·
 * SB0606 unknown key or name · SB0607 weights that do not add up · SB0608 a text without a language · SB0609 a calendar that cannot be ·
 * SB0611 a phrase in no notation of the lexicon · SB0612 a place in a line that nothing fills.
 * @param locate gives diagnostics their place, if the caller knows the file
 */
export function readPolicy(raw: unknown, locate: Locate = () => ({}), deps: PolicyDeps = {}): Result<Policy> {
  return readPolicyWith(new PolicyReader(locate), raw, deps);
}

/** What a policy is checked with that this room does not know. */
export interface PolicyDeps {
  /** What is wrong with a wording of `phrases`; nothing if it is right. */
  readonly wordingMistake?: (wording: string) => string | undefined;
}

/** {@link readPolicy} with a reader of one's own: it is asked for every value there is. */
export function readPolicyWith(r: PolicyReader, raw: unknown, deps: PolicyDeps = {}): Result<Policy> {
  const root = r.tree(raw, [], keys);
  const limits = r.map(root['limits'], ['limits'], (v, path) => r.limit(v, path), limitIds);
  const teams = r.map(root['teams'], ['teams'], (v, path) => r.both(v, path));
  const desks = r.map(root['desks'], ['desks'], (v, path) => r.both(v, path));
  const businessTypes =
    root['business-types'] === undefined
      ? {}
      : r.map(root['business-types'], ['business-types'], (v, path) => r.both(v, path));
  // An English name alone: in Chinese it is called as in the SOP.
  const tags = r.map(root['tags'], ['tags'], (v, path): Text =>
    typeof v === 'string' ? { zh: String(path.at(-1)), en: r.text(v, path) } : r.both(v, path)
  );
  const policy: Policy = {
    id: r.text(root['policy'], ['policy']),
    version: r.whole(root['version'], ['version'], 1, 1e6),
    limits,
    limits_ms: Object.fromEntries(
      Object.entries(limits).flatMap(([id, limit]) => (limit.per === 'wall' ? [[id, limit.ms]] : []))
    ),
    warnAtRemaining_percent: readWarnings(r, root['warn-at-remaining']),
    weights: r.withDefault(
      r.map(root['weights'], ['weights'], (v, path) => r.number(v, path, 0, 1000), [...clauseIds, 'default']),
      ['weights'],
      0
    ),
    outcomeWeights: r.record(root['outcome-weights'], ['outcome-weights'], closingFacts, (v, path) =>
      r.number(v, path, 0, 1000)
    ),
    late_percent: r.number(root['late'], ['late'], 0, 100),
    forbiddenLoss: r.number(root['forbidden-loss'], ['forbidden-loss'], 0, 1000),
    ownRules: r.record(root['own-rules'], ['own-rules'], ownRuleIds, (v, path) => {
      const rule = r.tree(v, path, ['loss', 'dimension']);
      return {
        loss: r.number(rule['loss'], [...path, 'loss'], 0, 1000),
        dimension: r.choice(rule['dimension'], [...path, 'dimension'], dimensions)
      };
    }),
    verdictWeights: r.record(root['verdict-weights'], ['verdict-weights'], dimensions, (v, path) =>
      r.number(v, path, 0, 100)
    ),
    pass: r.record(root['pass'], ['pass'], ['total', 'verdict'], (v, path) => r.number(v, path, 0, 100)),
    gates: r.names(root['gates'], ['gates'], [...clauseIds, ...ownRuleIds], 'SB0604'),
    authority: {
      goodwillYuan: r.record(root['authority'], ['authority'], ['goodwill-yuan'], (v, path) =>
        r.number(v, path, 0, 1e6)
      )['goodwill-yuan']
    },
    earliestPromise_ms: r.record(root['earliest-promise'], ['earliest-promise'], promises, (v, path) =>
      r.duration(v, path)
    ),
    businessTypes,
    necessary: r.withDefault(
      r.map(root['necessary'], ['necessary'], (v, path) => r.names(v, path)),
      ['necessary'],
      []
    ),
    longestSentence: r.record(root['longest-sentence'], ['longest-sentence'], ['zh-CN', 'en'], (v, path) =>
      r.record(v, path, ['ordinary', 'care'], (n, p) => r.whole(n, p, 1, 1000))
    ),
    speech: readSpeech(r, root['speech']),
    questions: r.map(root['questions'], ['questions'], (v, path) => r.names(v, path, acts, 'SB0605')),
    afterAnswer: r.map(root['after-answer'], ['after-answer'], (v, path) => r.names(v, path, acts, 'SB0605')),
    ...(root['phrases'] === undefined ? {} : { phrases: readPhrases(r, root['phrases'], deps) }),
    tags,
    label: readLabel(r, root['label']),
    teams,
    desks,
    ...(root['calendar'] === undefined ? {} : { calendar: readCalendar(r, root['calendar']) }),
    ...(root['ticket'] === undefined
      ? {}
      : {
          ticket: readTicketPolicy(r, root['ticket'], {
            teams: Object.keys(teams),
            desks: Object.keys(desks),
            tags: Object.keys(tags),
            businesses: Object.keys(businessTypes),
            clauseIds
          })
        }),
    ...(root['operations'] === undefined ? {} : { operations: readOperationsPolicy(r, root, clauseIds) }),
    ...(root['decisions'] === undefined ? {} : { decisions: readDecisions(r, root['decisions'], root) }),
    scripts: r.map(root['scripts'], ['scripts'], (v, path) => r.both(v, path), Object.keys(scriptPlaces))
  };
  crossCheck(r, policy);
  return hasErrors(r.found) ? bad(...r.found) : good(policy, r.found);
}

// prettier-ignore
const keys = [
  'policy', 'version', 'limits', 'warn-at-remaining', 'weights', 'outcome-weights', 'late', 'forbidden-loss', 'own-rules', 'verdict-weights', 'pass', 'gates',
  'authority', 'earliest-promise', 'business-types', 'necessary', 'longest-sentence', 'speech', 'questions', 'after-answer', 'phrases', 'tags', 'label', 'teams', 'desks', 'calendar', 'ticket', 'operations', 'decisions', 'scripts'
];
const clauseIds = sopClauses.map((clause) => clause.id);
/** What has a timer, or limits elsewhere in the policy. */
const warning = sopClauses.flatMap(({ id, timer, limitsIn }) => (timer || limitsIn ? [id] : []));
const acts: readonly string[] = [...parts, ...talkActs];
/** What must never be said: by clauses of the SOP, or by our own rule. */
const forbids: Readonly<Record<string, ForbiddenLabel>> = {
  ...Object.fromEntries(callClauses.flatMap(({ id, met }) => (met.by === 'never-said' ? [[id, met.label]] : []))),
  'x-abuse': 'abuse'
};

function readPhrases(r: PolicyReader, raw: unknown, deps: PolicyDeps): NonNullable<Policy['phrases']> {
  const byRule = r.map(
    raw,
    ['phrases'],
    (value, path) => {
      const { zh, en } = r.record(value, path, ['zh', 'en'], (list, place) => r.names(list, place));
      for (const [lang, list] of [
        ['zh', zh],
        ['en', en]
      ] as const)
        // prettier-ignore
        list.forEach((wording, at) => readWording(r, wording, [...path, lang, at], deps));
      return [...zh, ...en];
    },
    Object.keys(forbids)
  );
  return Object.fromEntries(Object.entries(byRule).map(([id, wordings]) => [forbids[id], wordings]));
}

function readWording(r: PolicyReader, wording: string, path: Path, { wordingMistake }: PolicyDeps): void {
  const mistake = wording === '' ? undefined : wordingMistake?.(wording);
  if (mistake === undefined) return;
  r.say(
    'SB0611',
    path,
    `读不懂“${wording}”：${mistake}`,
    `“${wording}” cannot be read: ${mistake}`,
    '写成要认的话；可用 (甲|乙) 和 …，与场景文件的 says 相同',
    'write the words to be recognised; (this|that) and … may be used, as under says in a scenario'
  );
}

/** One percentage for all limits, or one for each that differs. */
function readWarnings(r: PolicyReader, raw: unknown): Policy['warnAtRemaining_percent'] {
  const path = ['warn-at-remaining'];
  if (typeof raw !== 'object' || raw === null) return { default: r.number(raw, path, 0, 100) };
  const percent = r.map(raw, path, (v, place) => r.number(v, place, 0, 100), [...warning, 'default']);
  return r.withDefault(percent, path, 0);
}

function readSpeech(r: PolicyReader, raw: unknown): Policy['speech'] {
  const tree = r.tree(raw, ['speech'], ['zh-characters-per-second', 'en-words-per-second', 'reply-after']);
  return {
    zhCharactersPerSecond: r.number(tree['zh-characters-per-second'], ['speech', 'zh-characters-per-second'], 0.1, 100),
    enWordsPerSecond: r.number(tree['en-words-per-second'], ['speech', 'en-words-per-second'], 0.1, 100),
    replyAfter_ms: r.duration(tree['reply-after'], ['speech', 'reply-after'])
  };
}

function readCalendar(r: PolicyReader, raw: unknown): WorkingHours {
  const path = ['calendar'];
  const tree = r.tree(raw, path, ['hours', 'days', 'years']);
  const hours = r.tree(tree['hours'], [...path, 'hours'], ['from', 'to']);
  const opens_min = r.clock(hours['from'], [...path, 'hours', 'from']);
  const closes_min = r.clock(hours['to'], [...path, 'hours', 'to']);
  if (!hasErrors(r.found) && closes_min <= opens_min) {
    r.say(
      'SB0609',
      [...path, 'hours', 'to'],
      '下班时间不晚于上班时间',
      'the working day ends before it has begun',
      '让 to 晚于 from',
      'make to later than from'
    );
  }
  return {
    opens_min,
    closes_min,
    days: r.map(tree['days'] ?? {}, [...path, 'days'], (v, place) => {
      r.date(String(place.at(-1)), place);
      return r.choice(v, place, ['work', 'rest'] as const);
    }),
    years: r.years(tree['years'] ?? [], [...path, 'years'])
  };
}

function readLabel(r: PolicyReader, raw: unknown): Policy['label'] {
  const tree = r.tree(raw, ['label'], ['business', 'difficulty']);
  return {
    business: r.record(tree['business'], ['label', 'business'], caseClasses, (v, path) => r.both(v, path)),
    difficulty: r.record(tree['difficulty'], ['label', 'difficulty'], difficulties, (v, path) => r.both(v, path))
  };
}
