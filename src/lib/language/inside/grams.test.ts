import { describe, expect, test } from 'vitest';
import { normalise } from './normalise';
import { gramOf, gramsIn, seen, views, type View } from './grams';

const heard = (text: string, view: View = 'said') => seen(normalise(text).words, view);
const grams = (text: string, view: View = 'said'): readonly number[] =>
  [...gramsIn(heard(text, view).words, views[view].longest)].sort();

describe('what the vote sees of a text', () => {
  test.each([
    ['punctuation', '您好，请稍等。', '您好请稍等'],
    ['particles', '您稍等哈，我看一下啊', '您稍等我看一下'],
    ['which number', '每月20元', '每月一百二十九元'],
    ['how politely one is addressed', '你稍等', '您稍等'],
    ['width and case', 'ＡＰＰ里查', 'app里查'],
    ['the form of a word', 'refunded and charging', 'refunds and charged']
  ])('%s makes no difference', (_, one, other) => expect(grams(one)).toEqual(grams(other)));

  test('where the tone matters, so do particles and how one is addressed', () => {
    expect(grams('你找别人吧', 'forbidden')).not.toEqual(grams('您找别人', 'forbidden'));
  });

  test('the order of words does, and so do the ends of a text', () => {
    expect(grams('我找您')).not.toEqual(grams('您找我'));
    const words = ['a', 'b', 'c', 'd'];
    expect(gramsIn(words, 2, 1, 3)).toHaveLength(3);
    expect(gramsIn(words, 2, 1, 3)).toContain(gramOf(['b', 'c']));
    // ^ a b c d $: six runs of one, five of two, four of three.
    expect(gramsIn(words, 3)).toHaveLength(15);
  });

  test('a run that comes twice counts once', () => {
    expect(gramsIn(['a', 'a', 'a', 'a'], 3, 1, 3)).toHaveLength(2);
  });

  test('each word knows where it stood, a number all of its figures', () => {
    const { words, at, ends } = seen(['好', '啊', '一', '二', '元'], 'said');
    expect(words).toEqual(['好', '#', '元']);
    expect(at).toEqual([0, 2, 4]);
    expect(ends).toEqual([1, 4, 5]);
  });
});
