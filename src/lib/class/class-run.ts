import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { digest } from '#domain/digest';
import type { Dimension, DrillStep, Mode } from '#domain/ids';
import type { Lang, Text } from '#domain/text';
import type { Allowance, RunHeader, Trainee, Versions } from '#contact/log';
import { assess, type CardStanding, type DebriefData } from '#debrief/assess';
import type { GivenRun } from '#debrief/run-file';
import type { Scorecard } from '#scoring/scorecard';
import { clauseOutcomes, type ClauseOutcome } from './clause-outcomes';

/** A line of a call, as somebody reads it who was not there. */
export interface SaidLine {
  readonly who: 'agent' | 'customer';
  readonly at_ms: number;
  readonly text: string;
  /** The entry that said it; absent for the customer. */
  readonly entry?: number;
}

/** A run of somebody in the class, scored anew. Plain data. */
export interface ClassRun {
  readonly id: string;
  /** The file that it came in. */
  readonly file: string;
  readonly trainee: Trainee;
  readonly scenario: string;
  /** What the scenario is called; unknown where it is not here. */
  readonly title?: Text;
  readonly variant: string;
  /** What the case is called; unknown where its scenario is not here. */
  readonly variantTitle?: Text;
  readonly seed: number;
  readonly mode: Mode;
  readonly lang: Lang;
  /** Only this step was played. */
  readonly step?: DrillStep;
  /** Whether it was begun by this trainee, goes on from an earlier one, or came to them in a file. */
  readonly origin: RunHeader['origin'];
  readonly allowance: Allowance;
  /** Wall time, ISO 8601; unknown for files by hand. */
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** How its card came about: see `#debrief/assess`. */
  readonly standing: Exclude<CardStanding, 'unreadable'>;
  /** What it was played on that is not to be had here: it could not be scored anew. */
  readonly changed: readonly (keyof Versions)[];
  /** What its file says that it came to, where scoring it anew says otherwise. */
  readonly claimed?: number;
  readonly total: number;
  readonly passed: boolean;
  readonly scores: Readonly<Record<Dimension, number>>;
  readonly clauses: readonly ClauseOutcome[];
  readonly card: Scorecard;
  readonly lines: readonly SaidLine[];
  /** Of its log: two runs of one are the same call. */
  readonly log: string;
  readonly given: GivenRun;
}

/** What tells two trainees apart: name and number. */
export const whoIs = ({ name, agentId }: Trainee): string => `${name.trim()}\n${agentId}`;

/** True if the call came to its end. */
export const isFinished = ({ standing }: ClassRun): boolean => standing !== 'left';

/** True if the line went dead with nothing settled: hung up by either, no call has come to its end. */
export const isBrokenOff = ({ card }: ClassRun): boolean => card.ending === 'abandoned';

/** True if its card was worked out here, and not only read. */
export const isChecked = ({ standing }: ClassRun): boolean => standing !== 'sealed';

/**
 * Scores a run anew by what it pins, or takes its sealed card where that is not to be had. SB0955 if there is neither.
 * @param data what its versions are held against; nothing if its scenario is not here
 */
export function judgeRun(file: string, given: GivenRun, data: DebriefData | undefined): Result<ClassRun> {
  const { header, entries, seal } = given;
  const { standing, card, sealed, played, changed, variant } = assess({ run: given, firstOnSeed: false }, seal, data);
  if (standing === 'unreadable' || card === undefined) return bad(report('SB0955', {}, { file }));
  const { phrasing, process, outcome } = card.dimensions;
  const { id, trainee, scenario, seed, mode, lang, drill, startedAt } = header;
  return good({
    id,
    file,
    trainee,
    scenario,
    ...(data && { title: data.scenario.title }),
    variant: card.variant,
    ...(variant && { variantTitle: variant }),
    seed,
    mode,
    lang,
    ...(drill && { step: drill.step }),
    origin: header.origin,
    allowance: header.allowance,
    ...(startedAt !== undefined && { startedAt }),
    ...(seal && { endedAt: seal.sealedAt }),
    standing,
    changed,
    ...(sealed && { claimed: sealed.total }),
    total: card.total,
    passed: card.passed,
    scores: { phrasing: phrasing.score, process: process.score, outcome: outcome.score },
    clauses: clauseOutcomes(card),
    card,
    lines: played.lines.map(({ who, from_ms, text, entry }) => ({
      who,
      at_ms: from_ms,
      text,
      ...(entry !== undefined && { entry })
    })),
    log: digest(entries),
    given
  });
}
