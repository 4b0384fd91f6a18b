import { own } from '#domain/own';
import { datumNames, milestoneNames, partNames, recordNames, talkNames, ticketFieldNames } from '#domain/terms';
import { listed, type Lang, type Text } from '#domain/text';
import type { Milestone } from '#machines/clause';
import { numbersIn } from '#language/numbers-in';
import type { Act } from '#ticket/acts';
import type { PlayedRun } from './played';

/** Names one after the other, in both languages. */
export function textsListed(texts: readonly Text[]): Text {
  return { zh: listed(texts.map(({ zh }) => zh)).zh, en: listed(texts.map(({ en }) => en)).en };
}

/** Things that can be offered: such a name may have a comma of its own. */
export function choicesListed(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}

/** What parts, acts, fields and data asked for are called, one after the other; what has no name keeps its id. */
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

/** One instant or another. */
export function instantsText(instants: readonly Milestone[]): Text {
  const texts = instants.map((instant) => milestoneNames[instant]);
  return { zh: texts.map(({ zh }) => zh).join('或'), en: texts.map(({ en }) => en).join(' or ') };
}

/** The moments by which something in a call has to be done, as one tells it to whoever does them; the others by their names. */
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

/** One moment or another, as what something comes before. */
export function momentsText(instants: readonly Milestone[]): Text {
  const { zh } = instantsText(instants);
  return { zh, en: instants.map((instant) => moments[instant] ?? `“${milestoneNames[instant].en}”`).join(' or ') };
}

const mostQuoted = 24;

/** The characters of a line, as many as one needs to find them. */
export function cutShort(text: string, most = mostQuoted): string {
  const characters = [...text.trim()];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** What was said when something was meant, word for word; of an agent's number the number, wherever in the line it stood. */
export function wordsOf({ name, value, entry, from, to }: Act, { memory }: PlayedRun, most = mostQuoted): string {
  if (name === 'agent-id' && value !== undefined) return String(value);
  const line = memory.lines.find((it) => it.who === 'agent' && it.entry === entry);
  return cutShort(line?.text.slice(from, to) ?? '', most);
}

/** What a remedy that was put is called: by its label, unless that names a sum that was never said; then by the words that were. */
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
/** With more of them nobody is told which one is right. */
const mostChoices = 2;

/** What may be said in the place of a wrong value, as people say it; nothing if that is for the desktop to show. */
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

/** What a sentence is counted in, by its language. */
export function unitOf(lang: Lang): Text {
  return lang === 'en' ? { zh: '个词', en: 'words' } : { zh: '个字', en: 'characters' };
}
