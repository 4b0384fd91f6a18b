import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Act } from '#ticket/acts';
import { openCall, type CallState } from '#contact/call';
import type { Run, Versions } from '#contact/log';
import { instantiateCase } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import { scoreRun } from '#scoring/score';
import type { Scorecard } from '#scoring/scorecard';
import { desktopNames, type DesktopNames } from './desktop-names.ts';
import { readCard, readLines, sayTheSame } from './card.ts';
import type { PassMarks } from './findings.ts';
import { Rewind } from './rewind.ts';
import { transcriptSource, type TranscriptSource } from './transcript.ts';

export interface RunToAssess {
  readonly run: Run;
  /** True if it is the first of its scenario and seed on its device: only then can it be for record. */
  readonly firstOnSeed: boolean;
}

/** Content of the seal of a finished run; `unknown` until it has been validated. */
export interface SealedRecord {
  readonly card: unknown;
  readonly transcript: unknown;
  readonly acts?: unknown;
}

export interface DebriefData {
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly read: ReadUtterance;
  readonly versions: Versions;
}

/** Origin of the card: `differs` from its seal (error), `sealed` under other versions, `left` never finished. */
export type CardStanding = 'equal' | 'differs' | 'sealed' | 'left' | 'unreadable';

export interface Assessed {
  readonly standing: CardStanding;
  readonly card?: Scorecard;
  /** Sealed card, if it differs from the card shown. */
  readonly sealed?: Scorecard;
  readonly played: TranscriptSource;
  /** Present only if the policy of the run is today's. */
  readonly marks?: PassMarks;
  /** Policy parts that clause texts refer to; present only if the run's policy is today's. */
  readonly numbers?: Pick<Policy, 'limits' | 'scripts' | 'tags' | 'taboos' | 'longestSentence' | 'necessary'>;
  readonly variant?: Text;
  readonly names: DesktopNames;
  /** Versions that are not today's; empty without current data of this scenario. */
  readonly changed: readonly (keyof Versions)[];
  /** Call folded at any time and at its end; only with today's versions. */
  readonly folded?: { readonly rewind: Rewind; readonly state: CallState };
}

export { sealedRecord } from '#contact/call';

const parts = ['charts', 'policy', 'lexicon', 'scenario'] as const;

/** Assesses a run by scoring its log again with today's versions, else by its seal; `today` absent if not shipped. */
export function assess(loaded: RunToAssess, seal: SealedRecord | undefined, today: DebriefData | undefined): Assessed {
  const { run, firstOnSeed } = loaded;
  const { header } = run;
  const changed = today === undefined ? [] : parts.filter((part) => header.versions[part] !== today.versions[part]);
  const variantOf = (id: string): { variant?: Text } => {
    const title = today && own(today.scenario.variants, id)?.title;
    return title === undefined ? {} : { variant: title };
  };
  const names = today
    ? desktopNames(instantiateCase(today.scenario, header.seed, header.lang, header.opensAt).desk, today.policy)
    : nameless;
  const stored = readCard(seal?.card);
  const record = header.origin === 'fresh' && firstOnSeed;
  const known = stored && { ...stored, origin: header.origin, record: record && stored.record };
  if (today === undefined || changed.length > 0) {
    const played = asSealed(loaded, seal);
    if (!known) return { standing: 'unreadable', played, changed, names };
    const numbers = today && !changed.includes('policy') ? { numbers: today.policy } : {};
    return { standing: 'sealed', card: known, played, changed, names, ...numbers, ...variantOf(known.variant) };
  }
  const call = openCall(today.scenario, today.policy, today.read, header);
  const rewind = new Rewind(call, run.entries);
  const state = rewind.end(run.until_ms);
  const card = scoreRun(call, state, { record });
  const shared = {
    card,
    played: transcriptSource(run.entries, state),
    numbers: today.policy,
    marks: { total: today.scenario.pass ?? today.policy.pass.total, verdict: today.policy.pass.verdict },
    changed,
    names,
    folded: { rewind, state },
    ...variantOf(card.variant)
  };
  // An imported run file has no seal to differ from; left is only who never came to an end.
  if (seal === undefined) return { standing: state.memory.ended ? 'equal' : 'left', ...shared };
  if (known && sayTheSame(known, card)) return { standing: 'equal', ...shared };
  return { standing: 'differs', ...shared, ...(known && { sealed: known }) };
}

const nameless: DesktopNames = { service: {}, tag: {}, businessType: {}, team: {}, desk: {} };

function asSealed({ run }: RunToAssess, seal: SealedRecord | undefined): TranscriptSource {
  const lines =
    readLines(seal?.transcript) ??
    run.entries.flatMap((entry, index) =>
      'say' in entry
        ? [{ who: 'agent' as const, from_ms: entry.at_ms, until_ms: entry.at_ms, text: entry.say, entry: index }]
        : []
    );
  const acts = Array.isArray(seal?.acts) ? (seal.acts as readonly unknown[]).filter(isAct) : [];
  const ended_ms = Math.max(0, run.until_ms ?? 0, run.entries.at(-1)?.at_ms ?? 0, lines.at(-1)?.until_ms ?? 0);
  return { entries: run.entries, lines, acts, facts: [], refusals: [], ended_ms };
}

function isAct(value: unknown): value is Act {
  const act = value as Partial<Act> | null;
  return typeof act === 'object' && act !== null && typeof act.name === 'string' && typeof act.at_ms === 'number';
}
