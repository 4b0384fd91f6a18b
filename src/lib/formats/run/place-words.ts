import { own } from '#domain/own';
import { dimensionNames } from '#domain/terms';
import type { Text } from '#domain/text';
import { shown } from '../say';
import type { Path } from '../value-at';

const names: Readonly<Record<string, Text>> = {
  ...dimensionNames,
  header: { zh: '文件开头', en: 'the head of the file' },
  format: { zh: '文件格式的版本', en: 'the version of the file format' },
  run: { zh: '练习编号', en: 'the id of the run' },
  id: { zh: '编号', en: 'the id' },
  scenario: { zh: '场景', en: 'the scenario' },
  seed: { zh: '种子', en: 'the seed' },
  mode: { zh: '练习方式', en: 'the mode' },
  lang: { zh: '通话语言', en: 'the language of the call' },
  origin: { zh: '来历', en: 'the origin' },
  trainee: { zh: '学员', en: 'the trainee' },
  name: { zh: '姓名', en: 'the name' },
  agentId: { zh: '工号', en: 'the agent number' },
  allowance: { zh: '时限放宽的倍数', en: 'the factor by which time limits are eased' },
  versions: { zh: '所用数据的版本', en: 'the versions of the data' },
  charts: { zh: '流程图', en: 'the charts' },
  policy: { zh: '政策', en: 'the policy' },
  lexicon: { zh: '词库', en: 'the lexicon' },
  forkedFrom: { zh: '接着打的来处', en: 'the run that it goes on from' },
  drill: { zh: '单步练习', en: 'the step that was practised' },
  step: { zh: '步骤', en: 'the step' },
  clauses: { zh: '计分条款', en: 'the clauses' },
  shift: { zh: '班次', en: 'the shift' },
  call: { zh: '第几通', en: 'the number of the call' },
  of: { zh: '共几通', en: 'the number of calls' },
  from: { zh: '开始的时间', en: 'the time of its beginning' },
  opensAt: { zh: '来电时间', en: 'the time at which the call comes in' },
  startedAt: { zh: '开始时间', en: 'the time of starting' },
  until: { zh: '通话到的时间', en: 'the time up to which it was lived' },
  entries: { zh: '记录', en: 'the entries' },
  at: { zh: '时间', en: 'the time' },
  who: { zh: '角色', en: 'the role' },
  say: { zh: '说的话', en: 'the line' },
  do: { zh: '做的事', en: 'the act' },
  with: { zh: '填的内容', en: 'the fields' },
  line: { zh: '话术', en: 'the ready line' },
  for: { zh: '等待时长', en: 'the time waited' },
  wrapUp: { zh: '话后小结', en: 'the after-call work' },
  reason: { zh: '来话原因', en: 'the reason of the contact' },
  result: { zh: '处理结果', en: 'the result of the contact' },
  summary: { zh: '概要', en: 'the summary' },
  took: { zh: '用时', en: 'the time taken' },
  disputes: { zh: '异议', en: 'the disputes' },
  finding: { zh: '所指的评分项', en: 'the finding' },
  text: { zh: '文字', en: 'the text' },
  answer: { zh: '答复', en: 'the answer' },
  ruling: { zh: '裁定', en: 'the ruling' },
  by: { zh: '答复人', en: 'the person who answered' },
  role: { zh: '身份', en: 'the role' },
  seal: { zh: '封存的成绩', en: 'the seal' },
  card: { zh: '评分卡', en: 'the scorecard' },
  transcript: { zh: '通话记录', en: 'the transcript' },
  acts: { zh: '坐席台操作', en: 'the acts on the desktop' },
  total: { zh: '总分', en: 'the total' },
  scores: { zh: '各项得分', en: 'the scores' },
  passed: { zh: '是否通过', en: 'whether it was passed' },
  record: { zh: '是否计入成绩', en: 'whether it counts for record' },
  ending: { zh: '结局', en: 'the ending' },
  sealedAt: { zh: '封存时间', en: 'the time of sealing' }
};

const items: Readonly<Record<string, (nth: number) => Text>> = {
  entries: (nth) => ({ zh: `第 ${nth} 条记录`, en: `entry ${nth}` }),
  disputes: (nth) => ({ zh: `第 ${nth} 条异议`, en: `dispute ${nth}` }),
  clauses: (nth) => ({ zh: `第 ${nth} 条计分条款`, en: `clause ${nth}` })
};
const someItem = (nth: number): Text => ({ zh: `第 ${nth} 项`, en: `item ${nth}` });
const quoted = (key: unknown): Text => ({ zh: `“${shown(key)}”这一项`, en: `the field “${shown(key)}”` });

/** Names a place in a run file for a sentence: `the name of the trainee`. Unknown fields are named as written. */
export function placeWords(path: Path): Text {
  const parts: Text[] = [];
  for (const [at, step] of path.entries()) {
    const next = path[at + 1];
    // The first format had a head; what stands in it is called by itself.
    if (step === 'header' && next !== undefined) continue;
    // A list that one of its items is told of is told by that.
    if (typeof step === 'string' && typeof next === 'number' && own(items, step)) continue;
    if (typeof step !== 'number') parts.push(own(names, String(step).replace(/_ms$/, '')) ?? quoted(step));
    else parts.push((own(items, String(path[at - 1])) ?? someItem)(step + 1));
  }
  if (parts.length === 0) return { zh: '整个文件', en: 'the whole file' };
  return {
    zh: parts.map(({ zh }) => zh).join('的'),
    en: parts
      .toReversed()
      .map(({ en }) => en)
      .join(' of ')
  };
}
