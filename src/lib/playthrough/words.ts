import { dimensions } from '#domain/ids';
import type { CameTo } from '#domain/kept-run';
import { own } from '#domain/own';
import { dimensionNames, endingNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { DrawnValue } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import type { Unexplored } from './report';
import type { LazyWay } from './trainees';

export interface CustomerNames {
  state(path: readonly string[]): Text | undefined;
  /** Returns the name of a trigger, such as `act.solution`. */
  way(on: string): Text | undefined;
}

const lazily: Readonly<Record<LazyWay, Text>> = {
  silent: { zh: '一声不吭', en: 'says nothing' },
  'only-ok': { zh: '只说“好的”', en: 'says nothing but “OK”' },
  'first-line': { zh: '每次都选第一句', en: 'always picks the first line' },
  'one-breath': { zh: '把话术一口气全说完', en: 'says all scripts in one breath' },
  'hangs-up': { zh: '一接通就挂断', en: 'hangs up at once' },
  'hangs-up-greeted': { zh: '问候完就挂断', en: 'hangs up behind the greeting' }
};

export const lazyName = (way: LazyWay): Text => lazily[way];

const keptMidCall: Text = { zh: '通话结束前就留下了', en: 'kept before the call was over' };

/** Returns the name of what was drawn: a fact's label or a temper; `undefined` for a row of several facts. */
export const drawnName = ({ facts }: Scenario, { path }: Pick<DrawnValue, 'path'>): Text | undefined =>
  own<Text>(tempers, String(path.at(-1))) ?? own(facts, String(path.at(-1)))?.label;

export function drawnValueText({ value }: Pick<DrawnValue, 'value'>): Text {
  const valueIn = (it: unknown, lang: keyof Text): string => {
    if (Array.isArray(it)) return it.length === 0 ? '–' : it.join(', ');
    if (it === null || typeof it !== 'object') return String(it);
    const texts = it as Readonly<Record<string, unknown>>;
    return String(
      texts[lang] ??
        Object.values(texts)
          .map((one) => valueIn(one, lang))
          .join(', ')
    );
  };
  return { zh: valueIn(value, 'zh'), en: valueIn(value, 'en') };
}

export function drawnText(scenario: Scenario, drawn: DrawnValue): Text {
  const label = drawnName(scenario, drawn);
  const { zh, en } = drawnValueText(drawn);
  return label ? { zh: `${label.zh}：${zh}`, en: `${label.en}: ${en}` } : { zh, en };
}

const tempers: Readonly<Record<string, Text>> = {
  mood: { zh: '心情', en: 'mood' },
  trust: { zh: '信任', en: 'trust' },
  'one-of': { zh: '特点', en: 'traits' }
};

const untried: Readonly<Record<Unexplored['what'], Text>> = {
  best: { zh: '最好的走法', en: 'the best run' },
  lazy: { zh: '不用心的走法', en: 'lazy runs' },
  draws: { zh: '抽到别的事实、脾气时的最好走法', en: 'the best run with other facts and tempers drawn' },
  modes: { zh: '其他模式', en: 'the other modes' },
  bad: { zh: '每步都选错', en: 'a bad line every turn' },
  endings: { zh: '每种结束方式', en: 'every way to end' },
  mistakes: { zh: '中途选错一次', en: 'one bad line on the way' },
  'no-lines': {
    zh: '最好的走法（没有引导模式的台词，没有人能带着走）',
    en: 'the best run (without ready lines of guided mode nobody can be led)'
  }
};

export const untriedName = (what: Unexplored['what']): Text => untried[what];

/** Returns a summary of a run: ending, passed or not, and scores; `midCall` if saved before the call was over. */
export function outcomeText({ ending, passed, scores }: CameTo, midCall = false): Text {
  const isOpen = midCall && ending === 'abandoned';
  const ended = isOpen ? keptMidCall : (own<Text>(endingNames, ending) ?? { zh: ending, en: ending });
  const scored = (lang: keyof Text, colon: string) =>
    dimensions.map((it) => `${dimensionNames[it][lang]}${colon}${scores[it]}`);
  return {
    zh: `${ended.zh}，${passed ? '通过' : '未通过'}（${scored('zh', ' ').join('、')}）`,
    en: `${ended.en}, ${passed ? 'passed' : 'not passed'} (${scored('en', ' ').join(', ')})`
  };
}
