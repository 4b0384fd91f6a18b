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
import { customerWhen } from './customer-when';
import { flagNames, wordNames } from './inside/customer-conditions';
import {
  chosenActNames,
  happeningNames,
  ownRegions,
  stateNames,
  triggerNames,
  unnamed,
  valueNames
} from './inside/customer-names';

export type CustomerSource = Pick<Scenario, 'title' | 'customer' | 'names' | 'remedies' | 'words' | 'desk' | 'facts'>;

/** Returns the names of a customer's states and transitions in both languages; never an id. */
export function customerWords(of: CustomerSource): DiagramWords {
  const names = {
    heard: (trigger: string) => triggerName(of, trigger),
    value: (id: string) => midSentenceOf(valueName(of, id)),
    standing: (region: string, state: string) => standingName(of, region, state)
  };
  return {
    state: (path) => stateName(of, path),
    way: (on) => wayName(of, on),
    when: (guard) => customerWhen(guard, names)
  };
}

/** Returns the meaning of a customer's flag: its shared name, or what sets it; an unset flag is the author's trait. */
export function flagName(of: CustomerSource, flag: string): Text {
  const known = own(flagNames, flag)?.is;
  if (known) return known;
  for (const [name, { title, on, states }] of Object.entries(of.customer.regions)) {
    const places = [['', on] as const, ...Object.entries(states).map(([state, it]) => [state, it.on ?? {}] as const)];
    for (const [state, reactions] of places)
      for (const [trigger, some] of Object.entries(reactions)) {
        if (!some.some(({ set = [] }) => set.includes(flag))) continue;
        const thing = title ?? stateName(of, [name]);
        if (state === 'unraised') return { zh: `“${thing.zh}”已提起`, en: `“${thing.en}” was brought up` };
        const by = triggerName(of, trigger);
        return { zh: `“${thing.zh}”：${by.zh}之后`, en: `“${thing.en}”: after ${midSentence(by.en)}` };
      }
  }
  const plain = flag.replaceAll('-', ' ');
  return { zh: plain, en: plain };
}

function stateName({ customer: { regions } }: CustomerSource, [name = '', state]: readonly string[]): Text {
  const region = own(regions, name);
  if (state === undefined) return region?.title ?? own(ownRegions, name)?.title ?? unnamed.region;
  if (!region) return own(own(ownRegions, name)?.states ?? {}, state) ?? unnamed.region;
  const place = 1 + Object.keys(region.states).indexOf(state);
  return own(region.states, state)?.title ?? own(stateNames, state) ?? { zh: `第 ${place} 步`, en: `Step ${place}` };
}

function wayName(of: CustomerSource, on: string): Text {
  const [, kind, rest = ''] = /^(act\.|stands\.|after )(.+)$/.exec(on) ?? [];
  if (kind === 'act.') return triggerName(of, rest);
  if (kind === 'stands.') return ledName(of, rest);
  const happening = own(happeningNames, on);
  if (happening || kind === undefined) return happening ?? unnamed.way;
  return afterName(Number(rest));
}

function afterName(ms: number): Text {
  const { zh, en } = spanText(ms);
  return { zh: `${zh}后`, en: `after ${en}` };
}

function standingName(of: CustomerSource, region: string, state: string): Text {
  const [title, at] = [stateName(of, [region]), stateName(of, [region, state])];
  return { zh: `“${title.zh}”${at.zh}`, en: `“${title.en}”: ${midSentence(at.en)}` };
}

interface Led {
  readonly to: string;
  readonly by: Text;
  readonly stands: Text;
}

function ledIn(of: CustomerSource, region: string): readonly Led[] {
  return Object.entries(of.customer.regions).flatMap(([name, { on, states }]) => {
    const said = [on, ...Object.values(states).map((it) => it.on ?? {})].flatMap((it) =>
      Object.entries(it).map(([trigger, reactions]) => ({ by: triggerName(of, trigger), reactions }))
    );
    const timed = Object.values(states).flatMap(({ after = [] }) =>
      after.map(({ after_ms, reactions }) => ({ by: afterName(after_ms), reactions }))
    );
    return [...said, ...timed].flatMap(({ by, reactions }) =>
      reactions.flatMap(({ go, leads = {} }) => {
        const to = leads[region];
        return to === undefined ? [] : [{ to, by, stands: go === undefined ? by : standingName(of, name, go) }];
      })
    );
  });
}

function ledName(of: CustomerSource, standing: string): Text {
  const [region = '', state = ''] = standing.split('.');
  const led = ledIn(of, region);
  const elsewhere = new Set(led.filter(({ to }) => to !== state).map(({ stands }) => stands.en));
  const here = led.filter(({ to }) => to === state).map(({ by, stands }) => (elsewhere.has(stands.en) ? by : stands));
  const names = [...new Map(here.map((name) => [name.en, name])).values()];
  if (names.length === 0) return unnamed.way;
  const rest = names.length > mostLed;
  const told = names.slice(0, mostLed);
  return {
    zh: told.map(({ zh }) => zh).join('；') + (rest ? '等' : ''),
    en: told.map(({ en }) => en).join('; ') + (rest ? ' …' : '')
  };
}
const mostLed = 2;

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

function valueName({ names, remedies, desk, facts }: CustomerSource, id: string): Text | undefined {
  const known = [valueNames, datumNames, ticketFieldNames, recordNames, ...Object.values(choiceNames)];
  const ofTrade = known.map((table) => own<Text>(table, id)).find((it) => it !== undefined);
  const ofCase = own(remedies, id)?.label ?? desk.services?.find((it) => it.id === id)?.name ?? own(facts, id)?.label;
  const listed = [names.services, names.plans, names.desks, names.causes, names.remedies];
  const wordings = listed.map((table) => own(table ?? {}, id)).find((it) => it !== undefined);
  return ofTrade ?? ofCase ?? (wordings && inBoth(wordings));
}

function wordName({ words = {} }: CustomerSource, id = ''): Text {
  const known = own(wordNames, id);
  if (known && own(words, id)?.includes(known.by)) return known.name;
  const said = inBoth(own(words, id) ?? []);
  return said ? { zh: `说到“${said.zh}”`, en: `“${said.en}” is said` } : unnamed.way;
}

const han = /\p{Script=Han}/u;

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
