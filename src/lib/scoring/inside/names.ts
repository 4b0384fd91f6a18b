import { own } from '#domain/own';
import { datumNames, milestoneNames, partNames, recordNames, talkNames, ticketFieldNames } from '#domain/terms';
import { listed, type Lang, type Text } from '#domain/text';
import type { Milestone } from '#machines/clause';
import { numbersIn } from '#language/numbers-in';
import type { Act } from '#ticket/acts';
import type { PlayedRun } from './played';

export function textsListed(texts: readonly Text[]): Text {
  return { zh: listed(texts.map(({ zh }) => zh)).zh, en: listed(texts.map(({ en }) => en)).en };
}

/** Joins options with semicolons, since their names may contain commas. */
export function choicesListed(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}

/** Lists the names of parts, acts, fields and data; an id without a name is shown as it is. */
export function named(ids: readonly string[]): Text {
  return textsListed(
    ids.map(
      (id) =>
        own(partNames, id) ??
        own(talkNames, id) ??
        own(ticketFieldNames, id) ??
        own(datumNames, id) ??
        own(recordNames, id) ?? { zh: id, en: id }
    )
  );
}

export function instantsText(instants: readonly Milestone[]): Text {
  const texts = instants.map((instant) => milestoneNames[instant]);
  return { zh: texts.map(({ zh }) => zh).join('或'), en: texts.map(({ en }) => en).join(' or ') };
}

const moments: Readonly<Partial<Record<Milestone, string>>> = {
  'contact-ends': 'the call ends',
  transferred: 'you transfer the call',
  graded: 'you label the ticket or pass it on',
  'acted-on': 'you put the change through',
  credited: 'you grant money',
  'data-given': 'you give personal data',
  'handed-over': 'you hand the ticket over',
  agreed: 'the customer agrees'
};

export function momentsText(instants: readonly Milestone[]): Text {
  const { zh } = instantsText(instants);
  return { zh, en: instants.map((instant) => moments[instant] ?? `“${milestoneNames[instant].en}”`).join(' or ') };
}

const mostQuoted = 24;

export function cutShort(text: string, most = mostQuoted): string {
  const characters = [...text.trim()];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** Returns the words of an act as said, shortened; for `agent-id`, the number. */
export function wordsOf({ name, value, entry, from, to }: Act, { memory }: PlayedRun, most = mostQuoted): string {
  if (name === 'agent-id' && value !== undefined) return String(value);
  const line = memory.lines.find((it) => it.who === 'agent' && it.entry === entry);
  return cutShort(line?.text.slice(from, to) ?? '', most);
}

/** Returns a remedy's label, or the words said if the label names an amount that was never said. */
export function calledAs(act: Act, label: Text, played: PlayedRun): Text {
  const sums = numbersIn(label.zh).map(({ value }) => value);
  const words = wordsOf(act, played);
  return sums.length === 0 || words === '' || (act.yuan !== undefined && sums.includes(act.yuan)) ? label : both(words);
}

const money: readonly string[] = ['current-fee', 'fee', 'price-difference'];
const times: Readonly<Record<string, Text>> = {
  'next-month-1': { zh: '下月 1 日', en: 'the 1st of next month' },
  'next-month': { zh: '下个月', en: 'next month' },
  tomorrow: { zh: '明天', en: 'tomorrow' },
  today: { zh: '今天', en: 'today' },
  now: { zh: '立即', en: 'at once' }
};
const mostChoices = 2;

/** Returns the right value for a wrong one, in words; `undefined` if only the desktop can show it. */
export function rightFor(part: string, { call }: PlayedRun, act?: Act): Text | undefined {
  const { caseFile, header } = call;
  if (part === 'agent-id') return both(header.trainee.agentId);
  const isSum = part === 'explain-cause';
  // A cause that is none of this case has no sum that would put it right.
  if (isSum && caseFile.expects[part] !== undefined && !caseFile.expects[part].includes(act?.value ?? ''))
    return undefined;
  const expected = (isSum ? caseFile.sums[String(act?.value)] : caseFile.expects[part]) ?? [];
  // The first day of next month, and next month: one time, said in two ways.
  const told = part === 'effective-time' ? expected.slice(0, 1) : expected;
  if (told.length === 0 || told.length > mostChoices) return undefined;
  const texts = told.map((value): Text | undefined => {
    if (isSum || money.includes(part)) return { zh: `${value}元`, en: `${value} yuan` };
    if (part === 'service') return caseFile.desk.services?.find(({ id }) => id === value)?.name;
    if (part === 'transfer-to') return own(call.table.policy.desks, String(value));
    if (part === 'solution') return own(caseFile.scenario.remedies, String(value))?.label;
    return own(times, String(value));
  });
  const known = texts.flatMap((text) => (text ? [text] : []));
  if (known.length < texts.length) return undefined;
  return { zh: known.map(({ zh }) => zh).join('或'), en: known.map(({ en }) => en).join(' or ') };
}

const both = (text: string): Text => ({ zh: text, en: text });

export function unitOf(lang: Lang): Text {
  return lang === 'en' ? { zh: '个词', en: 'words' } : { zh: '个字', en: 'characters' };
}
