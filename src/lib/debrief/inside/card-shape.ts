import { canonical } from '#domain/canonical';
import { dimensions, modes } from '#domain/ids';
import type { Line } from '#ticket/memory';
import type { Scorecard, Verdict } from '#scoring/scorecard';

type CardFields = Readonly<Record<string, unknown>>;

const verdicts: readonly Verdict[] = ['met', 'late', 'missed', 'violated', 'not-applicable', 'to-review'];
/** More findings than any SOP has clauses: such a card is not ours. */
const mostFindings = 500;

const isObject = (value: unknown): value is CardFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 4000;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isBoth = (value: unknown): boolean => isObject(value) && isText(value['zh']) && isText(value['en']);
const isList = (value: unknown, each: (item: unknown) => boolean, most = mostFindings): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= most && value.every(each);

/**
 * A scorecard that was sealed here or came with a run file: unknown until each field that is drawn was looked at, so
 * that a card of a later version, or a doctored one, is told and never breaks the page. Nothing if it is none.
 */
export function readCard(value: unknown): Scorecard | undefined {
  const fits =
    isObject(value) &&
    [value['scenario'], value['variant'], value['lang'], value['origin'], value['ending']].every(isText) &&
    modes.some((mode) => mode === value['mode']) &&
    isNumber(value['seed']) &&
    isNumber(value['total']) &&
    [value['passed'], value['record'], value['endingRegular']].every(isFlag) &&
    (isNumber(value['allowance']) || value['allowance'] === 'off') &&
    isObject(value['versions']) &&
    isList(value['passingEndings'], isText) &&
    isList(value['gates'], isGate) &&
    isList(value['findings'], isFinding) &&
    isList(
      value['consequences'],
      (it) => isObject(it) && isText(it['code']) && isText(it['tone']) && isBoth(it['text'])
    ) &&
    isDials(value['dimensions']);
  // Looked at field by field just above.
  return fits ? (value as unknown as Scorecard) : undefined;
}

function isDials(value: unknown): boolean {
  return (
    isObject(value) &&
    dimensions.every((dimension) => {
      const dial = value[dimension];
      return isObject(dial) && [dial['points'], dial['max'], dial['score']].every(isNumber);
    })
  );
}

function isGate(value: unknown): boolean {
  return isObject(value) && isText(value['clause']) && isList(value['entries'], isNumber);
}

function isFinding(value: unknown): boolean {
  return (
    isObject(value) &&
    [value['id'], value['clause']].every(isText) &&
    dimensions.some((dimension) => dimension === value['dimension']) &&
    verdicts.some((verdict) => verdict === value['verdict']) &&
    [value['points'], value['max'], value['lost']].every(isNumber) &&
    isFlag(value['gate']) &&
    isList(value['entries'], (it) => isObject(it) && isNumber(it['entry']) && isNumber(it['at_ms'])) &&
    isObject(value['window']) &&
    isText(value['window']['opens']) &&
    isList(value['window']['closes'], isText) &&
    isSentence(value['why']) &&
    isSentence(value['remedy'])
  );
}

function isSentence(value: unknown): boolean {
  const isValue = (it: unknown): boolean => isText(it) || isNumber(it) || isBoth(it);
  return (
    isObject(value) &&
    isText(value['code']) &&
    isObject(value['values']) &&
    Object.values(value['values']).every(isValue)
  );
}

/** The lines of a sealed transcript; nothing if they are none. */
export function readLines(value: unknown): readonly Line[] | undefined {
  const isLine = (it: unknown): boolean =>
    isObject(it) &&
    (it['who'] === 'agent' || it['who'] === 'customer') &&
    isNumber(it['from_ms']) &&
    isText(it['text']);
  const lines: unknown = isObject(value) ? value['lines'] : value;
  return isList(lines, isLine, 20_000) ? (lines as readonly Line[]) : undefined;
}

/**
 * True if two cards say the same of the same play. Where a run came from and whether it counts here are facts of the
 * device, not of the play: an imported run is `import` and never for record, its seal says what it was at home.
 */
export function sayTheSame(a: Scorecard, b: Scorecard): boolean {
  const played = ({ origin: _origin, record: _record, ...rest }: Scorecard): string => canonical(rest);
  return played(a) === played(b);
}
