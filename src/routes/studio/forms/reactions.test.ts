import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { local } from '#app/local';
import { flagName } from '#atlas/customer-words';
import { valueAt } from '#formats/value-at';
import { changedBy, type Change } from '#formats/yaml-changes';
import { actFamilies } from '#domain/act-families';
import { answers, forbiddenLabels, parts, talkActs } from '#domain/act-ids';
import { nobody } from '../nobody.ts';
import { actAndValue, actGroups, actsFound, valuesOfAct } from './acts.ts';
import type { Plain } from './changes.ts';
import { conditionsOf, newCondition, withoutCondition } from './conditions.ts';
import { movedReaction, newState, reactionPath, thingsOf } from './customer.ts';
import { rememberedBy } from './flags.ts';
import { renamedStep } from './steps.ts';
import { CustomerNames, statesOf } from './words.ts';

const read = (text: string): Plain => parse(text, { version: '1.2', schema: 'core' }) as Plain;

test('what can be said stands in the families by which the reader knows it, each once', () => {
  const folder = 'src/lib/language/lexicon';
  const files = readdirSync(folder).map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as Plain);
  const isAct = (name: string) => [...parts, ...talkActs, ...forbiddenLabels].some((it) => it === name);
  for (const { family, acts } of actFamilies) {
    const file = files.find((it) => it['family'] === family);
    const known = Object.keys(file?.['entries'] as object).filter((name) => !answers.some((it) => it === name));
    expect([...acts].sort(), family).toEqual(known.sort());
  }
  const all = actFamilies.flatMap(({ acts }) => acts);
  expect(all.every(isAct)).toBe(true);
  expect(new Set(all).size).toBe(parts.length + talkActs.length + forbiddenLabels.length);
});

test('an act is found by plain words in either language, by what it is about, and by what one is told to do', () => {
  const names = new CustomerNames(undefined, []);
  const groups = actGroups({}, (trigger) => names.act(trigger));
  const found = (sought: string) => actsFound(groups, sought).flatMap(({ acts }) => acts.map(({ value }) => value));
  for (const { acts } of groups)
    for (const { name, value } of acts)
      expect([name.zh !== '', name.en !== '', value], value).toEqual([true, true, value]);
  expect(found('apologise')).toEqual(['apology']);
  expect(found('光猫')).toContain('restart');
  expect(found('desktop verify')).toContain('desk:verify-identity');
  expect(found('no such thing')).toEqual([]);
  expect(found('').length).toBeGreaterThan(60);
  expect(actAndValue('desk:verify-identity:sms-code')).toEqual({ act: 'desk:verify-identity', value: 'sms-code' });
  expect(actAndValue('ask-for:contact')).toEqual({ act: 'ask-for', value: 'contact' });
  expect(valuesOfAct({ remedies: { half: {} } }, 'solution')).toContain('half');
});

const text = `behaviour:
  modem:
    title: { zh: 光猫, en: Modem }
    start: step-1 # begins here
    states:
      step-1:
        on:
          restart: { say: hi, go: step-2 } # goes on
          apology: [{ say: hi }, { say: bye, if: { at: { modem: [step-1, step-2] } } }]
      step-2: { on: { done: { go: step-1, leads: { other: step-1 } } } }
  other:
    states: { step-1: { on: {} } }
demands:
  one:
    title: { zh: 一, en: One }
    raise: { say: hi, leads: { modem: step-1 } }
ready:
  a: { say: { zh: 好, en: step-1 }, if: { at: { modem: step-1 } } }
`;

test('a step by another name is named so wherever it was, and nowhere else; nothing else is touched', () => {
  const [, modem] = thingsOf(read(text));
  const { state, changes } = renamedStep(read(text), modem!, 'step-1', { zh: '等着', en: 'Is waiting' });
  expect(state).toBe('is-waiting');
  expect(changedBy(text, changes)).toBe(
    text
      .replace('start: step-1', 'start: is-waiting')
      .replace('      step-1:\n        on:', '      is-waiting:\n        on:')
      .replace('[step-1, step-2]', '[is-waiting, step-2]')
      .replace('go: step-1, leads', 'go: is-waiting, leads')
      .replace('leads: { modem: step-1 }', 'leads: { modem: is-waiting }')
      .replace('at: { modem: step-1 } } }\n', 'at: { modem: is-waiting } } }\n')
      .replace('en: One }\n    raise', 'en: One }\n    raise')
      .replace(
        'if: { at: { modem: [is-waiting, step-2] } } }]',
        'if: { at: { modem: [is-waiting, step-2] } } }]\n        title: { zh: 等着, en: Is waiting }'
      )
  );
  const named = thingsOf(read(changedBy(text, changes)!))[1]!;
  expect(named.stateTitles).toEqual({ 'is-waiting': { zh: '等着', en: 'Is waiting' } });
  expect(new CustomerNames(undefined, [named]).state(named, 'is-waiting')).toBe(
    local({ zh: '等着', en: 'Is waiting' })
  );
});

test('what a reaction is to becomes something else where it stands; one of several goes behind what is there', () => {
  const file = read(text);
  const place = thingsOf(file)[1]!.places[0]!;
  const [restart, , second] = place.reactions;
  const made = (changes: readonly Change[]) => changedBy(text, changes);
  const alone = movedReaction(file, place, restart!, 'wait-3min');
  expect(made(alone.changes)).toBe(text.replace('restart: {', 'wait-3min: {'));
  const one = movedReaction(file, place, second!, 'restart');
  const after = read(made(one.changes)!);
  expect(valueAt(after, one.path)).toEqual(second!.reaction);
  expect(valueAt(after, [...place.path, 'apology'])).toEqual([{ say: 'hi' }]);
  expect(reactionPath(file, place, 'greeting')).toEqual([...place.path, 'greeting']);
});

test('conditions are put in and taken away one by one, and leave nothing empty behind', () => {
  let now = 'on:\n  apology: { say: hi } # why\n';
  const row = () => ({ reaction: (read(now)['on'] as Plain)['apology'] as Plain, path: ['on', 'apology'] });
  const put = (...[kind, value, of]: readonly [Parameters<typeof newCondition>[2], string, string?]) => {
    const { reaction, path } = row();
    now = changedBy(now, newCondition(reaction, path, kind, value, of ?? ''))!;
  };
  put('has', 'told');
  put('has', 'paid');
  put('at', 'raised', 'one');
  put('at', 'answered', 'one');
  put('mood-below', '-1');
  put('open', 'yes');
  put('is', 'refund');
  put('at-least', 'fee');
  expect(row().reaction['if']).toEqual({
    has: ['told', 'paid'],
    at: { one: ['raised', 'answered'] },
    'mood-below': -1,
    open: true,
    offer: { is: 'refund', 'at-least': 'fee' }
  });
  for (;;) {
    const { reaction, path } = row();
    const [first] = conditionsOf(reaction, path);
    if (!first) break;
    now = changedBy(now, withoutCondition(reaction, path, first))!;
  }
  expect(now).toBe('on:\n  apology: { say: hi } # why\n');
});

test('what brings something up leads to that it is raised; steps lead to a new one, too', () => {
  const [one, modem] = thingsOf(read(text));
  const names = new CustomerNames(undefined, [one!, modem!]);
  const raise = one!.places.find(({ is }) => is === 'raise')!;
  expect(statesOf(names, one!, raise)[0]!.label).toBe(names.state(one!, 'raised'));
  expect(statesOf(names, modem!, modem!.places[0]!).map(({ value }) => value)).toEqual([
    '',
    'step-1',
    'step-2',
    'new step'
  ]);
  expect(newState(modem!, '', { zh: '再来', en: 'Once more' }).state).toBe('once-more');
  expect(rememberedBy(read(text), {}, 'apology')).toEqual(['apology-heard']);
});

test('a flag is called what shared behaviour calls it, or told by what sets it; no id is shown where there is a name', () => {
  const title = { zh: '流量', en: 'Data left' };
  const regions = {
    left: {
      title,
      start: 'unraised',
      states: {
        unraised: { on: { floor: [{ set: ['demand-told'] }] } },
        raised: { on: { apology: [{ set: ['soothed'] }] } }
      },
      on: {}
    }
  };
  const of = { ...nobody, customer: { ...nobody.customer, regions } };
  expect(flagName(of, 'wary')).toEqual({ zh: '有戒心', en: 'wary' });
  expect(flagName(of, 'demand-told')).toEqual({ zh: '“流量”已提起', en: '“Data left” was brought up' });
  expect(flagName(of, 'soothed')).toEqual({ zh: '“流量”：致歉之后', en: '“Data left”: after apology' });
  expect(flagName(of, 'hard-of-hearing').en).toBe('hard of hearing');
});
