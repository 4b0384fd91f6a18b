import {
  and,
  assign,
  createMachine,
  not,
  or,
  raise,
  sendTo,
  setup,
  stateIn,
  type AnyStateMachine,
  type EventObject
} from 'xstate';
import { describe, expect, it } from 'vitest';
import { callChart } from '#machines/call';
import { nodesOf } from './machine';
import { literal, toScxml } from './scxml';

const wait_ms = 180_000;
const input = {
  case: { class: 'fault', difficulty: 'none', conditions: { 'in-scope': false } },
  limits: { '2.1-wait-3min': wait_ms, '2.1-check-5min': Infinity }
};
const guards = {
  tag: (tag: string) => `_event.data.tag === ${literal(tag)}`,
  field: ({ field, is }: { field: string; is: readonly unknown[] }) =>
    is.map((value) => `_event.data.${field} === ${literal(value)}`).join(' || ')
};
const call = toScxml(callChart, input, guards);

/** One region `a` with the states given, as SCXML. */
function region(states: object, more: object = {}): string {
  return toScxml(createMachine({ id: 'm', initial: 'a', ...more, states } as object), undefined);
}

describe('a chart as SCXML', () => {
  it('has every state once, under its id, and begins where the chart does', () => {
    const ids = [...call.matchAll(/<(?:state|parallel|final) id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(nodesOf(callChart.root).map(({ id }) => id));
    expect(call).toContain('version="1.0" datamodel="ecmascript" name="sop" initial="sop">\n  <parallel id="sop">\n');
    expect(call).toContain('<state id="sop.contact" initial="sop.contact.intake">');
  });

  it('aims at states that there are', () => {
    const ids = new Set(nodesOf(callChart.root).map(({ id }) => id));
    const targets = [...call.matchAll(/ target="([^"]+)"/g)].flatMap(([, target]) => target!.split(' '));
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is the same text every time', () => {
    expect(toScxml(callChart, input, guards)).toBe(call);
  });

  it('settles guards on the case by the input, and writes guards on events as it is told', () => {
    expect(call).toContain('<transition event="transferred" cond="false" target="transferred"');
    expect(call).toContain(`<transition event="tagged" cond="_event.data.tag === '自助排障无效'"`);
    expect(call).toContain(`cond="In('verified') &amp;&amp; In('details-checked')"`);
    expect(call).toContain(`cond="!In('disclosed')"`);
  });

  it('starts a timer on entry and cancels it on exit; of one that is off nothing is left', () => {
    const timer = 'xstate.after.2.1-wait-3min.sop.timers.wait-3min.running';
    expect(call).toContain(`<send event="${timer}" id="${timer}" delay="${wait_ms}ms"/>`);
    expect(call).toContain(`<cancel sendid="${timer}"/>`);
    expect(call).toContain(`<transition event="${timer}" target="waited"/>`);
    expect(call).toContain('id="sop.timers.check-5min.running"');
    expect(call).not.toContain('xstate.after.2.1-check-5min');
  });

  it('shows what the chart tells the outside', () => {
    expect(call).toContain('<log label="mark" expr="{&quot;instant&quot;:&quot;accepted&quot;}"/>');
    expect(call).toContain('<raise event="handling-begun"/>');
  });

  it('leaves a state that aims at itself where it is, unless it re-enters', () => {
    const states = { b: { initial: 'c', states: { c: {}, d: {} } } };
    expect(region({ a: { on: { go: { target: 'a', actions: 'beep' } } } })).toContain(
      '<transition event="go">\n        <log label="beep"/>'
    );
    expect(region({ a: { on: { go: { target: 'a', reenter: true } } } })).toContain('event="go" target="m.a"/>');
    expect(region({ a: { ...states.b, on: { go: 'a' } } })).toContain('event="go" target="m.a.c" type="internal"/>');
    expect(region({ a: { ...states.b, on: { go: '.d' } } })).toContain('event="go" target="m.a.d" type="internal"/>');
    expect(region({ a: { ...states.b, on: { go: { target: '.d', reenter: true } } } })).toContain(
      'event="go" target="m.a.d"/>'
    );
    expect(region({ a: { on: { go: {} } } })).toContain('<transition event="go"/>');
  });

  it('tells a name apart from one that it begins', () => {
    const text = region({
      a: { on: { word: 'b', 'word.more': 'a' }, always: { guard: stateIn('#m.b'), target: 'b' } },
      b: {}
    });
    expect(text).toContain(`<transition event="word" cond="_event.name === 'word'" target="m.b"/>`);
    expect(text).toContain('<transition event="word.more"/>');
    expect(text).toContain(`<transition cond="In('m.b')" target="m.b"/>`);
  });

  it('writes final states, and the event that they make as SCXML calls it', () => {
    const text = region({ a: { initial: 'b', states: { b: { type: 'final' } }, onDone: 'c' }, c: {} });
    expect(text).toContain('<final id="m.a.b"/>');
    expect(text).toContain('<transition event="done.state.m.a" target="m.c"/>');
  });

  it('puts brackets where and, or and not need them', () => {
    const [a, b] = [stateIn('#m.a'), stateIn('#m.b')];
    const cond = (guard: unknown) =>
      /cond="([^"]*)"/.exec(region({ a: { on: { go: { guard, target: 'b' } } }, b: {} }))![1]!.replaceAll('&amp;', '&');
    expect(cond(and([a, or([a, not(b)])]))).toBe(`In('m.a') && (In('m.a') || !In('m.b'))`);
    expect(cond(not(or([a, b])))).toBe(`!(In('m.a') || In('m.b'))`);
    expect(cond(not(and([a])))).toBe(`!In('m.a')`);
    expect(cond(and([]))).toBe('true');
  });

  it('keeps any text through markup and quotes', () => {
    const what = `it's "<&>"\n`;
    const text = region({
      a: { entry: { type: 'say', params: { what } }, exit: raise({ type: 'told', what } as EventObject) }
    });
    expect(text).toContain('expr="{&quot;what&quot;:&quot;it\'s \\&quot;&lt;&amp;&gt;\\&quot;\\n&quot;}"');
    expect(text).toContain('<send event="told" target="#_internal">');
    expect(text).toContain(`<param name="what" expr="'it\\'s &quot;&lt;&amp;&gt;&quot;\\n'"/>`);
  });
});

const named = setup({
  types: { events: {} as { type: 'go'; late: boolean } },
  guards: { late: ({ event }) => event.late, odd: and(['late']) }
});
const parallel = (a: object, b: object, more: object = {}) =>
  createMachine({ id: 'm', type: 'parallel', states: { a, b }, ...more } as object);
const one = (a: object) => createMachine({ id: 'm', initial: 'a', states: { a, b: {} } } as object);

describe('what SCXML cannot say', () => {
  it.each<[string, RegExp, AnyStateMachine]>([
    [
      'a guard on the event',
      /guard late that does not read/,
      named.createMachine({ id: 'm', on: { go: { guard: 'late' } } })
    ],
    [
      'one inside another',
      /guard late that does not read/,
      named.createMachine({ id: 'm', on: { go: { guard: 'odd' } } })
    ],
    ['a guard nobody knows', /guard that the machine has/, one({ on: { go: { guard: 'what', target: 'b' } } })],
    ['stateIn of a path', /stateIn of an #id/, one({ on: { go: { guard: stateIn('a'), target: 'b' } } })],
    ['a context that changes', /a context that stays/, one({ entry: assign({ n: 1 }) })],
    ['a message to others', /a context that stays/, one({ entry: sendTo('x', { type: 'y' }) })],
    [
      'params made from the event',
      /params of action say/,
      one({ entry: { type: 'say', params: ({ event }: { event: unknown }) => event } })
    ],
    ['history', /no history/, one({ initial: 'c', states: { c: {}, h: { type: 'history' } } })],
    ['something invoked', /nothing invoked/, one({ invoke: { src: 'x' } })],
    ['a wildcard', /one event by its name/, one({ on: { 'a.*': 'b' } })],
    ['an end of the whole', /does not end/, one({ type: 'final' })],
    [
      'an end of all regions',
      /does not end/,
      parallel({ initial: 'x', states: { x: { type: 'final' } } }, { initial: 'x', states: { x: { type: 'final' } } })
    ],
    [
      'a way on from a final state',
      /no way on/,
      one({ initial: 'c', states: { c: { type: 'final', on: { go: '#m.b' } } } })
    ],
    ['an eventless transition to nowhere', /goes somewhere/, one({ always: { actions: 'beep' } })],
    ['an id that is no name', /names in XML/, one({ id: '1.2 x' })],
    ['two states of one id', /one state of an id/, one({ initial: 'c', states: { c: { id: 'x' }, d: { id: 'x' } } })],
    [
      'an event heard by regions and around them',
      /inside it, not both/,
      parallel({ on: { go: {} } }, {}, { on: { go: {} } })
    ],
    [
      'regions that leave a parallel state that would notice',
      /leaves the same states/,
      parallel({ on: { go: '#m.b' } }, {}, { exit: 'beep' })
    ],
    [
      'two regions that move by themselves and do something',
      /eventless transitions do something/,
      parallel(
        { initial: 'x', states: { x: { always: { target: 'y', actions: 'beep' } }, y: {} } },
        { initial: 'x', states: { x: { always: { target: 'y', actions: 'beep' } }, y: {} } }
      )
    ],
    ['a text that XML cannot hold', /a text that XML can hold/, one({ id: 'x', entry: { type: 'say\u0001' } })]
  ])('%s is refused', (_, why, machine) => {
    expect(() => toScxml(machine, undefined)).toThrow(why);
  });
});
