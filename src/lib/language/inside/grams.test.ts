import { describe, expect, test } from 'vitest';
import { normalise } from './normalise';
import { gramOf, gramsIn, plain } from './grams';

const seen = (text: string): readonly number[] => [...gramsIn(plain(normalise(text).words).words)].sort();

describe('what the vote sees of a text', () => {
  test.each([
    ['punctuation', '您好，请稍等。', '您好请稍等'],
    ['particles', '您稍等哈，我看一下啊', '您稍等我看一下'],
    ['which number', '每月20元', '每月一百二十九元'],
    ['how politely one is addressed', '你稍等', '您稍等'],
    ['width and case', 'ＡＰＰ里查', 'app里查']
  ])('%s makes no difference', (_, one, other) => expect(seen(one)).toEqual(seen(other)));

  test('the order of words does, and so do the ends of a text', () => {
    expect(seen('我找您')).not.toEqual(seen('您找我'));
    const words = ['a', 'b', 'c', 'd'];
    expect(gramsIn(words, 1, 3)).toHaveLength(3);
    expect(gramsIn(words, 1, 3)).toContain(gramOf(['b', 'c']));
    // ^ a b c d $: six runs of one, five of two, four of three.
    expect(gramsIn(words)).toHaveLength(15);
  });

  test('a run that comes twice counts once', () => {
    expect(gramsIn(['a', 'a', 'a', 'a'], 1, 3)).toHaveLength(2);
  });

  test('each word knows where it stood', () => {
    const { words, at } = plain(['好', '啊', '一', '二', '元']);
    expect(words).toEqual(['好', '#', '元']);
    expect(at).toEqual([0, 2, 4]);
  });
});
