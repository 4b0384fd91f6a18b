import type { ReplyToDispute } from '#domain/answers';
import type { RunFile } from '#formats/run';
import { asksForReview } from '#debrief/findings';
import type { Finding } from '#scoring/scorecard';
import { byTime } from './choose-runs';
import { whoIs, type ClassRun, type SaidLine } from './class-run';

type Dispute = RunFile['disputes'][number];
export type Ruled = NonNullable<Dispute['answer']>;

/** Dispute of a trainee, or finding that the machine left to a person, with its run. */
export interface ClassDispute {
  readonly id: string;
  readonly run: ClassRun;
  /** Dispute with only answers given here; without text, a question by the machine. */
  readonly dispute: Dispute;
  /** Answer in the file, not given here; it settles nothing, because anybody can write one under any name. */
  readonly brought?: Ruled;
  readonly finding?: Finding;
}

/** True if the machine left it to a person and no trainee disputes it. */
export const isForHearing = ({ dispute }: Pick<ClassDispute, 'dispute'>): boolean => dispute.text.trim() === '';

/** Lists open disputes, then findings that the machine is unsure of, then decided ones; each by time. */
export function disputesIn(
  runs: readonly ClassRun[],
  answers: readonly ReplyToDispute[] = []
): readonly ClassDispute[] {
  const given = new Map(answers.map((one) => [keyOf(one), one]));
  const turn = (one: ClassDispute): number => (one.dispute.answer !== undefined ? 2 : Number(isForHearing(one)));
  return [...runs]
    .sort(byTime)
    .flatMap((run) =>
      askedIn(run.given, run.card.findings).map(({ answer: told, ...asked }): ClassDispute => {
        const finding = run.card.findings.find(({ id }) => id === asked.finding);
        const answer = answerTo(run, asked, given);
        return {
          id: `${run.id}/${asked.finding}`,
          run,
          dispute: { ...asked, ...(answer && { answer }) },
          ...(told && !isSameRuling(told, answer) && { brought: told }),
          ...(finding && { finding })
        };
      })
    )
    .sort((a, b) => turn(a) - turn(b) || a.dispute.at.localeCompare(b.dispute.at));
}

function askedIn({ disputes, header, seal }: ClassRun['given'], findings: readonly Finding[]): readonly Dispute[] {
  const at = seal?.sealedAt ?? header.startedAt ?? '';
  const filed = new Set(disputes.map(({ finding }) => finding));
  const unsure = findings.filter((finding) => asksForReview(finding) && !filed.has(finding.id));
  return [...disputes, ...unsure.map(({ id: finding }) => ({ finding, text: '', at }))];
}

/** Returns the open questions of one run with the answers given here; answers found only in the file are ignored. */
export function askedOf(
  call: Pick<ClassRun, 'id' | 'log' | 'given'>,
  findings: readonly Finding[],
  answers: readonly ReplyToDispute[]
): readonly Dispute[] {
  const given = new Map(answers.map((one) => [keyOf(one), one]));
  return askedIn(call.given, findings).map(({ answer: _told, ...asked }) => {
    const answer = answerTo(call, asked, given);
    return { ...asked, ...(answer && { answer }) };
  });
}

function answerTo(
  run: Pick<ClassRun, 'id' | 'log'>,
  dispute: Pick<Dispute, 'finding' | 'text'>,
  answers: ReadonlyMap<string, ReplyToDispute>
): Ruled | undefined {
  const reply = answers.get(keyOf(replyKey(run, dispute)));
  return reply && ruledBy(reply);
}

type ReplyKey = Pick<ReplyToDispute, 'run' | 'log' | 'finding' | 'disputed'>;
const keyOf = ({ run, log, finding, disputed }: ReplyKey): string =>
  JSON.stringify([run, log, finding, disputed.trim()]);
const replyKey = (
  { id, log }: Pick<ClassRun, 'id' | 'log'>,
  { finding, text }: Pick<Dispute, 'finding' | 'text'>
): ReplyKey => ({
  ...{ run: id, log, finding, disputed: text }
});
const ruledBy = ({ ruling, by, text, at }: ReplyToDispute): Ruled => ({
  ...{ ruling, by: { role: 'trainer', name: by }, text, at }
});

function isSameRuling(told: Ruled, here: Ruled | undefined): boolean {
  const said = ({ ruling, by, text, at }: Ruled): string => JSON.stringify([ruling, by.name?.trim(), text.trim(), at]);
  return here !== undefined && said(told) === said(here);
}

/** Builds the answer that is saved here and returned to the trainee. */
export function replyTo(
  { run, dispute }: { readonly run: Pick<ClassRun, 'id' | 'log'>; readonly dispute: Pick<Dispute, 'finding' | 'text'> },
  { ruling, by, text, at }: Ruled
): ReplyToDispute {
  return { ...replyKey(run, dispute), ruling, by: by.name ?? '', text, at };
}

const around = { before: 2, after: 1 } as const;

/** Returns the lines around a finding, marking those it refers to; the call's first lines if it refers to none. */
export function contextOf({ run, finding }: ClassDispute): readonly (SaidLine & { readonly meant: boolean })[] {
  const entries = new Set(finding?.entries.map(({ entry }) => entry));
  const marked = run.lines.map((line) => ({ ...line, meant: line.entry !== undefined && entries.has(line.entry) }));
  const shown = marked.filter((_, at) =>
    marked.slice(Math.max(0, at - around.after), at + around.before + 1).some(({ meant }) => meant)
  );
  return shown.length > 0 ? shown : marked.slice(0, mostWithoutPlace);
}
const mostWithoutPlace = 12;

/** Returns the trainee's lines without duplicates, disputed ones first. */
export function sentencesOf({ run, finding }: ClassDispute): readonly string[] {
  const entries = new Set(finding?.entries.map(({ entry }) => entry));
  const own = run.lines.filter(({ who }) => who === 'agent');
  const first = own.filter(({ entry }) => entry !== undefined && entries.has(entry));
  return [...new Set([...first, ...own].map(({ text }) => text))];
}

/** Returns the run with the disputes that its trainee handed in later; answers given here are stored separately. */
export const withDisputesOf = (run: ClassRun, later: ClassRun): ClassRun => ({
  ...run,
  given: { ...run.given, disputes: later.given.disputes }
});

export const sameDisputes = (a: ClassRun, b: ClassRun): boolean =>
  JSON.stringify(a.given.disputes) === JSON.stringify(b.given.disputes);

export interface RepliesTo {
  readonly name: string;
  readonly replies: readonly ReplyToDispute[];
}

export function repliesIn(disputes: readonly ClassDispute[]): readonly RepliesTo[] {
  const byWho = new Map<string, { readonly name: string; readonly replies: ReplyToDispute[] }>();
  for (const one of disputes) {
    const { run, dispute } = one;
    if (dispute.answer === undefined) continue;
    const who = whoIs(run.trainee);
    const of = byWho.get(who) ?? { name: run.trainee.name.trim(), replies: [] };
    byWho.set(who, of);
    of.replies.push(replyTo(one, dispute.answer));
  }
  return [...byWho.values()];
}
