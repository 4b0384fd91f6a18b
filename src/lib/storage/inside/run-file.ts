import { canonical } from '#domain/canonical';
import { bad } from '#diagnostics/diagnostic';
import type { Result } from '#diagnostics/diagnostic';
import { langs } from '#domain/text';
import { dimensions, modes } from '#domain/ids';
import type { Dimension } from '#domain/ids';
import type { Entry, Fields } from '#domain/entry';
import { currentEntry } from '#domain/entry-formats';
import { roles } from '#domain/roles';
import type { Run, RunHeader, Versions } from '#play/log';
import { limits } from './limits';
import { report } from '#diagnostics/catalogue/transfer';
import { plain } from './plain';
import type { Dispute, RunSummary, Seal } from './rows';
import { at, flag, has, list, matching, number, oneOf, pairs, reading, scalar, text } from './shape';
import type { UntrustedValue } from './shape';

/** A run as it leaves and enters: whatever reads a {@link Run} reads this too. */
export interface ExportedRun extends Run {
  readonly disputes: readonly Pick<Dispute, 'finding' | 'text' | 'at'>[];
  readonly seal?: Omit<Seal, 'runId'>;
}

/**
 * Reads a run file that came from outside, as JSON text or already parsed. Unknown fields are dropped, every known one is checked: SB0520 names the
 * first that is wrong. SB0521 too large, SB0507 not plain data. What the entries *mean* is judged by play.
 */
export function readRunFile(value: unknown): Result<ExportedRun> {
  const limit = limits.fileCharacters;
  const tooLarge = (came: number) => bad(report('SB0521', { what: 'JSON', came, limit }));
  // Before parsing: a text that is too large is not worth the memory.
  if (typeof value === 'string' && value.length > limit) return tooLarge(value.length);
  const copy = plain(typeof value === 'string' ? parsed(value) : (value ?? null));
  if (!copy.ok) return copy;
  const characters = canonical(copy.value).length;
  if (characters > limit) return tooLarge(characters);
  const root: UntrustedValue = { path: '$', value: copy.value };
  return reading(() => ({
    header: header(at(root, 'header')),
    entries: list(at(root, 'entries'), limits.entries).map(entry),
    ...(has(root, 'until_ms') && { until_ms: number(at(root, 'until_ms'), 0) }),
    disputes: has(root, 'disputes') ? list(at(root, 'disputes'), limits.disputes).map(dispute) : [],
    ...(has(root, 'seal') && { seal: seal(at(root, 'seal')) })
  }));
}

/** The JSON of a text; a text that is none reads as nothing, which is no run. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function header(place: UntrustedValue): RunHeader {
  const trainee = at(place, 'trainee');
  return {
    format: oneOf(at(place, 'format'), [1]),
    id: matching(at(place, 'id'), /^[A-Za-z0-9-]{1,100}$/, '字母、数字和连字符', 'letters, digits and hyphens'),
    scenario: matching(at(place, 'scenario'), /./, '场景编号', 'the id of a scenario'),
    seed: number(at(place, 'seed'), -Number.MAX_SAFE_INTEGER),
    mode: oneOf(at(place, 'mode'), modes),
    lang: oneOf(at(place, 'lang'), langs),
    origin: oneOf(at(place, 'origin'), ['fresh', 'import', 'fork']),
    trainee: {
      name: text(at(trainee, 'name'), limits.traineeCharacters),
      agentId: matching(at(trainee, 'agentId'), /^\d{1,20}$/, '1–20 位数字', '1-20 digits')
    },
    allowance: oneOf(at(place, 'allowance'), [1, 1.5, 2, 'off']),
    versions: versions(at(place, 'versions')),
    ...(has(place, 'startedAt') && { startedAt: text(at(place, 'startedAt')) })
  };
}

function versions(place: UntrustedValue): Versions {
  return {
    charts: text(at(place, 'charts')),
    policy: text(at(place, 'policy')),
    lexicon: text(at(place, 'lexicon')),
    scenario: text(at(place, 'scenario'))
  };
}

function entry(place: UntrustedValue): Entry {
  const at_ms = number(at(place, 'at_ms'), 0);
  // Formats before 2 have the agent's entries only, and words of their own for what an entry carries.
  const who = has(place, 'who') ? { who: oneOf(at(place, 'who'), roles) } : {};
  const given = (): { readonly with?: Fields } => {
    if (!has(place, 'with')) return {};
    const fields = pairs(at(place, 'with'), limits.fields).map(([key, field]) => [key, scalar(field)] as const);
    return { with: Object.fromEntries(fields) };
  };
  if (has(place, 'say')) {
    const say = text(at(place, 'say'), limits.sayCharacters);
    const line = has(place, 'line') ? { line: text(at(place, 'line')) } : {};
    return currentEntry({ at_ms, ...who, say, ...line, ...given() } as Entry);
  }
  if (has(place, 'wait_ms')) return currentEntry({ at_ms, wait_ms: number(at(place, 'wait_ms'), 0) });
  return currentEntry({ at_ms, ...who, do: text(at(place, 'do')), ...given() });
}

function dispute(place: UntrustedValue): ExportedRun['disputes'][number] {
  return {
    finding: text(at(place, 'finding')),
    text: text(at(place, 'text'), limits.disputeCharacters),
    at: text(at(place, 'at'))
  };
}

function seal(place: UntrustedValue): NonNullable<ExportedRun['seal']> {
  return {
    card: at(place, 'card').value,
    transcript: at(place, 'transcript').value,
    ...(has(place, 'acts') && { acts: at(place, 'acts').value }),
    versions: versions(at(place, 'versions')),
    summary: summary(at(place, 'summary')),
    entries: number(at(place, 'entries'), 0, limits.entries),
    sealedAt: text(at(place, 'sealedAt'))
  };
}

function summary(place: UntrustedValue): RunSummary {
  const scores = dimensions.map((d): [Dimension, number] => [d, number(at(at(place, 'scores'), d), 0, 100)]);
  return {
    total: number(at(place, 'total'), 0, 100),
    scores: Object.fromEntries(scores) as Record<Dimension, number>,
    passed: flag(at(place, 'passed')),
    record: flag(at(place, 'record')),
    ...(has(place, 'ending') && { ending: text(at(place, 'ending')) })
  };
}
