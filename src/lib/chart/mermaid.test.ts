import { expect, test } from 'vitest';
import type { Diagram } from './diagram';
import { mermaidOf } from './mermaid';

const name = (text: string) => ({ zh: text, en: text });
const leaf = { parallel: false, initial: false, final: false, nodes: [] };

const taken = { on: 'take', name: name('taken'), irregular: false };

const diagram: Diagram = {
  nodes: [
    {
      ...leaf,
      id: 'a',
      name: name('A "box"'),
      parallel: true,
      nodes: [
        { ...leaf, id: 'a.x', name: name('X'), initial: true },
        { ...leaf, id: 'a.y', name: name('Y'), final: true }
      ]
    },
    {
      ...leaf,
      id: 'b',
      name: name('B'),
      nodes: [
        { ...leaf, id: 'b.y', name: name('Y') },
        { ...leaf, id: 'b.z', name: name('Z'), limits: [{ clause: '1', name: name('Answer'), length: name('2 h') }] }
      ]
    }
  ],
  edges: [
    { id: '1', from: 'a.x', to: 'a.y', ways: [{ on: 'go', name: name('goes: on'), irregular: true }] },
    { id: '2', from: 'a.x', to: 'b', ways: [{ on: 'out', name: name('out'), irregular: false }] },
    { id: '3', from: 'a.x', to: 'b.y', ways: [{ ...taken, when: name('late'), apart: true }] },
    { id: '4', from: 'a.x', to: 'b.z', ways: [{ ...taken, when: name('soon') }] },
    { id: '5', from: 'a', to: 'b.z', ways: [taken, taken] }
  ]
};

test('boxes hold their states and the lines within them; a line out of a box leads from the box and says from where, and where to; one line from one to the other', () => {
  expect(mermaidOf(diagram, name('T'), 'en', name('irregular')).split('\n')).toEqual([
    '---',
    'title: "T"',
    '---',
    'stateDiagram-v2',
    '  state "A ”box”" as s0 {',
    '    state "X" as s1',
    '    [*] --> s1',
    '    --',
    '    state "Y" as s2',
    '    s2 --> [*]',
    '    s1 --> s2: goes： on (irregular)',
    '  }',
    '  state "B" as s3 {',
    '    state "Y" as s4',
    '    state "Z" as s5',
    '    note right of s5',
    '      ◔ Answer 2 h',
    '    end note',
    '  }',
    '  s0 --> s3: X – out<br/>X – taken (late) → Y<br/>X – taken → Z<br/>taken → Z',
    ''
  ]);
});
