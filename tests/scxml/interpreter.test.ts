import { describe, expect, it } from 'vitest';
import { readScxml } from './document';
import type { SideOf } from './delayed';
import { recommendation } from './interpreter';

const begun = (inner: string, sideOf: SideOf = () => 'after') =>
  recommendation(readScxml(`<?xml version="1.0"?><!-- a chart --><scxml version="1.0">${inner}</scxml>`), sideOf);
const says = (what: string) => `<log label="${what}"/>`;
const noisy = (id: string) => `<onentry>${says(`+${id}`)}</onentry><onexit>${says(`-${id}`)}</onexit>`;

/** The examples follow what the recommendation says in words, so that the algorithm is held against those. */
describe('the interpreter of SCXML', () => {
  it('begins in the first child where no initial state is given, and in all regions of a parallel state', () => {
    const chart = begun(
      '<parallel id="p"><state id="a"><state id="a1"/></state><state id="b" initial="b2"><state id="b1"/><state id="b2"/></state></parallel>'
    );
    expect(chart.configuration()).toEqual(['p', 'a', 'a1', 'b', 'b2']);
  });

  it('leaves inner states first, then does what the transition says, then enters outer states first', () => {
    const chart = begun(
      `<state id="a">${noisy('a')}<state id="a1">${noisy('a1')}<transition event="go" target="b1">${says('go')}</transition></state></state>
       <state id="b">${noisy('b')}<state id="b1">${noisy('b1')}</state></state>`
    );
    chart.send({ name: 'go' });
    expect(chart.said).toEqual(['+a', '+a1', '-a1', '-a', 'go', '+b', '+b1']);
  });

  it('stays in the source of an internal transition, and leaves that of an external one', () => {
    const chart = begun(
      `<state id="a">${noisy('a')}
       <transition event="in" target="a2" type="internal"/><transition event="out" target="a2"/><transition event="no"/>
       <state id="a1"/><state id="a2"/></state>`
    );
    chart.send({ name: 'in' });
    chart.send({ name: 'no' });
    expect(chart.said).toEqual(['+a']);
    chart.send({ name: 'out' });
    expect(chart.said).toEqual(['+a', '-a', '+a']);
    expect(chart.configuration()).toEqual(['a', 'a2']);
  });

  it('prefers the inner state, then document order; of regions that contradict each other the first', () => {
    const chart = begun(
      `<parallel id="p"><transition event="x" target="end"/>
       <state id="a"><transition event="go" target="end"/><transition event="y">${says('a')}</transition></state>
       <state id="b"><transition event="go" target="other"/><transition event="y">${says('b')}</transition>
         <transition event="x">${says('inner')}</transition></state>
       </parallel><state id="end"/><state id="other"/>`
    );
    chart.send({ name: 'y' });
    expect(chart.said).toEqual(['a', 'b']);
    chart.send({ name: 'go' });
    expect(chart.configuration()).toEqual(['end']);
  });

  it('takes eventless transitions before internal events, and those before it rests', () => {
    const chart = begun(
      `<state id="a"><onentry><raise event="r"/></onentry><transition target="b"/><transition event="r" target="wrong"/></state>
       <state id="b"><transition event="r" cond="In('b') &amp;&amp; !In('a')" target="c"/></state><state id="c"/><state id="wrong"/>`
    );
    expect(chart.configuration()).toEqual(['c']);
  });

  it('hears an event under what its name begins with, whole tokens only', () => {
    const heard = (descriptor: string, name: string) => {
      const chart = begun(`<state id="a"><transition event="${descriptor}" target="b"/></state><state id="b"/>`);
      chart.send({ name });
      return chart.configuration()[0] === 'b';
    };
    expect([heard('a', 'a.b'), heard('a.*', 'a'), heard('x a.b', 'a.b.c'), heard('*', 'z')]).toEqual(
      Array(4).fill(true)
    );
    expect([heard('a', 'ab'), heard('a.b', 'a')]).toEqual([false, false]);
  });

  it('says when a compound state and when all regions are done, and stops in a final state of the whole', () => {
    const chart = begun(
      `<parallel id="p"><transition event="done.state.p" target="end"/>
       <state id="a"><state id="a1"><transition event="x" target="a2"/></state><final id="a2"/></state>
       <state id="b"><transition event="done.state.b">${says('b')}</transition><state id="b1"><transition event="y" target="b2"/></state><final id="b2"/></state>
       </parallel><final id="end"/>`
    );
    chart.send({ name: 'y' });
    expect(chart.said).toEqual(['b']);
    chart.send({ name: 'x' });
    expect(chart.configuration()).toEqual([]);
  });

  it('delivers what is due in order of time, side and sending, and not what was cancelled', () => {
    const send = (name: string, delay: string) => `<send event="${name}" id="${name}" delay="${delay}"/>`;
    const chart = begun(
      `<state id="a"><onentry>${send('late', '2s')}${send('x', '1s')}${send('y', '1000ms')}${send('wait', '1s')}${send('never', '1s')}<cancel sendid="never"/></onentry>
       ${['late', 'x', 'y', 'wait', 'never', 'out'].map((name) => `<transition event="${name}">${says(name)}</transition>`).join('')}</state>`,
      (name) => (name === 'wait' ? 'before' : 'after')
    );
    chart.advance(1000);
    chart.send({ name: 'out' });
    expect(chart.said).toEqual(['wait', 'out']);
    chart.advance(3000);
    expect(chart.said).toEqual(['wait', 'out', 'x', 'y', 'late']);
  });

  it('takes a condition that cannot be told for false, and says so', () => {
    const chart = begun(
      `<state id="a"><transition event="go" cond="_event.data.n &gt; 1" target="b"/><transition event="error.execution">${says('error')}</transition></state><state id="b"/>`
    );
    chart.send({ name: 'go' });
    expect(chart.said).toEqual(['error']);
    chart.send({ name: 'go', data: { n: 2 } });
    expect(chart.configuration()).toEqual(['b']);
  });

  it('sends data to itself', () => {
    const chart = begun(
      `<state id="a"><onentry><send event="told" target="#_internal"><param name="what" expr="'it\\'s &quot;\\u0041\\n&quot;'"/></send></onentry>
       <transition event="told" cond="_event.data.what === &quot;it's \\&quot;A\\n\\&quot;&quot; &amp;&amp; (false || 1 &lt; 2)" target="b"/></state><state id="b"/>`
    );
    expect(chart.configuration()).toEqual(['b']);
  });

  it.each([
    ['<state id="a"><transition target="a"/></state>', /no rest/],
    ['<state id="a"><transition event="x" target="b"/></state>', /no state b/],
    ['<state id="a"><history id="h"/></state>', /<history> in <state>/],
    ['<state id="a"/><state id="a"/>', /two states a/],
    ['<state id="a">', /closes/],
    ['<state id="a">text</state>', /not well-formed/],
    ['<state id="a"><transition cond="a = 1"/></state>', /cannot read|not expected/]
  ])('refuses %s', (inner, why) => {
    expect(() => begun(inner)).toThrow(why);
  });
});
