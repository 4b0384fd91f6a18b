import { fill } from '#domain/text';
import { pick } from '#kernel/random';
import type { Read } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { CaseFile } from '#scenario/case-file';
import type { Around } from './desk';
import type { Trainee } from './log';
import type { Memory } from './memory';
import { speech_ms } from './speech';

/** Everything that is fixed before the first entry of a call: what the log is folded over. */
export interface Table {
  readonly caseFile: CaseFile;
  readonly policy: Policy;
  readonly trainee: Trainee;
  readonly read: Read;
  readonly replyAfter_ms: number;
  speech_ms(text: string): number;
  around(memory: Memory): Around;
}

/** Lays the table for a call. */
export function layTable(caseFile: CaseFile, policy: Policy, trainee: Trainee, read: Read): Table {
  // With an address to compare, the customer must have told it; else anything told will do.
  const compared = 'serviceAddress' in caseFile.facts ? ['serviceAddress'] : Object.keys(caseFile.facts);
  return {
    caseFile,
    policy,
    trainee,
    read,
    replyAfter_ms: policy.speech.replyAfter_ms,
    speech_ms: remembered((text) => speech_ms(text, policy)),
    around: (memory) => ({
      tags: Object.keys(policy.tags),
      services: (caseFile.desk.services ?? []).map(({ id }) => id),
      demandTold: memory.acts.some((act) => act.name === 'tells-demand'),
      comparable: memory.told.some((fact) => compared.includes(fact))
    })
  };
}

/** Texts whose length is remembered, for the next fold of the same log; the oldest goes first. */
const mostTexts = 1000;

function remembered(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let length = known.get(text);
    if (length === undefined) {
      if (known.size >= mostTexts) known.delete(known.keys().next().value!);
      known.set(text, (length = measure(text)));
    }
    return length;
  };
}

/** How the customer words a line this time: by seed, and not twice the same in a row where there is a choice. */
export function wording({ caseFile }: Table, line: string, times: number): string {
  const texts = caseFile.scenario.lines[line]?.[caseFile.lang === 'en' ? 'en' : 'zh'] ?? [];
  const first = texts.length === 0 ? 0 : texts.indexOf(pick(caseFile.seed, `line.${line}`, texts));
  return fill(texts[(first + times) % Math.max(1, texts.length)] ?? '', caseFile.facts);
}
