import { createMachine } from 'xstate';
import { describe, expect, test } from 'vitest';
import { inLang, langs } from '#domain/text';
import { ticketChart } from '#machines/ticket';
import { titleOf } from '#machines/titles';
import { transitionName } from '#machines/transition-names';
import { activeIn, diagramOf, inFocus, nodesIn, type Diagram, type DiagramWords } from './diagram';
import { nodesOf, regionsOf } from './machine';
import { outlineOf } from './outline';

const words: DiagramWords = { state: titleOf, way: transitionName };
const parts = outlineOf(ticketChart).states;
const [contact, handling, ...boxes] = parts;
const regions = [contact!, handling!, ...boxes.flatMap(({ states }) => states)];
const diagrams = regions.map((region) => diagramOf([region], words));
const life = diagramOf([contact!, handling!], words);

const asIs: DiagramWords = {
  state: (path) => ({ zh: path.join('/'), en: path.join('/') }),
  way: (on) => ({ zh: on, en: on })
};
const deviates = { type: 'deviate', params: {} };
/** A small chart with one of each: a box, a way back to it, a way that its box has too, one that stays, one that deviates. */
const small = diagramOf(
  outlineOf(
    createMachine({
      id: 'm',
      initial: 'r',
      states: {
        r: {
          initial: 'a',
          states: {
            a: { on: { go: 'box', stay: {}, wrong: { target: 'end', actions: deviates } } },
            box: {
              initial: 'x',
              on: { leave: 'end' },
              states: {
                x: {
                  on: {
                    next: [
                      { guard: () => true, target: 'y' },
                      { target: 'y', actions: deviates }
                    ]
                  }
                },
                y: { on: { leave: '#m.r.end', again: '#m.r.box', 'breach.1-limit': 'x' }, after: { 5: 'x' } }
              }
            },
            end: { type: 'final' }
          }
        }
      }
    } as object)
  ).states,
  asIs
);
const edge = (from: string, to: string) => small.edges.find((it) => it.from === from && it.to === to);

describe('a diagram', () => {
  test('draws the ways from one state to another as one line, each thing that takes it once', () => {
    expect(small.edges.map(({ from, to, ways }) => `${from} > ${to}: ${ways.map(({ on }) => on).join(', ')}`)).toEqual([
      'r.a > r.box: go',
      'r.a > r.end: wrong',
      'r.box > r.end: leave',
      'r.box.x > r.box.y: next',
      'r.box.y > r.box.x: again, breach.1-limit, after 5'
    ]);
  });

  test('says which ways the SOP does not have so, and which a limit takes', () => {
    expect(edge('r.a', 'r.end')?.ways[0]?.irregular).toBe(true);
    expect(edge('r.box.x', 'r.box.y')?.ways[0]?.irregular).toBe(false);
    const ways = edge('r.box.y', 'r.box.x')!.ways.map(({ limit }) => limit);
    expect(ways).toEqual([undefined, '1-limit', '5']);
  });

  test('knows where a box is entered and where nothing leads on', () => {
    const nodes = nodesIn(small);
    expect(nodes.filter(({ initial }) => initial).map(({ id }) => id)).toEqual(['r.a', 'r.box.x']);
    expect(nodes.filter(({ final }) => final).map(({ id }) => id)).toEqual(['r.end']);
  });
});

describe('the states at hand', () => {
  test('come with the boxes around them', () => {
    expect([...activeIn({ contact: { intake: 'greeted' }, handling: 'archived' })]).toEqual([
      'contact',
      'contact.intake',
      'contact.intake.greeted',
      'handling',
      'handling.archived'
    ]);
  });

  test('are looked at where the ticket goes on', () => {
    const at = (...value: Parameters<typeof activeIn>) => activeIn(...value);
    const ringing = at({ contact: { intake: 'connected' }, handling: 'with-agent' });
    const calling = at({ contact: { intake: 'greeted' }, handling: 'with-agent' });
    const field = { symptom: 'open', tools: 'open', site: 'away' };
    const handled = at({ contact: 'handed-over', handling: { 'in-progress': { field } } });
    const packed = at({ contact: 'handed-over', handling: { 'in-progress': { field: { ...field, tools: 'done' } } } });
    const archived = at({ contact: 'handed-over', handling: 'archived' });
    expect(inFocus(life, calling)).toEqual(['contact.intake.greeted']);
    expect(inFocus(life, calling, ringing)).toEqual(['contact.intake.greeted']);
    expect(inFocus(life, handled)).toHaveLength(3);
    expect(inFocus(life, packed, handled)).toEqual(['handling.in-progress.field.tools.done']);
    expect(inFocus(life, packed)).not.toContain('handling.in-progress.field.tools.done');
    expect(inFocus(life, archived)).toEqual(['handling.archived']);
    // The contact is over behind it: that is no place where anything goes on.
    const passed = at({ contact: { preprocessing: 'passed-on' }, handling: 'dispatching' });
    const hungUp = at({ contact: 'handed-over', handling: 'dispatching' });
    expect(inFocus(life, passed)).toEqual(['handling.dispatching']);
    expect(inFocus(life, hungUp, passed)).toEqual(['handling.dispatching']);
  });
});

describe('the chart of a ticket', () => {
  const idsIn = (diagram: Diagram): readonly string[] => nodesIn(diagram).map(({ id }) => id);

  test('has a node for each of its states', () => {
    const ids = regionsOf(ticketChart).flatMap((region) => nodesOf(region).map(({ path }) => path.join('.')));
    expect(diagrams.flatMap(idsIn)).toEqual(ids);
  });

  test('has both ends of each line in the same diagram', () => {
    for (const diagram of diagrams) {
      const ids = new Set(idsIn(diagram));
      for (const { from, to } of diagram.edges)
        expect([ids.has(from), ids.has(to)], `${from} > ${to}`).toEqual([true, true]);
    }
  });

  test.each(langs)('is told in names, not in ids, in %s', (lang) => {
    const texts = diagrams.flatMap((diagram) => [
      ...nodesIn(diagram).map(({ id, name }) => [id, inLang(name, lang)] as const),
      ...diagram.edges.flatMap(({ ways }) => ways.map(({ on, name }) => [on, inLang(name, lang)] as const))
    ]);
    const own = (id: string): readonly string[] => [id, id.slice(id.lastIndexOf('.') + 1)];
    // `told` is an id, and what one calls it.
    const isId = (id: string, text: string): boolean => own(id).some((it) => it === text && /[-.]/.test(it));
    const isInLang = (text: string): boolean => /[\u4E00-\u9FFF]/.test(text) === (lang === 'zh-CN');
    expect(texts.filter(([id, text]) => isId(id, text) || !isInLang(text)).map(([id]) => id)).toEqual([]);
  });

  test('names each thing by which a way is taken', () => {
    const on = new Set(diagrams.flatMap(({ edges }) => edges.flatMap(({ ways }) => ways.map((way) => way.on))));
    expect([...on].filter((it) => transitionName(it) === undefined)).toEqual([]);
  });
});

describe('what has to hold for a way', () => {
  const guarded = diagramOf(
    outlineOf(
      createMachine({
        id: 'm',
        initial: 'a',
        states: {
          a: {
            on: {
              answered: [
                { guard: { type: 'first' }, target: 'b' },
                { guard: { type: 'second' }, target: 'c' },
                { target: 'd' }
              ],
              sent: [{ guard: { type: 'first' }, target: 'b', actions: deviates }, { target: 'b' }],
              closed: { guard: { type: 'first' }, target: 'b' },
              tried: [{ guard: { type: 'first' }, target: 'c' }, {}]
            }
          },
          b: {},
          c: {},
          d: {}
        }
      } as object)
    ).states,
    { ...asIs, when: ({ name }) => ({ zh: name, en: name }), by: (on) => ({ zh: '客户', en: `who ${on}` }) }
  );
  const told = (to: string, on: string) => {
    const way = guarded.edges.find((it) => it.to === to)?.ways.find((it) => it.on === on);
    return [way?.when?.en, way?.apart];
  };

  test('tells apart where the same leads to several places, and the last is all else', () => {
    expect(told('b', 'answered')).toEqual(['first', true]);
    expect(told('c', 'answered')).toEqual(['second', true]);
    expect(told('d', 'answered')).toEqual(['otherwise', true]);
    // Or stays where it is.
    expect(told('c', 'tried')).toEqual(['first', true]);
  });

  test('is told where nothing else can come of it, but tells nothing apart', () => {
    expect(told('b', 'closed')).toEqual(['first', undefined]);
  });

  test('is nothing where only what is against the SOP depends on it', () => {
    expect(told('b', 'sent')).toEqual([undefined, undefined]);
  });

  test('and who takes it is told by the words', () => {
    expect(guarded.edges[0]!.ways.map(({ by }) => by?.en)).toContain('who answered');
  });
});
