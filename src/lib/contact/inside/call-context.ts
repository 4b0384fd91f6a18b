import { callClauseOf } from '#machines/call-clauses';
import { remembered } from '#domain/remembered';
import { fill } from '#domain/text';
import { pick } from '#kernel/random';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { CaseInstance } from '#scenario/case-instance';
import type { DesktopContext } from '#machines/desktop';
import { customerDid } from '#ticket/acts';
import { captureFields } from '#ticket/capture';
import type { Scope } from '../scope';
import type { Trainee } from '../log';
import type { Memory } from '#ticket/memory';
import { listenersOf } from '../customer';
import { speech_ms } from '../speech';
import { valuesNamed } from './disclosure';
import { isWordless, mattersIn, tellsMatter } from './tells-matter';
import { understand, type Understood } from './understanding';

export interface CallContext {
  readonly caseFile: CaseInstance;
  readonly policy: Policy;
  readonly trainee: Trainee;
  readonly read: ReadUtterance;
  understand(text: string): Understood;
  readonly replyAfter_ms: number;
  readonly listeners: ReadonlyMap<string, readonly string[]>;
  speech_ms(text: string): number;
  tells(text: string): readonly string[];
  /** Returns the index of a line's first wording; later repetitions continue from there. */
  firstWording(line: string): number;
  /** True if a line of the customer asks something, so that they wait for the answer. */
  asks(line: string | undefined): boolean;
  around(memory: Memory): DesktopContext;
  readonly scope: Scope;
}

/** Interprets a text under a policy, or reuses an earlier result if the policy agrees in everything that was read. */
export type Understanding = (text: string, policy: Policy, find: (policy: Policy) => Understood) => Understood;

export function createCallContext(
  caseFile: CaseInstance,
  policy: Policy,
  trainee: Trainee,
  read: ReadUtterance,
  scope: Scope,
  understanding?: Understanding
): CallContext {
  const needed = captureFields(callClauseOf('1.2-capture'), caseFile.case);
  // Where it is about an address, the customer must have told it; else anything told will do, or a code that was sent to the number on record.
  const byAddress = 'serviceAddress' in caseFile.facts && needed.includes('serviceAddress');
  const compared = byAddress ? ['serviceAddress'] : Object.keys(caseFile.facts);
  return {
    scope,
    caseFile,
    policy,
    trainee,
    read,
    understand: remembered((text) => {
      const find = (policy: Policy): Understood => understand({ caseFile, policy, trainee, read }, text);
      return understanding?.(text, policy, find) ?? find(policy);
    }),
    replyAfter_ms: policy.speech.replyAfter_ms,
    listeners: listenersOf(caseFile.scenario.customer),
    speech_ms: remembered((text) => speech_ms(text, policy)),
    tells: remembered((text) => [...valuesNamed(caseFile, text), ...mattersIn(text, policy)]),
    firstWording: remembered((line) => {
      const count = wordingsOf(caseFile, line).length;
      return count === 0 ? 0 : pick(caseFile.seed, `line.${line}`, [...Array(count).keys()]);
    }),
    asks: (line) => line !== undefined && wordingsOf(caseFile, line).some((text) => /[?？]/.test(text)),
    around: (memory) => ({
      tags: Object.keys(policy.tags),
      teams: Object.keys(policy.teams),
      desks: Object.keys(policy.desks),
      services: (caseFile.desk.services ?? []).map(({ id }) => id),
      demandTold: customerDid(memory)('tells-demand'),
      comparable:
        memory.told.some((fact) => compared.includes(fact)) || (!byAddress && memory.desk.identity === 'verified'),
      needed,
      tellsMatter: (text) => tellsMatter(text, { caseFile, policy, heard: memory.heard }),
      isWordless
    })
  };
}

function wordingsOf({ scenario, variant, lang }: CaseInstance, line: string): readonly string[] {
  const worded = scenario.variants[variant]!.lines?.[line] ?? scenario.lines[line];
  return worded?.[lang === 'en' ? 'en' : 'zh'] ?? [];
}

/** Returns the wording of a customer's line, chosen by seed and not repeated in a row if there is a choice. */
export function wording(
  { caseFile, firstWording }: CallContext,
  line: string,
  times: number,
  said: Readonly<Record<string, string>>
): string {
  const texts = wordingsOf(caseFile, line);
  // Nobody repeats a time that was never given.
  const sayable = texts.filter((text) => !text.includes('{promised}') || said['promised'] !== undefined);
  return fill(sayable[(firstWording(line) + times) % Math.max(1, sayable.length)] ?? '', {
    ...caseFile.facts,
    ...said
  });
}
