import { parseLimit } from '#domain/limit';
import { own } from '#domain/own';
import { lengthText, spanText } from '#domain/span-text';
import { both, type Text } from '#domain/text';
import { parseDuration } from '#domain/units';
import { isMapping, policyKey, type PolicyKey } from './policy-keys';
import { textOf, type NameOf, type PolicyNames } from './policy-names';
import { placeholderWords } from './policy-words';
import type { Path } from './value-at';

const same = (text: string): Text => ({ zh: text, en: text });
const nothing: Text = { zh: '（空）', en: '(none)' };

type Unit = NonNullable<PolicyKey['unit']>;

const counted: Readonly<Record<Exclude<Unit, 'duration' | 'limit'>, readonly [zh: string, one: string, many: string]>> =
  {
    percent: ['%', '%', '%'],
    points: [' 分', ' point', ' points'],
    yuan: [' 元', ' yuan', ' yuan'],
    tickets: [' 张', ' ticket', ' tickets'],
    times: [' 次', ' time', ' times'],
    characters: [' 字', ' character', ' characters'],
    words: [' 个词', ' word', ' words']
  };

const placesNamed = (text: Text): Text =>
  both((lang) =>
    text[lang].replace(/\{(\w+)\}/g, (place, id: string) => {
      const name = own(placeholderWords, id);
      return name ? `‹${name[lang]}›` : place;
    })
  );

export class ValueWords {
  private readonly nameOf: NameOf;

  constructor(names: PolicyNames) {
    this.nameOf = names.of;
  }

  of(path: Path, value: unknown): Text | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'number') return this.#number(path, value);
    if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    if (typeof value === 'string') return this.#text(path, value);
    if (Array.isArray(value)) return this.list(path, value);
    return isMapping(value) ? this.#mapping(path, value) : nothing;
  }

  list(path: Path, items: readonly unknown[]): Text {
    const told = items.map((item) => this.of([...path, 0], item) ?? nothing);
    return told.length === 0 ? nothing : both((lang) => told.map((it) => it[lang]).join(lang === 'zh' ? '、' : ', '));
  }

  #number(path: Path, value: number): Text {
    const { unit } = policyKey(path);
    if (!unit || unit === 'duration' || unit === 'limit') return same(String(value));
    const [zh, one, many] = counted[unit];
    return { zh: `${value}${zh}`, en: `${value}${value === 1 ? one : many}` };
  }

  #text(path: Path, value: string): Text {
    // What a policy is called is no name of anything in it.
    if (path[0] === 'policy') return same(value);
    const { unit } = policyKey(path);
    const limit = unit === 'limit' ? parseLimit(value) : undefined;
    if (limit) return lengthText(limit);
    const ms = unit === 'duration' || path.includes('with') ? parseDuration(value) : undefined;
    if (ms !== undefined) return ms < 1000 ? { zh: `${ms / 1000} 秒`, en: `${ms / 1000} seconds` } : spanText(ms, true);
    return this.nameOf(value, path) ?? placesNamed(same(value));
  }

  #mapping(path: Path, value: Readonly<Record<string, unknown>>): Text {
    const text = textOf(value);
    const rest = Object.entries(value).filter(([key]) => !(text && ['zh', 'en', 'title'].includes(key)));
    const told = rest.map(([key, each]) => this.#entry([...path, key], key, each));
    if (text && told.length === 0) return placesNamed(text);
    const all = both((lang) => told.map((it) => it[lang]).join(lang === 'zh' ? '；' : '; '));
    if (text) return { zh: `${text.zh}（${all.zh}）`, en: `${text.en} (${all.en})` };
    return told.length === 0 ? nothing : all;
  }

  #entry(path: Path, key: string, value: unknown): Text {
    const name = policyKey(path).said.at(-1)?.title ?? this.nameOf(key, path) ?? same(key);
    const told = this.of(path, value) ?? nothing;
    return { zh: `${name.zh}：${told.zh}`, en: `${name.en}: ${told.en}` };
  }
}
