import { report } from '#diagnostics/catalogue/command';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import { langs } from '#domain/text';
import type { RunToScore } from '#consequences/re-score';
import type { Scenario } from '#scenario/scenario';
import { json, type OptionValues } from '../arguments.ts';
import { command, type Command, type ExitCode, type Io } from '../command.ts';
import { loadRun, loadScenario, openPolicy, runFiles, shippedScenarios, type OpenedPolicy } from '../data.ts';
import { shortName } from '../files.ts';
import { diagnosticLine, diagnosticLines } from '../print.ts';

const options = {
  pairs: {
    value: '<n>',
    text: {
      zh: 'try：跑几对沙盘，默认 8，0 不跑',
      en: 'try: how many pairs of desks are lived; 8 if left out, 0 for none'
    }
  },
  runs: {
    value: '<folder>',
    text: {
      zh: 'try：重新评分哪个文件夹里的通话记录，默认自带的',
      en: 'try: the folder of run files that are scored anew; the shipped ones if left out'
    }
  },
  quick: {
    text: {
      zh: 'prove：每类只看少数情形，一分钟之内',
      en: 'prove: looks into few situations of each kind, within a minute'
    }
  },
  ...json
} as const;
type Values = OptionValues<typeof options>;

const words = { diff: [1, 2], try: [1, 1], prove: [1, 1], small: [1, 1] } as const;
type Word = keyof typeof words;
const isWord = (word: string | undefined): word is Word => Object.keys(words).includes(word ?? '');

const mostPairs = 200;

/** `sb policy`: shows the changes in a policy, their consequences, and the smallest file that expresses them. */
export const policyCommand: Command = command({
  name: 'policy',
  summary: {
    zh: '比较策略，试算一份提案会带来什么，写出只含不同之处的最小文件',
    en: 'Compare policies, try out what a proposal would change, write the smallest file of what differs'
  },
  takes: '(diff <a> [<b>] | try <proposal> | prove <policy> | small <policy>)',
  words: [2, 3],
  options,
  details: {
    zh: [
      'diff   a 与 b 有何不同，逐项用文字写出；不写 b 就与现行策略比',
      'try    提案生效会改变什么：通话记录重新评分、场景重新检查、同样的沙盘两份策略各跑一遍',
      'prove  流程保证的那些话在它之下是否成立，看了多少；不成立的，列出能看出问题的最短经历',
      'small  只写与现行策略不同之处的文件（extends: default）；任何读策略的地方都认它'
    ].join('\n'),
    en: [
      'diff   what a differs in from b, told in words; from the policy in force if b is left out',
      'try    what a proposal would change if it came into force: runs scored anew, scenarios checked anew, the same desks lived under both',
      'prove  whether what the SOP guarantees holds under it, and how far one has looked; where it fails, the shortest life that shows it',
      'small  a file that only says what differs from the policy in force (extends: default); whatever reads policies reads it'
    ].join('\n')
  },
  async run({ words: [word, ...files], values }, io) {
    const wrong = wrongUse(word, files, values);
    if (wrong) {
      io.err(diagnosticLine(report('SB0290', { command: 'policy', wrong, usage: policyCommand.usage }), io.lang));
      return 2;
    }
    const here = await openPolicy(files[0]);
    const there = await openPolicy(files[1]);
    for (const result of [here, there])
      for (const it of result.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
    if (!here.ok || !there.ok) return 1;
    if (word === 'small') return small(here.value, there.value, io);
    if (word === 'prove') return proveIt(here.value, values, io);
    if (word === 'diff') return diff(here.value, there.value, values, io);
    return tryOut(here.value, there.value, values, io);
  }
});

function wrongUse(
  word: string | undefined,
  files: readonly string[],
  { pairs, runs, quick }: Values
): Text | undefined {
  if (!isWord(word))
    return { zh: `没有 ${word ?? ''} 这种用法`, en: `${word ?? ''} is none of diff, try, prove and small` };
  const [, most] = words[word];
  if (files.length > most) return { zh: `多出参数 ${files[most]!}`, en: `${files[most]!} is too much` };
  if (word !== 'try' && (pairs !== undefined || runs !== undefined))
    return { zh: '--pairs 和 --runs 只用于 try', en: '--pairs and --runs are for try alone' };
  if (word !== 'prove' && quick) return { zh: '--quick 只用于 prove', en: '--quick is for prove alone' };
  if (pairs !== undefined && !(/^\d{1,3}$/.test(pairs) && Number(pairs) <= mostPairs))
    return { zh: `--pairs 是 0 到 ${mostPairs} 的整数`, en: `--pairs is a whole number from 0 to ${mostPairs}` };
  return undefined;
}

async function small(here: OpenedPolicy, inForce: OpenedPolicy, io: Io): Promise<ExitCode> {
  const { smallPolicyText } = await import('#formats/small-policy');
  io.out(smallPolicyText(here.raw, inForce.raw).trimEnd());
  return 0;
}

async function diff(here: OpenedPolicy, there: OpenedPolicy, { json: asData }: Values, io: Io): Promise<ExitCode> {
  const { policyDifferences } = await import('#analysis/policy-differences');
  const { differenceLines } = await import('../difference-lines.ts');
  const all = policyDifferences(there.raw, here.raw);
  if (asData) io.out(JSON.stringify(all, null, 2));
  else if (all.length === 0) io.out(io.lang === 'en' ? 'No difference' : '没有不同');
  else differenceLines(all, io.lang).forEach((line) => io.out(line));
  return 0;
}

async function proveIt({ policy }: OpenedPolicy, { quick, json: asData }: Values, io: Io): Promise<ExitCode> {
  const { lookInto, passes } = await import('#analysis/look-into');
  const { sightOf } = await import('#analysis/proof-report');
  const { standingsOf } = await import('#analysis/proof-standing');
  const { className, proofLines } = await import('../proof-lines.ts');
  const looking = lookInto(policy, quick ? passes[0]! : passes.at(-1)!);
  let turn = looking.next();
  for (; !turn.done; turn = looking.next()) {
    const { zh, en } = className(turn.value.report.class);
    io.err(io.lang === 'en' ? `checked: ${en}` : `已查：${zh}`);
  }
  const standings = standingsOf(sightOf(policy), undefined, turn.value);
  if (asData) io.out(JSON.stringify(standings, null, 2));
  else proofLines(standings, io.lang).forEach((line) => io.out(line));
  return standings.some(({ state }) => state === 'fails') ? 1 : 0;
}

async function tryOut(here: OpenedPolicy, inForce: OpenedPolicy, values: Values, io: Io): Promise<ExitCode> {
  const { consequencesOf } = await import('#consequences/consequences');
  const { ReadingMemo } = await import('#consequences/readings');
  const { readerMaker } = await import('../play-file.ts');
  const [material, make] = [await materialOf(inForce, values.runs), await readerMaker(langs)];
  for (const result of [material, make])
    for (const it of result.diagnostics) diagnosticLines(it, io.lang).forEach((line) => io.err(line));
  if (!material.ok || !make.ok) return 1;
  const found = await consequencesOf(
    inForce,
    here,
    { ...material.value, pairs: Number(values.pairs ?? 8) },
    { readings: new ReadingMemo(make.value), pause: () => undefined }
  );
  if (values.json) io.out(JSON.stringify(found, null, 2));
  else {
    const { consequenceLines } = await import('../consequence-lines.ts');
    consequenceLines(found, io.lang).forEach((line) => io.out(line));
  }
  return 0;
}

async function materialOf(
  { policy }: OpenedPolicy,
  folder: string | undefined
): Promise<Result<{ readonly runs: readonly RunToScore[]; readonly scenarios: readonly Scenario[] }>> {
  const scenarios: Scenario[] = [];
  for (const path of shippedScenarios()) {
    const scenario = await loadScenario(path, policy);
    if (!scenario.ok) return bad(...scenario.diagnostics);
    scenarios.push(scenario.value);
  }
  const files = runFiles(folder);
  if (!files.ok) return files;
  const runs: RunToScore[] = [];
  for (const path of files.value) {
    const run = await loadRun(path, policy);
    if (!run.ok) return bad(...run.diagnostics);
    const name = shortName(path)
      .replace(/^.*\//, '')
      .replace(/\.ya?ml$|\.json$/, '');
    const { header, entries, until_ms } = run.value;
    runs.push({ name: { zh: name, en: name }, header, entries, ...(until_ms === undefined ? {} : { until_ms }) });
  }
  return good({ runs, scenarios });
}
