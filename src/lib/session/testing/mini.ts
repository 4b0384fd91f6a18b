import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ReadUtterance, Reading } from '#language/reading';
import { conditions, type Condition } from '#machines/clause';
import { readPolicy } from '#formats/policy';
import { openCall, type Call } from '#contact/call';
import type { RunHeader } from '#contact/log';
import type { Scenario } from '#scenario/scenario';

const both = (text: string) => ({ zh: text, en: text });
const quiet = { moodBelow: undefined };

/** A small customer: tells a wish when asked, bears 8 s of silence, waits when told to. */
export const mini: Scenario = {
  format: 2,
  id: 'mini',
  version: 1,
  languages: ['zh-CN'],
  modes: ['guided', 'assisted', 'exam'],
  title: both('小场景'),
  summary: both('小场景'),
  level: 1,
  minutes: 1,
  channel: 'hotline',
  class: 'complaint',
  business: 'fee-dispute',
  tier: 'ordinary',
  care: false,
  brief: { you: both('坐席'), customer: both('客户'), goal: both('解决') },
  conditions: Object.fromEntries(conditions.map((name) => [name, name === 'in-scope'])) as Record<Condition, boolean>,
  variants: { only: { weight: 1, title: both('唯一') } },
  facts: {},
  draws: [],
  desk: {},
  names: {},
  sums: {},
  expects: {},
  personal: [],
  remedies: {},
  customer: {
    temper: { mood: [0], trust: [0], traits: [], oneOf: [] },
    hangsUp: { at: -4, say: 'bye' },
    patience: { after_ms: 8000, hold_ms: 30_000, say: ['there'], last: 'bye' },
    demands: [],
    regions: {
      talk: {
        start: 'calm',
        states: {
          calm: {
            on: {
              greeting: [{ if: quiet, say: 'demand', tell: [], does: ['tells-demand'] }],
              restart: [{ say: 'wait', does: ['waits'], wait_ms: 180_000, go: 'waiting' }]
            }
          },
          waiting: { patience_ms: 240_000, on: { restart: [{ say: 'wait', does: ['waits'], wait_ms: 180_000 }] } }
        },
        on: {}
      }
    }
  },
  lines: {
    demand: { zh: ['我的账单不对'], en: [] },
    wait: { zh: ['好的'], en: [] },
    there: { zh: ['喂，还在吗'], en: [] },
    bye: { zh: ['不说了'], en: [] }
  },
  ready: {
    hello: { say: both('您好，请讲。'), until: ['greeting'] },
    restart: { say: both('请重启。'), until: ['restart'] },
    rude: { say: both('不归我管。'), bad: { clause: '5.1-shirking', why: both('推诿') } }
  }
};

/** Knows two words. */
const read: ReadUtterance = (text) => {
  const hit = (word: string, name: 'greeting' | 'restart'): Reading['parts'] => {
    const from = text.indexOf(word);
    return from < 0 ? [] : [{ name, from, to: from + word.length, sure: true }];
  };
  return {
    parts: [...hit('您好', 'greeting'), ...hit('重启', 'restart')],
    talk: [],
    forbidden: [],
    answers: [],
    marks: []
  };
};

const policy = readPolicy(parse(readFileSync('machines/policy/default.yaml', 'utf8')));

export function miniCall(header: RunHeader): Call {
  if (!policy.ok) throw new Error('the default policy cannot be read');
  return openCall(mini, policy.value, read, header);
}
