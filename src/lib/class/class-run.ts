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

export interface SaidLine {
  readonly who: 'agent' | 'customer';
  readonly at_ms: number;
  readonly text: string;
  /** Index of the entry that said it; absent for the customer. */
  readonly entry?: number;
}

export interface ClassRun {
  readonly id: string;
  readonly file: string;
  readonly trainee: Trainee;
  readonly scenario: string;
  readonly title?: Text;
  readonly variant: string;
  readonly variantTitle?: Text;
  readonly seed: number;
  readonly mode: Mode;
  readonly lang: Lang;
  readonly step?: DrillStep;
  readonly origin: RunHeader['origin'];
  readonly allowance: Allowance;
  /** Wall time, ISO 8601; absent for handwritten files. */
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** Origin of its card: see `#debrief/assess`. */
  readonly standing: Exclude<CardStanding, 'unreadable'>;
  /** Pinned versions not available here, which prevented scoring it again. */
  readonly changed: readonly (keyof Versions)[];
  /** Total claimed by its file, if scoring it again gives another. */
  readonly claimed?: number;
  readonly total: number;
  readonly passed: boolean;
  readonly scores: Readonly<Record<Dimension, number>>;
  readonly clauses: readonly ClauseOutcome[];
  readonly card: Scorecard;
  readonly lines: readonly SaidLine[];
  /** Digest of its log: two runs with the same digest are the same call. */
  readonly log: string;
  readonly given: GivenRun;
}

/** Returns the key of a trainee: name and number. */
export const whoIs = ({ name, agentId }: Trainee): string => `${name.trim()}\n${agentId}`;

export const isFinished = ({ standing }: ClassRun): boolean => standing !== 'left';

/** True if the line went dead with nothing settled. If either side hung up, the call does not count as finished. */
export const isBrokenOff = ({ card }: ClassRun): boolean => card.ending === 'abandoned';

/** True if its card was computed here, not only read. */
export const isChecked = ({ standing }: ClassRun): boolean => standing !== 'sealed';

/** Scores a run again with its pinned versions, or takes its sealed card if they are unavailable; else SB0955. */
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
