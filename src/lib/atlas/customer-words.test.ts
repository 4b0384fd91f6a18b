import { beforeAll, describe, expect, test } from 'vitest';
import { cardsOf } from '#chart/cards';
import { nodesIn, type Diagram } from '#chart/diagram';
import { boxesIn, folded } from '#chart/folding';
import { svgOf } from '#chart/svg';
import { inLang, langs, type Text } from '#domain/text';
import type { Scenario } from '#scenario/scenario';
import { must } from '../../../tests/tools/benches/figures';
import { loadCallers, loadPolicy, loadScenario, shippedScenarios } from '../../cli/data';
import { customerOf, diagramFor } from './atlas';
import { customerWords } from './customer-words';
import { stateNames } from './inside/customer-names';

let scenarios: readonly Scenario[];
beforeAll(async () => {
  const policy = must(await loadPolicy(undefined));
  const shipped = await Promise.all(shippedScenarios().map(async (path) => must(await loadScenario(path, policy))));
  scenarios = [...shipped, ...must(await loadCallers(policy))];
});

const namesIn = (diagram: Diagram): readonly (readonly [id: string, name: Text])[] => [
  ...nodesIn(diagram).map(({ id, name }) => [id, name] as const),
  ...diagram.edges.flatMap(({ ways }) => ways.map(({ on, name }) => [on, name] as const))
];
/** As ids are written: `put-off`, `ask-for:contact`, `visitTime`, `1.2-capture`. */
// The name of a channel is none.
const isId = /(?<!\bWe)(?<=[a-z])[A-Z](?!hat\b)|[a-z0-9][:._][a-z0-9]|\d[.]\d-|^[a-z]+(-[a-z0-9]+)+$/;

describe('the customers of all scenarios that are shipped', () => {
  test('have a name in both languages for each state and way, and none is an id', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(8);
    for (const scenario of scenarios) {
      const names = namesIn(diagramFor(customerOf(scenario), {}));
      expect(names.length).toBeGreaterThan(25);
      for (const { ways } of diagramFor(customerOf(scenario), {}).edges)
        expect(new Set(ways.map(({ name }) => name.zh)).size).toBe(ways.length);
      for (const [id, { zh, en }] of names) {
        const where = `${scenario.id} ${id}: ${zh} · ${en}`;
        expect([/\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en), en.trim() !== ''], where).toEqual([
          true,
          false,
          true
        ]);
        expect([isId.test(zh), isId.test(en)], where).toEqual([false, false]);
        const plain = id.replace(/^(act|stands)\.|^.*[.]/, '');
        expect(zh, where).not.toContain(plain);
        if (/[-:.]/.test(plain)) expect(en, where).not.toContain(plain);
      }
    }
  });

  test('tell lines of one event from one state apart in words, whatever they are told under', () => {
    for (const scenario of scenarios) {
      const leads = new Map<string, string>();
      for (const { from, to, ways } of diagramFor(customerOf(scenario), {}).edges)
        for (const { name, when } of ways)
          for (const lang of langs) {
            const words = `${scenario.id} ${from}: ${inLang(name, lang)} (${when ? inLang(when, lang) : ''})`;
            expect(leads.get(words) ?? to, words).toBe(to);
            leads.set(words, to);
          }
    }
  });

  test('react to nothing that has no name, whether it leads anywhere or not', () => {
    for (const scenario of scenarios) {
      const { way } = customerWords(scenario);
      const { regions } = scenario.customer;
      const heard = Object.values(regions).flatMap(({ on, states }) =>
        [on, ...Object.values(states).map((state) => state.on ?? {})].flatMap(Object.keys)
      );
      for (const trigger of heard) expect(way(`act.${trigger}`)!.en, trigger).not.toBe('what they listen for is said');
    }
  });

  test('stand in states that are all called by name', () => {
    const states = scenarios.flatMap(({ customer }) =>
      Object.values(customer.regions).flatMap((it) => Object.keys(it.states))
    );
    expect(states.filter((state) => !Object.hasOwn(stateNames, state))).toEqual([]);
  });

  test('show no id in any text of their picture', () => {
    for (const scenario of scenarios)
      for (const lang of langs) {
        const chart = customerOf(scenario);
        const whole = diagramFor(chart, {});
        const drawing = cardsOf(folded(whole, { open: boxesIn(whole), irregular: false }), lang);
        const words = { title: chart.text, description: chart.text, holds: () => chart.text };
        const texts = [...svgOf(drawing, words, lang).matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text!);
        expect(texts.length).toBeGreaterThan(15);
        expect(texts.filter((text) => isId.test(text))).toEqual([]);
      }
  });

  test('are led elsewhere only where a reaction leads there', () => {
    for (const scenario of scenarios) {
      const { edges } = diagramFor(customerOf(scenario), {});
      const said = JSON.stringify(scenario.customer.regions);
      const led = edges.flatMap(({ ways }) => ways.flatMap(({ on }) => (on.startsWith('stands.') ? [on] : [])));
      for (const on of led) expect(said).toContain(`"${on.split('.')[1]}":"${on.split('.')[2]}"`);
    }
  });
});

describe('what a scenario has of its own', () => {
  const region = { start: 'first-things', states: { 'first-things': {}, 'then-this': {} }, on: {} };
  const own = {
    title: { zh: '题', en: 'title' },
    customer: { regions: { 'my-task': region } } as unknown as Scenario['customer'],
    names: { services: { ring: ['彩铃', 'ringtone'] } },
    remedies: {},
    desk: {},
    facts: {},
    words: { paid: ['缴费', 'paid up'], only: ['彩铃'] }
  };
  const { state, way } = customerWords(own);

  test('is called by its wordings, and where it has none by what it is', () => {
    expect(way('act.word:paid')).toEqual({ zh: '说到“缴费”', en: '“paid up” is said' });
    expect(way('act.service:ring')).toEqual({ zh: '业务名称：彩铃', en: 'name of the service: ringtone' });
    expect(way('act.word:only')?.en).toBe('what they listen for is said');
    expect(way('act.no-such-act:neither')?.en).toBe('what they listen for is said');
    expect(way('act.amiss:1.2-minimal')?.en).toMatch(/^amiss: /);
    expect([state(['my-task']), state(['my-task', 'then-this'])]).toEqual([
      { zh: '客户的一件事', en: 'Something of the customer’s' },
      { zh: '第 2 步', en: 'Step 2' }
    ]);
  });
});
