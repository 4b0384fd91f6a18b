import { about, expects, flag, listOf, oneOf, type ReadBy, strict, whole } from '#domain/schema';
import { langs } from '#domain/text';
import { type Dimension, dimensions, drillSteps, modes } from '#domain/ids';
import { z } from 'zod';
import { among, callTime_ms, matching, opening, seed, textOf } from './entries/basics';
import { entrySchema, type ActShape } from './run/entry';
import { runFromFormat1 } from './migrations/run-1-to-2';
import type { CurrentFile } from './read-as';
import type { Path } from './value-at';

const digest = textOf(200);

const versions = strict({ charts: digest, policy: digest, lexicon: digest, scenario: digest });

const by = strict({ role: oneOf(['trainer']), name: textOf(200).optional() }).transform(({ role, name }) =>
  name === undefined ? { role } : { role, name }
);

const answer = strict({
  ruling: oneOf(['upheld', 'rejected']),
  by,
  text: z.string(expects('text')).max(2000, expects('text')),
  at: textOf(200)
});

const disputes = z.array(
  strict({
    finding: textOf(200),
    text: z.string(expects('text')).max(2000, expects('shorter:2000')),
    at: textOf(200),
    answer: answer.optional()
  }).refine((one) => one.answer !== undefined || /\S/.test(one.text), { ...expects('text'), path: ['text'] }),
  expects('array')
);

const score = z.number(expects('between:0:100')).min(0, expects('between:0:100')).max(100, expects('between:0:100'));

const scores = strict(
  Object.fromEntries(dimensions.map((dimension) => [dimension, score])) as Record<Dimension, typeof score>
);

const seal = strict({
  card: z.unknown().refine((card): boolean => card !== undefined, expects('mapping')),
  transcript: z.unknown().refine((lines): boolean => lines !== undefined, expects('array')),
  acts: z.unknown().optional(),
  versions,
  summary: strict({
    total: score,
    scores,
    passed: flag,
    record: flag,
    ending: textOf(200).optional()
  }),
  entries: z.int(expects('whole-number')).min(0, expects('whole-number')).max(5000, expects('whole-number')),
  sealedAt: textOf(200)
});

const isTree = (value: unknown): value is Tree => value !== null && typeof value === 'object' && !Array.isArray(value);

const unnamed = { role: 'trainer' };

const withoutBy = (path: Path): Path =>
  path[0] === 'disputes' && path[2] === 'answer' && path[3] === 'by' ? path.slice(0, 3) : path;

export { exportVoice, runVoice } from './run/voice';
export { mostSaid, type ActShape } from './run/entry';

export const currentRun = (value: unknown): CurrentFile => runFromFormat2(runFromFormat1(value));

/** Maximum number of entries of a run, by hand or saved by the app. */
export const mostEntries = 2000;
export const mostExported = 5000;
export const mostDisputes = 500;
const mostInShift = 50;

const runId = matching(/^[A-Za-z0-9-]{1,100}$/, 'id');
const scenarioId = matching(/^(own\.)?[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, 'id');
const origin = oneOf(['fresh', 'import', 'fork']);
const allowance = among([1, 1.5, 2, 'off']);
const timestamp = matching(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/, 'iso');

const trainee = strict({ name: textOf(200), agentId: matching(/^\d{1,20}$/, 'digits') });

const forkedFrom = strict({ run: runId, entries: whole(0, mostExported) });
const drill = strict({
  step: oneOf(drillSteps),
  clauses: listOf(textOf(100)),
  entries: whole(0, 5000),
  from: callTime_ms
}).transform(({ from, ...rest }) => ({ ...rest, from_ms: from }));

const shift = strict({ id: runId, call: whole(1, mostInShift), of: whole(1, mostInShift) });
const wrapUp = strict({
  reason: textOf(60),
  result: textOf(60),
  summary: textOf(2000),
  took: callTime_ms
}).transform(({ took, ...rest }) => ({ ...rest, took_ms: took }));

/** Makes the schema of a run: the trainee's log and the app's seal. Without `acts`, actions are not validated. */
export function runSchema(acts?: readonly ActShape[]) {
  return strict({
    format: about(among([3]), '固定为 3', 'always 3'),
    run: about(runId, '编号：字母、数字、连字符', 'id: letters, digits and hyphens'),
    scenario: about(scenarioId, '场景的编号', 'id of the scenario'),
    seed: about(seed, '种子：抽到哪种情形', 'the seed: which variant is played'),
    mode: about(oneOf(modes), '`guided` `assisted` `exam`', 'the same'),
    lang: about(oneOf(langs), '通话的语言：`zh-CN` `en`', 'the language of the call: `zh-CN` `en`'),
    origin: about(origin.default('fresh'), '新开（默认）、导入、分支', 'begun here (default), imported, or forked'),
    trainee: about(trainee, '学员：`name`、`agentId`（工号）', 'the trainee: `name`, `agentId` (agent number)'),
    allowance: about(
      allowance.default(1),
      '时限放宽的倍数，默认 1',
      "by what the SOP's limits are stretched, 1 by default"
    ),
    versions: about(
      versions.optional(),
      '所用数据的版本，默认现在的',
      "digests of what it was played on; else today's"
    ),
    forkedFrom: about(
      forkedFrom.optional(),
      '分支的来处：`run`（编号）、`entries`（沿用的条数）',
      'of a fork, where it comes from: `run` (id), `entries` (how many it took over)'
    ),
    drill: about(
      drill.optional(),
      '只练一步：`step`、计分条款 `clauses`、事先备好的条数 `entries`、从何时起 `from`；整通电话没有',
      'only a step of a call: `step`, the `clauses` it is judged by, how many `entries` were prepared, `from` when; absent for a whole call'
    ),
    shift: about(
      shift.optional(),
      '班次中的位置：`id`、第几通 `call`、共几通 `of`；单独一通没有',
      'place in a shift: `id`, which `call`, `of` how many; absent for a call by itself'
    ),
    opensAt: about(
      opening.optional(),
      '来电时间（上海），如 `2026-11-27 10:50`；不写则是 `2026-11-24 10:50`',
      'when the call comes in, in Shanghai, such as `2026-11-27 10:50`; else `2026-11-24 10:50`'
    ),
    startedAt: about(timestamp.optional(), '开始的日期和时间', 'when it was begun'),
    until: about(
      callTime_ms.optional(),
      '通话到什么时候；默认到最后一条',
      'up to when it was lived, if beyond its last entry'
    ),
    entries: about(
      listOf(entrySchema(acts)),
      '依次说了什么、做了什么，见下',
      'what was said and done, in order; see below'
    ),
    wrapUp: about(
      wrapUp.optional(),
      '话后小结：来话原因 `reason`、处理结果 `result`、小结 `summary`、用时 `took`；没写就没有',
      'after-call work: `reason` and `result` of the contact, `summary`, `took` how long; absent if none was filed'
    ),
    disputes: about(
      disputes.default([]),
      '对评分的异议；`text` 为空的，是培训师对系统拿不准处的答复',
      'findings of the scorecard that are disputed; with an empty `text`, a trainer’s answer to what the machine left open'
    ),
    seal: about(seal.optional(), '完成时封存的评分卡和记录', 'the scorecard and transcript that finishing sealed')
  }).transform(({ format: _format, run, until, entries, wrapUp, disputes, seal, ...header }) => ({
    header: { ...header, format: 1 as const, id: run },
    entries,
    disputes,
    ...(until === undefined ? {} : { until_ms: until }),
    ...(wrapUp === undefined ? {} : { wrapUp }),
    ...(seal === undefined ? {} : { seal })
  }));
}

/** Run as read from a file: a `Run`, except that a file need not pin versions. */
export type RunFile = ReadBy<z.output<ReturnType<typeof runSchema>>>;

type Tree = Readonly<Record<string, unknown>>;

function runFromFormat2({ value, was }: CurrentFile): CurrentFile {
  if (!isTree(value) || value['format'] !== 2) return { value, was };
  const { disputes } = value;
  const current = {
    ...value,
    format: 3,
    ...(Array.isArray(disputes) ? { disputes: disputes.map((one: unknown) => signed(one)) } : {})
  };
  return { value: current, was: (path) => was(withoutBy(path)) };
}

function signed(dispute: unknown): unknown {
  if (!isTree(dispute) || !isTree(dispute['answer']) || Object.hasOwn(dispute['answer'], 'by')) return dispute;
  return { ...dispute, answer: { ...dispute['answer'], by: unnamed } };
}
