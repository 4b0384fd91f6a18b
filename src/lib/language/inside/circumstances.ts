import type { VoidingCircumstance } from './source';
import type { AnnotatedReader } from './annotate';
import { longestEnd, type Match } from './match';

const far = { negation: 3, reported: 16, conditional: 12, asked: 14, tail: 4 };

const speaks = new Set(['跟', '给', '和', '向', '对', '与', '为', '听', '请', '烦', '就']);
const notIf = new Set(['主', '需', '重', '不', '只']);
const whether = new Set([
  'what',
  'ask',
  'asking',
  'asked',
  'enquire',
  'enquiring',
  'wonder',
  'wondering',
  'check',
  'confirm'
]);
const stating = new Set(['that', 'this', 'here', 'there']);
const requests = new Set(['一', '下', '说', '讲', '声', '个', '句', '给', '出', '清', '来', '慢', '快', '大']);

/** Checks for one text whether a match is in a voiding circumstance. Each cue is looked up once. */
export class Circumstances {
  readonly #reported: boolean[];
  readonly #conditional: boolean[];

  constructor(
    readonly ground: AnnotatedReader,
    readonly cues: ReadonlyMap<string, number>
  ) {
    this.#reported = this.#scope('reported', far.reported);
    this.#conditional = this.#scope('conditional', far.conditional);
  }

  holds(context: VoidingCircumstance, match: Match): boolean {
    switch (context) {
      case 'quoted':
        return this.ground.quoted[match.from] === true;
      case 'reported':
        return this.#reported[match.from] === true;
      case 'conditional':
        return this.#conditional[match.from] === true;
      case 'negated':
        return this.#negated(match.from);
      case 'afterwards':
        return this.#at('afterwards', match.to) > match.to;
      case 'asked':
        return this.#before('ask-head', match) || this.#within('ask-head', match) || this.#after('ask-tail', match);
      case 'asked-past':
        return this.#before('past-head', match) || this.#after('past-tail', match);
    }
  }

  #negated(from: number): boolean {
    const { stops, breaks } = this.ground;
    for (let i = from; i > 0 && from - i < far.negation; i--) {
      if (breaks[i]! > 0) return false;
      if (stops[i - 1]) return true;
    }
    return false;
  }

  #before(name: string, match: Match): boolean {
    const { breaks } = this.ground;
    for (let i = match.from; i > 0 && match.from - i < far.asked; i--) {
      if (breaks[i]! > 0) return false;
      if (this.#asks(name, i - 1)) return true;
    }
    return false;
  }

  #within(name: string, match: Match): boolean {
    for (let i = match.from; i < match.to; i++) if (this.#asks(name, i)) return true;
    return false;
  }

  #after(name: string, match: Match): boolean {
    const { words, breaks } = this.ground;
    for (let i = match.to; i < words.length && i - match.to < far.tail; i++) {
      if (breaks[i]! > 0) return false;
      if (this.#at(name, i) > i) return true;
    }
    return false;
  }

  #asks(name: string, at: number): boolean {
    const { words } = this.ground;
    if (words[at] === 'is' && stating.has(words[at - 1] ?? '')) return false;
    return this.#at(name, at) > at;
  }

  #at(name: string, at: number): number {
    return longestEnd(this.ground, this.cues.get(name)!, at);
  }

  #scope(name: string, reach: number): boolean[] {
    const { words, breaks } = this.ground;
    const marks = new Array<boolean>(words.length).fill(false);
    for (let i = 0; i < words.length; i++) {
      const end = this.#at(name, i);
      if (end === i) continue;
      // 主要是 and 需要是 hold no 要是.
      if (name === 'conditional' && words[i] === '要' && notIf.has(words[i - 1] ?? '')) continue;
      if (words[i] === 'if' && whether.has(words[i - 1] ?? '')) continue;
      // 跟您说 is the agent speaking, 您说一下 a request: neither reports.
      if (name === 'reported' && (speaks.has(words[i - 1] ?? '') || requests.has(words[end] ?? ''))) continue;
      const begin = name === 'conditional' ? i + 1 : end;
      for (let k = begin; k < words.length && k - end < reach && (breaks[k] === 0 || k < end); k++) marks[k] = true;
      // “您刚才说：…” the break belongs to the cue.
      if (name === 'reported' && breaks[end] === 1) {
        for (let k = end; k < words.length && k - end < reach && (k === end || breaks[k] === 0); k++) marks[k] = true;
      }
    }
    return marks;
  }
}
