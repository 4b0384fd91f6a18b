import { remembered } from '#domain/remembered';
import { matches, type Act } from '#ticket/acts';
import { rowsTotal_yuan } from '#scenario/bill-total';
import type { Memory } from '#ticket/memory';
import type { Reading } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import { withoutAddress } from '../addressed';

/** What a line says. */
interface SaidLine {
  readonly text: string;
  readonly acts: readonly Act[];
  readonly marks: Reading['marks'];
}

/**
 * What a line gives away of personal data, each thing once: facts by their id, else what the scenario lists by the act. What the customer has told or named need not
 * be kept from the customer, and what is public is nobody's; all else that is on record is personal: name, numbers, accounts, address, and what the scenario says is.
 * Whoever is only spoken to by a name is told none.
 */
export function disclosedIn(
  { caseFile }: { readonly caseFile: CaseInstance },
  memory: Memory,
  line: SaidLine
): readonly string[] {
  const { text, acts } = line;
  const { facts, scenario } = caseFile;
  const isKnown = (fact: string): boolean =>
    memory.told.some((one) => String(facts[one]) === String(facts[fact])) || memory.heard.has(String(facts[fact]));
  const factOf = ({ value }: Act): string | undefined =>
    value === undefined ? undefined : Object.keys(facts).find((fact) => String(facts[fact]) === String(value));
  const byAct = acts.flatMap((act) => {
    const listed = caseFile.personal.some(
      ({ act: name, values }) =>
        matches(act, name) && (!values || values.some((value) => String(value) === String(act.value)))
    );
    // A reason without a cause that is known may be what the customer has said.
    if (!listed || act.counts === 'doubtful' || (act.name === 'explain-cause' && act.value === undefined)) return [];
    const fact = factOf(act);
    return fact === undefined ? [act.name] : isKnown(fact) ? [] : [fact];
  });
  const said = plainText(text);
  const told = plainText(withoutAddress(line, Object.values(facts)));
  // What is offered to the customer is no datum of the account.
  const isOffered = (fact: string): boolean =>
    acts.some(({ name, yuan }) => name === 'solution' && yuan !== undefined && yuan === facts[fact]);
  const byWords = Object.entries(scenario.facts).flatMap(([id, fact]) =>
    (fact.personal ?? onRecord.has(id)) &&
    !isKnown(id) &&
    !isOffered(id) &&
    [String(facts[id]), ...(fact.wordings ?? [])].some((words) => names(told, words))
      ? [id]
      : []
  );
  const byDesk = recordTold(caseFile, said, memory).filter((part) => !byAct.includes(part) && byWords.length === 0);
  return [...new Set([...byAct, ...byWords, ...byDesk])];
}

/** Values of a case that the customer names in a text, so that they need not be kept from the customer. */
export function valuesNamed({ facts, desk }: CaseInstance, text: string): readonly string[] {
  const plain = plainText(text);
  const onDesk = [desk.plan?.yuan ?? [], Object.values(desk.plan?.name ?? {}), billsOf(desk)].flat();
  return [...Object.values(facts), ...onDesk].map(String).filter((value) => names(plain, value));
}

const billsOf = ({ bill }: CaseInstance['desk']): readonly number[] =>
  [bill, bill?.last].flatMap((one) => (one ? [one.total ?? rowsTotal_yuan(one)] : []));

/** What a line tells of what is on record beside the facts, as the desktop has it: what the plan costs and what it is called, and what its bills come to. */
function recordTold({ desk }: CaseInstance, said: string, { heard }: Pick<Memory, 'heard'>): readonly string[] {
  const { plan } = desk;
  const told = (value: string): boolean => names(said, value) && !heard.has(value);
  return [
    ...(plan && told(String(plan.yuan)) ? ['current-fee'] : []),
    ...(plan && Object.values(plan.name).some(told) ? ['plan'] : []),
    ...(billsOf(desk).some((yuan) => told(String(yuan))) ? ['bill'] : [])
  ];
}

/** Facts that stand on record of whoever calls. */
const onRecord: ReadonlySet<string> = new Set([
  'name',
  'serviceNumber',
  'contact',
  'broadbandAccount',
  'serviceAddress'
]);

/** From here on a number without its unit is a sum: smaller ones count things. */
const leastBare = 50;

/**
 * True if a text names a value: a sum as a sum, a day in whichever way it is said, anything else by its words.
 * @param plain the text as {@link plainText} has it
 */
function names(plain: string, value: string): boolean {
  if (/^\d{1,4}(\.\d+)?$/.test(value)) return sumsIn(plain).has(Number(value));
  const words = plainText(beginning(value));
  return words.length > 1 && (plain.includes(words) || daysIn(plain).has(words));
}

const sumsIn = remembered((plain): ReadonlySet<number> => {
  const found = [
    ...plain.matchAll(/(¥\s?)?(?<![\d.])(\d+(?:\.\d+)?)(?![\d.])[\s-]*(元|块|yuan|rmb|(?:a|per) month)?/g)
  ];
  return new Set(
    found.flatMap(([, before, digits, unit]) => {
      const sum = Number(digits);
      return before !== undefined || unit !== undefined || sum >= leastBare ? [sum] : [];
    })
  );
});

/** The days that a text names, as facts have them: 9月30日, 30 september. */
const daysIn = remembered((plain): ReadonlySet<string> => {
  const zh = [...plain.matchAll(/(\d{1,2})月(\d{1,2})[日号]/g)].map(([, month, day]) => `${month}月${day}日`);
  const dayFirst = [...plain.matchAll(/(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})/g)];
  const monthFirst = [...plain.matchAll(/([a-z]{3,9}) (?:the )?(\d{1,2})(?!\d)/g)];
  return new Set([
    ...zh,
    ...dayFirst.map(([, day, month]) => `${day} ${month}`),
    ...monthFirst.map(([, month, day]) => `${day} ${month}`)
  ]);
});

/**
 * An address is told by its beginning: nobody reads out the flat number to be caught by it. Where words stand apart that is two of them: the first of a name alone,
 * as in “Family bundle”, may be any word.
 */
const beginning = (value: string): string => {
  if (value.length < 8 || /\d{5}/.test(value)) return value;
  return /^\p{Script=Han}/u.test(value) ? value.slice(0, 6) : (/^\S+\s+\S+/.exec(value)?.[0] ?? value);
};

const digits = '零一二三四五六七八九';

/** A text as it is compared: numbers in figures, without the gaps that a voice makes in them. */
const plainText = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[零〇幺一二三四五六七八九]/g, (digit) =>
      digit === '幺' ? '1' : String(Math.max(0, digits.indexOf(digit)))
    )
    .replace(/(\d)?十(\d)?/g, (_, tens: string | undefined, ones: string | undefined) => `${tens ?? 1}${ones ?? 0}`)
    .replace(/(?<=\d)[\s-]+(?=\d)/g, '')
);
