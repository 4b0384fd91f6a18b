import type { Policy } from '#machines/policy';
import type { Reading, ReadUtterance } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import type { Counts } from '#ticket/acts';
import type { Trainee } from '../log';
import type { Meant } from '#ticket/memory';
import { longIn } from '../speech';
import { weigh, type Weighed } from '../turn';

/** What an utterance says by itself, whenever in the call it is said. */
export interface Understood {
  readonly reading: Reading;
  readonly weighed: readonly Weighed[];
  /** What the customer may react to. */
  readonly meant: readonly Meant[];
}

/** What is the same whenever in a call a text is said. */
interface UtteranceContext {
  readonly caseFile: CaseInstance;
  readonly policy: Policy;
  readonly trainee: Trainee;
  readonly read: ReadUtterance;
}

/** Reads an utterance and holds its values against the ticket: a part whose value contradicts it is a wrong fact. */
export function understand(ticket: UtteranceContext, text: string): Understood {
  const reading = ticket.read(text);
  const all = weigh(reading, ticket.policy);
  const explains = all.some(({ hit, counts }) => hit.name === 'explain-cause' && counts === 'yes');
  const weighed = all.map((it) => ({ ...it, counts: judged(ticket, it, explains) }));
  return { reading, weighed, meant: meantBy(weighed, wordsIn(ticket, text)) };
}

/** What the customer reacts to in the words alone: first what cannot be followed, then what the scenario has the customer listen for. */
function wordsIn({ caseFile, policy }: UtteranceContext, text: string): readonly Meant[] {
  const { jargon = [], words = {} } = caseFile.scenario;
  const plain = text.normalize('NFKC').toLowerCase();
  const has = (list: readonly string[]) => list.some((word) => plain.includes(word.toLowerCase()));
  return [
    ...(has(jargon) ? [{ triggers: ['jargon'], weight: 'lost' as const }] : []),
    ...(longIn(text, caseFile.case, policy).length > 0 ? [{ triggers: ['too-long'], weight: 'lost' as const }] : []),
    ...Object.keys(words)
      .filter((id) => has(words[id]!))
      .map((id) => ({ triggers: [`word:${id}`], weight: 'statement' as const }))
  ];
}

/**
 * @param explains who says why it happened names its sums and dates: one that contradicts the ticket may belong to what happened, so it
 *   is to review
 */
function judged({ caseFile, trainee }: UtteranceContext, { hit, counts }: Weighed, explains: boolean): Counts {
  if (counts === 'doubtful' || hit.value === undefined) return counts;
  const expected = hit.name === 'agent-id' ? [trainee.agentId] : caseFile.expects[hit.name];
  if (expected === undefined || expected.some((value) => String(value) === String(hit.value))) return counts;
  return explains && hit.name !== 'agent-id' ? 'doubtful' : 'wrong-fact';
}

/**
 * What the customer may react to. Hits of one name are one thing meant, however often it is said; a
 * question for two data is two things.
 */
function meantBy(weighed: readonly Weighed[], words: readonly Meant[]): readonly Meant[] {
  // Asking for proof of identity is one question, whichever way it was read.
  const named = weighed.some(({ hit, counts }) => counts === 'yes' && hit.name === 'ask-identity');
  const counting = weighed.filter(
    ({ hit, counts }) => counts === 'yes' && !(named && hit.name === 'ask-for' && hit.value === 'identity')
  );
  const of = (weight: Meant['weight'], some: readonly Weighed[]): Meant[] => {
    const names = [
      ...new Set(some.map(({ hit }) => (hit.name === 'ask-for' ? `${hit.name}:${String(hit.value)}` : hit.name)))
    ];
    return names.map((key) => {
      const name = key.split(':')[0]!;
      const values = new Set(
        some
          .filter(({ hit }) => hit.name === name && hit.value !== undefined)
          .map(({ hit }) => `${name}:${String(hit.value)}`)
      );
      return { triggers: [...(key === name ? values : values.has(key) ? [key] : []), name], weight };
    });
  };
  // Statements are taken in first, then the one question: whatever is asked is answered last.
  return [
    ...of(
      'forbidden',
      counting.filter(({ kind }) => kind === 'forbidden')
    ),
    ...words.filter(({ weight }) => weight === 'lost'),
    ...of(
      'statement',
      counting.filter(({ kind, question }) => kind !== 'forbidden' && !question)
    ),
    ...words.filter(({ weight }) => weight === 'statement'),
    ...(weighed.some(({ counts }) => counts === 'wrong-fact')
      ? [{ triggers: ['wrong-fact'], weight: 'statement' as const }]
      : []),
    ...of(
      'question',
      counting.filter(({ question, kind }) => question && kind !== 'forbidden')
    )
  ];
}
