import { numbersIn } from '#language/numbers-in';
import type { Series } from '#kernel/list';
import type { Line } from '#ticket/memory';
import { counted, type Act } from '#ticket/acts';

/** True if a promise was withdrawn: at once, declined or corrected later by sum or time, or in the next line. */
export function isTakenBack(
  act: Act,
  { acts, lines }: { readonly acts: Series<Act>; readonly lines: Series<Line> }
): boolean {
  const spoken = lines.filter(({ who, entry }) => who === 'agent' && entry !== undefined);
  const own = spoken.find(({ entry }) => entry === act.entry);
  if (!own) return false;
  if (correctedFrom(own, act.to ?? own.text.length)) return true;
  const sums = sumsOf(act, own);
  const later = spoken.filter(({ entry }) => entry! > act.entry!);
  return later.some((line, at) => {
    const { entry, text } = line;
    const said = acts.filter((it) => it.who === 'agent' && it.entry === entry && counted(it));
    if (!said.some(({ name }) => name === 'decline') && !correctedFrom(line, 0)) return false;
    // Who refuses one sum and puts this one once more has taken back nothing of it.
    if (act.yuan && said.some(({ name, yuan }) => name === 'solution' && yuan === act.yuan)) return false;
    const named = valuesIn(text);
    return named.length === 0 ? at === 0 : sums.length > 0 && sums.every((sum) => named.includes(sum));
  });
}

function sumsOf({ yuan, from = 0, to }: Act, { text, reading }: Line): readonly number[] {
  if (yuan === undefined) return valuesIn(text.slice(from, to));
  const monthly = reading?.marks.flatMap(({ name, value }) => (name === 'each-month' ? [Number(value)] : [])) ?? [];
  return monthly.length > 0 && !valuesIn(text).includes(yuan) ? monthly : [yuan];
}

const correctedFrom = ({ reading }: Line, place: number): boolean =>
  reading?.marks.some(({ name, from }) => name === 'taking-back' && from >= place) ?? false;

const valuesIn = (text: string): readonly number[] => numbersIn(text).map(({ value }) => value);
