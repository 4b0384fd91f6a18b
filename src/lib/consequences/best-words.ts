import { dimensions } from '#domain/ids';
import { own } from '#domain/own';
import { dimensionNames } from '#domain/terms';
import { both, type Text } from '#domain/text';
import type { BestOfEnding, BestOfVariant, CheckedAnew } from './re-check';

/** What a scenario can come to, where that changes: the best of each ending and the points that can be earned, from what to what; each once, however many variants share it. */
export function bestTexts({ before, after }: Pick<CheckedAnew, 'before' | 'after'>): readonly Text[] {
  const told = before.flatMap((variant) => {
    const other = after.find((it) => it.variant === variant.variant);
    return [...endingTexts(variant, other), ...pointTexts(variant, other)];
  });
  return told.filter(({ zh }, at) => told.findIndex((it) => it.zh === zh) === at);
}

function endingTexts(variant: BestOfVariant, other: BestOfVariant | undefined): readonly Text[] {
  const by = (all: readonly BestOfEnding[] = []) => Object.fromEntries(all.map((it) => [it.ending, it]));
  const [old, now] = [by(variant.endings), by(other?.endings)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((ending) => {
    const [was, is] = [own(old, ending), own(now, ending)];
    if (was && is && was.total === is.total && was.passes === is.passes) return [];
    const { name } = (is ?? was)!;
    const [from, to] = [bestOf(was), bestOf(is)];
    return [
      {
        zh: `以“${name.zh}”结束最好的成绩：${from.zh} → ${to.zh}`,
        en: `best of a call that ends “${name.en}”: ${from.en} → ${to.en}`
      }
    ];
  });
}

function bestOf(it: BestOfEnding | undefined): Text {
  if (!it) return { zh: '不算对的结束', en: 'not as it should be' };
  return {
    zh: `${it.total}，${it.passes ? '可通过' : '不通过'}`,
    en: `${it.total}, ${it.passes ? 'passes' : 'does not pass'}`
  };
}

function pointTexts({ max }: BestOfVariant, other: BestOfVariant | undefined): readonly Text[] {
  const changed = dimensions.filter((it) => other && max[it] !== other.max[it]);
  if (!other || changed.length === 0) return [];
  const told = both((lang) =>
    changed
      .map((it) => `${dimensionNames[it][lang]} ${max[it] / 100} → ${other.max[it] / 100}`)
      .join(lang === 'zh' ? '、' : ', ')
  );
  return [{ zh: `可得的分：${told.zh}`, en: `points that can be earned: ${told.en}` }];
}
