import type { Text } from '#domain/text';

/** Kind of project file other than a run: its name, and where it belongs. */
export interface OtherKind {
  readonly is: Text;
  readonly belongs: Text;
}

const kinds: readonly (readonly [keys: readonly string[], kind: OtherKind])[] = [
  [
    ['answers'],
    {
      is: { zh: '培训师对异议的答复', en: 'a trainer’s answers to disputes' },
      belongs: { zh: '交给学员，在“记录”里导入', en: 'give it to the trainee, who imports it under “Past calls”' }
    }
  ],
  [
    ['judgements'],
    {
      is: { zh: '培训师的评判', en: 'a trainer’s judgements' },
      belongs: { zh: '在“班级”的“校准”里打开', en: 'open it in the class, under “Calibration”' }
    }
  ],
  [
    ['assignment'],
    {
      is: { zh: '一份作业', en: 'an assignment' },
      belongs: {
        zh: '培训师在“班级”的“作业”里打开，学员在自己的“作业”页打开',
        en: 'a trainer opens it in the class, under “Assignments”; a trainee on their own page of assignments'
      }
    }
  ],
  [
    ['sandbox'],
    {
      is: { zh: '一份沙盘存档', en: 'a save of the sandbox' },
      belongs: { zh: '在“工单沙盘”里打开', en: 'open it in the ticket sandbox' }
    }
  ],
  [
    ['policy', 'extends', 'limits', 'gates', 'taboos', 'authority'],
    {
      is: { zh: '一份策略', en: 'a policy' },
      belongs: { zh: '在“策略台”里打开', en: 'open it on the policy desk' }
    }
  ],
  [
    ['shared'],
    {
      is: { zh: '场景共用的行为', en: 'behaviour that scenarios share' },
      belongs: { zh: '它由场景引用，不单独打开', en: 'scenarios use it, and it is opened by none itself' }
    }
  ],
  [
    ['ticket', 'tickets', 'records', 'trace'],
    {
      is: { zh: '命令行用的脚本', en: 'a script for the command line' },
      belongs: { zh: '用 sb trace 或 sb operations 运行', en: 'run it with “sb trace” or “sb operations”' }
    }
  ]
];

const scenario: OtherKind = {
  is: { zh: '一份场景', en: 'a scenario' },
  belongs: {
    zh: '在“场景编写台”里导入，学员练完再导出练习',
    en: 'import it in the scenario studio; runs of it come from those who practise it'
  }
};

const ofRuns = ['run', 'seed', 'entries', 'trainee', 'disputes'];

/** Detects other kinds of project files by their top-level names; `undefined` for runs and foreign files. */
export function otherKindOf(text: string): OtherKind | undefined {
  const keys = namesAtTop(text);
  const found = kinds.find(([of]) => of.some((key) => keys.has(key)))?.[1];
  // A script has entries like a run, and a ticket, which no run has.
  if (found) return found;
  return keys.has('scenario') && !ofRuns.some((key) => keys.has(key)) ? scenario : undefined;
}

/** True if a text is meant to be a trainer's judgements. */
export const isJudgements = (text: string): boolean => namesAtTop(text).has('judgements');

function namesAtTop(text: string): ReadonlySet<string> {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  if (!plain.startsWith('{')) return new Set([...plain.matchAll(/^([a-z][\w-]*)[ \t]*:/gim)].map(([, key]) => key!));
  try {
    return new Set(Object.keys(JSON.parse(plain) as object));
  } catch {
    return new Set();
  }
}
