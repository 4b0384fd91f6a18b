import { remembered } from '#domain/remembered';
import { matches, type Act } from '#ticket/acts';
import { rowsTotal_yuan } from '#scenario/bill-total';
import type { Memory } from '#ticket/memory';
import type { Reading } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import { withoutAddress } from '../addressed';

interface SaidLine {
  readonly text: string;
  readonly acts: readonly Act[];
  readonly marks: Reading['marks'];
}

/** Returns the personal data a line discloses, as fact ids or listed acts; data known from the customer is exempt. */
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

/** Returns the case values that the customer names in a text, which are then no longer confidential. */
export function valuesNamed({ facts, desk }: CaseInstance, text: string): readonly string[] {
  const plain = plainText(text);
  const onDesk = [desk.plan?.yuan ?? [], Object.values(desk.plan?.name ?? {}), billsOf(desk)].flat();
  return [...Object.values(facts), ...onDesk].map(String).filter((value) => names(plain, value));
}

const billsOf = ({ bill }: CaseInstance['desk']): readonly number[] =>
  [bill, bill?.last].flatMap((one) => (one ? [one.total ?? rowsTotal_yuan(one)] : []));

function recordTold({ desk }: CaseInstance, said: string, { heard }: Pick<Memory, 'heard'>): readonly string[] {
  const { plan } = desk;
  const told = (value: string): boolean => names(said, value) && !heard.has(value);
  return [
    ...(plan && told(String(plan.yuan)) ? ['current-fee'] : []),
    ...(plan && Object.values(plan.name).some(told) ? ['plan'] : []),
    ...(billsOf(desk).some((yuan) => told(String(yuan))) ? ['bill'] : [])
  ];
}

const onRecord: ReadonlySet<string> = new Set([
  'name',
  'serviceNumber',
  'contact',
  'broadbandAccount',
  'serviceAddress'
]);

const leastBare = 50;

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

const beginning = (value: string): string => {
  if (value.length < 8 || /\d{5}/.test(value)) return value;
  return /^\p{Script=Han}/u.test(value) ? value.slice(0, 6) : (/^\S+\s+\S+/.exec(value)?.[0] ?? value);
};

const digits = '零一二三四五六七八九';

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
