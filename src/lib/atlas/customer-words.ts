import type { DiagramWords } from '#chart/diagram';
import { own } from '#domain/own';
import { spanText } from '#domain/span-text';
import {
  choiceNames,
  datumNames,
  forbiddenNames,
  partNames,
  recordNames,
  talkNames,
  ticketFieldNames
} from '#domain/terms';
import { both, midSentence, type Text } from '#domain/text';
import { clauseText } from '#machines/clause-text';
import { deskActNames } from '#machines/desk-act-names';
import { sopClauseOf } from '#machines/sop-clauses';
import type { Scenario } from '#scenario/scenario';
import {
  chosenActNames,
  happeningNames,
  ownRegions,
  stateNames,
  triggerNames,
  unnamed,
  valueNames
} from './inside/customer-names';

/** As much of a scenario as its customer's chart and its words are made of. */
export type CustomerSource = Pick<Scenario, 'title' | 'customer' | 'names' | 'remedies' | 'words' | 'desk' | 'facts'>;

/**
 * What states and ways of a customer are called: demands and tasks by their titles in the scenario, what the agent says and does by the names of the trade,
 * and what is the scenario's own by its wordings. There is a name for each, in both languages, and none is an id.
 */
export function customerWords(of: CustomerSource): DiagramWords {
  return { state: (path) => stateName(of, path), way: (on) => wayName(of, on) };
}

function stateName({ customer: { regions } }: CustomerSource, [name = '', state]: readonly string[]): Text {
  const region = own(regions, name);
  if (state === undefined) return region?.title ?? own(ownRegions, name)?.title ?? unnamed.region;
  if (!region) return own(own(ownRegions, name)?.states ?? {}, state) ?? unnamed.region;
  const place = 1 + Object.keys(region.states).indexOf(state);
  return own(stateNames, state) ?? { zh: `第 ${place} 步`, en: `Step ${place}` };
}

function wayName(of: CustomerSource, on: string): Text {
  const [, kind, rest = ''] = /^(act\.|stands\.|after )(.+)$/.exec(on) ?? [];
  if (kind === 'act.') return triggerName(of, rest);
  if (kind === 'stands.') return { zh: '别的事牵动', en: 'by what came of something else' };
  const happening = own(happeningNames, on);
  if (happening || kind === undefined) return happening ?? unnamed.way;
  const { zh, en } = spanText(Number(rest));
  return { zh: `${zh}后`, en: `after ${en}` };
}

function triggerName(of: CustomerSource, trigger: string): Text {
  const [, name = trigger, value] = /^([^:]+):(.+)$/.exec(trigger) ?? [];
  if (name === 'word') return wordName(of, value);
  if (name === 'amiss') return own(triggerNames, value ?? '') ?? amissName(value);
  if (name === 'desk') {
    const [act = '', choice] = (value ?? '').split(':');
    const name = midSentenceOf(own(deskActNames, act));
    return choice === undefined ? withValue(name) : withValue(own(chosenActNames, act) ?? name, valueName(of, choice));
  }
  const said = [triggerNames, partNames, talkNames, forbiddenNames].map((names) => own<Text>(names, name));
  return withValue(
    said.find((it) => it !== undefined),
    value === undefined ? undefined : valueName(of, value)
  );
}

function withValue(name: Text | undefined, value?: Text): Text {
  if (!name || !value) return name ?? value ?? unnamed.way;
  return { zh: `${name.zh}：${value.zh}`, en: `${name.en}: ${value.en}` };
}

const midSentenceOf = (name: Text | undefined): Text | undefined => name && both((lang) => midSentence(name[lang]));

/** What is said of something: what the trade or the scenario calls it. */
function valueName({ names, remedies, desk, facts }: CustomerSource, id: string): Text | undefined {
  const known = [valueNames, datumNames, ticketFieldNames, recordNames, ...Object.values(choiceNames)];
  const ofTrade = known.map((table) => own<Text>(table, id)).find((it) => it !== undefined);
  const ofCase = own(remedies, id)?.label ?? desk.services?.find((it) => it.id === id)?.name ?? own(facts, id)?.label;
  const listed = [names.services, names.plans, names.desks, names.causes, names.remedies];
  const wordings = listed.map((table) => own(table ?? {}, id)).find((it) => it !== undefined);
  return ofTrade ?? ofCase ?? (wordings && inBoth(wordings));
}

/** Words that this customer listens for: the first of them in each language stands for all. */
function wordName({ words = {} }: CustomerSource, id = ''): Text {
  const said = inBoth(own(words, id) ?? []);
  return said ? { zh: `说到“${said.zh}”`, en: `“${said.en}” is said` } : unnamed.way;
}

const han = /\p{Script=Han}/u;

/** Wordings of one thing in whichever language, as a text in both; none where one has none. */
function inBoth(wordings: readonly string[]): Text | undefined {
  const zh = wordings.find((it) => han.test(it));
  const en = wordings.find((it) => !han.test(it));
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

function amissName(clause = ''): Text {
  const found = sopClauseOf(clause);
  if (!found) return { zh: '说得不合规', en: 'said against the SOP' };
  const { zh, en } = clauseText(found);
  return { zh: `没做到：${zh}`, en: `amiss: ${midSentence(en)}` };
}
