import { report } from '#diagnostics/catalogue/run';
import { assert } from '#domain/assert';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { listed, type Lang } from '#domain/text';
import { fold } from '#kernel/fold';
import { compileLexicon, type Lexicon, type LexiconSource } from '#language/lexicon';
import { readLanguageOf, type ReadLanguage } from '#language/lexicon-bundle';
import { LexiconPiece } from '#language/lexicon-piece';
import { makeReader } from '#language/read';
import type { ScenarioNames, ReadUtterance } from '#language/reading';
import { prepareFor } from '#language/script';
import type { Policy } from '#machines/policy';
import { openCall, type Call, type CallState } from '#contact/call';
import { saidIn } from '#domain/entry';
import { type Run } from '#contact/log';
import { namesHeard } from '#contact/names-heard';
import { versionsOf } from '#contact/versions';
import type { Scenario } from '#scenario/scenario';
import type { RunFile } from '#formats/run';
import { lexiconPiece, lexiconSources, loadRun, loadScenario, openPolicy } from './data.ts';

export interface PlayedFile {
  readonly call: Call;
  readonly state: CallState;
  readonly run: Run;
}

/** Plays a run file, by the policy in force if no path is given. Fails with SB01xx to SB06xx, SB0430 or SB0431. */
export async function playFile(
  scenarioPath: string,
  runPath: string,
  policyPath?: string
): Promise<Result<PlayedFile>> {
  const given = await groundOf(policyPath);
  if (!given.ok) return given;
  const { policy, policyDigestSource, lexiconSource } = given.value;
  const scenario = await loadScenario(scenarioPath, policy);
  const run = await loadRun(runPath, policy);
  const found: readonly Diagnostic[] = [...scenario.diagnostics, ...run.diagnostics];
  if (!scenario.ok || !run.ok) return bad(...found);
  const unfit = misfits(scenario.value, run.value, runPath);
  if (unfit.length > 0) return bad(...found, ...unfit);
  const header = { ...run.value.header, versions: versionsOf(policyDigestSource, lexiconSource, scenario.value) };
  const names = namesHeard(scenario.value.names, policy);
  const read = await readerFor(saidIn(run.value.entries), header.lang, names);
  if (!read.ok) return read;
  const call = openCall(scenario.value, policy, read.value, header);
  const state = fold(call.simulation, run.value.entries, run.value.until_ms);
  return good({ call, state, run: { ...run.value, header } }, found);
}

interface RunBasis {
  readonly policy: Policy;
  readonly policyDigestSource: unknown;
  readonly lexiconSource: readonly LexiconSource[];
}

const grounds = new Map<string | undefined, Promise<Result<RunBasis>>>();

function groundOf(policyPath: string | undefined): Promise<Result<RunBasis>> {
  const known = grounds.get(policyPath) ?? layGround(policyPath);
  grounds.set(policyPath, known);
  return known;
}

async function layGround(policyPath: string | undefined): Promise<Result<RunBasis>> {
  const opened = await openPolicy(policyPath);
  const sources = lexiconSources();
  if (!opened.ok) return opened;
  if (!sources.ok) return sources;
  return good({
    policy: opened.value.policy,
    policyDigestSource: opened.value.raw,
    lexiconSource: sources.value
  });
}

/** Returns a factory for line readers: a single language uses its own piece, several the whole lexicon. */
export async function readerMaker(
  languages: readonly Lang[]
): Promise<Result<(names: ScenarioNames, lang: Lang) => ReadUtterance>> {
  const [only, ...others] = new Set(languages.map(readLanguageOf));
  if (only === undefined || others.length > 0) {
    const sources = lexiconSources();
    if (!sources.ok) return sources;
    const made = new WeakMap<ScenarioNames, ReadUtterance>();
    return good((names) => {
      const read = made.get(names) ?? makeReader(wholeLexicon(), names);
      made.set(names, read);
      return read;
    });
  }
  const piece = await pieceOf(only);
  return piece.ok
    ? good((names, lang) => {
        assert(readLanguageOf(lang) === only, 'a language that was asked for', lang);
        return makeReaderOf(piece.value, names);
      })
    : piece;
}

const pieces = new Map<ReadLanguage, Promise<Result<LexiconPiece>>>();

function pieceOf(language: ReadLanguage): Promise<Result<LexiconPiece>> {
  const known = pieces.get(language) ?? compiledPiece(language);
  pieces.set(language, known);
  return known;
}

async function compiledPiece(language: ReadLanguage): Promise<Result<LexiconPiece>> {
  const source = await lexiconPiece(language);
  return source.ok ? good(new LexiconPiece(language, language, [source.value])) : source;
}

const readers = new Map<string, ReadUtterance>();
const mostReaders = 40;

async function readerFor(
  lines: readonly string[],
  lang: Lang,
  names: ScenarioNames | undefined
): Promise<Result<ReadUtterance>> {
  // What is wrong with the lexicon is told with its diagnostics.
  const piece = await pieceOf(readLanguageOf(lang));
  if (!piece.ok) return piece;
  await prepareFor(lines);
  const key = `${lang} ${JSON.stringify(names)}`;
  const read = readers.get(key) ?? makeReaderOf(piece.value, names);
  readers.delete(key);
  readers.set(key, read);
  if (readers.size > mostReaders) readers.delete(readers.keys().next().value!);
  return good(read);
}

function makeReaderOf(piece: LexiconPiece, names: ScenarioNames | undefined): ReadUtterance {
  const some = piece.reader(names);
  let all: ReadUtterance | undefined;
  return (text) => {
    if (piece.isEnoughFor(text)) return some(text);
    all ??= makeReader(wholeLexicon(), names);
    return all(text);
  };
}

let whole: Lexicon | undefined;

function wholeLexicon(): Lexicon {
  if (whole) return whole;
  const sources = lexiconSources();
  assert(sources.ok, 'a lexicon that was found right', sources);
  const lexicon = compileLexicon(sources.value, true);
  assert(lexicon.ok, 'a lexicon that was found right', lexicon);
  return (whole = lexicon.value);
}

function misfits({ id, languages }: Scenario, { header }: RunFile, file: string): readonly Diagnostic[] {
  const { scenario: came, lang } = header;
  return [
    ...(came === id ? [] : [report('SB0430', { came, scenario: id }, { file })]),
    ...(languages.includes(lang) ? [] : [report('SB0431', { lang, languages: listed(languages) }, { file })])
  ];
}
