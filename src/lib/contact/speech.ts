import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';

const ideographs = /[\u3400-\u9fff\uf900-\ufaff]/g;
const words = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Returns the time to say a text, by the policy's speeds. In Chinese, a digit takes as long as a character. */
export function speech_ms(text: string, policy: Policy): number {
  const characters = text.match(ideographs)?.length ?? 0;
  const rest = text.replace(ideographs, ' ').match(words) ?? [];
  const chinese = characters > 0;
  const digits = chinese ? rest.reduce((sum, word) => sum + (/^\d+$/.test(word) ? word.length : 0), 0) : 0;
  const spokenWords = rest.length - (chinese ? rest.filter((word) => /^\d+$/.test(word)).length : 0);
  const { zhCharactersPerSecond, enWordsPerSecond } = policy.speech;
  return Math.round(((characters + digits) / zhCharactersPerSecond + spokenWords / enWordsPerSecond) * 1000);
}

/** Returns the language of a text by its script; `undefined` if it has no letters. */
export function scriptOf(text: string): 'zh-CN' | 'en' | undefined {
  if (/[\u3400-\u9fff\uf900-\ufaff]/.test(text)) return 'zh-CN';
  return /[A-Za-z]/.test(text) ? 'en' : undefined;
}

const sentenceEnd = /[。！？!?；;\n]|\.(?=\s|$)/;

/** Splits a text into sentences at full stops, question and exclamation marks, semicolons and line ends. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

const joint =
  /(?:,\s*|\s+)(?=(?:and|but|so|because|then|plus)\s+(?:i|i[’'](?:m|ll|ve|d)|we|we[’'](?:re|ll|ve)|you|you[’'](?:re|ll|ve|d)|it|it[’'](?:s|ll)|that|that[’']s|there|there[’']s|they|they[’']re|he|she|if|then|the|this|your|for|on|once|after)\b)|,\s+(?=(?:i|i[’'](?:m|ll|ve|d)|we|we[’'](?:re|ll|ve)|you|you[’'](?:re|ll|ve|d)|it[’']s|that[’']s|there[’']s|can|could|would|is|are|do|does|shall|let)\b)/i;

function breathsOf(sentence: string): readonly string[] {
  return sentence.split(joint).filter((breath) => breath.length > 0);
}

const particle = /(?:吗|吧|么|呢|没|不)(?=[\s，,、]|$)/;

/** Returns the position where a question has been asked in full; a run-on sentence continues behind it. */
export function questionEnd(text: string, from: number): number {
  const rest = text.slice(from);
  const stop = rest.search(sentenceEnd);
  const sentence = stop < 0 ? rest : rest.slice(0, stop);
  if (scriptOf(sentence) === 'zh-CN') {
    const asked = particle.exec(sentence);
    if (asked) return from + asked.index + asked[0].length;
    const comma = stop >= 0 && rest[stop] !== '。' ? -1 : sentence.search(/[，,]/);
    return from + (comma < 0 ? sentence.length : comma);
  }
  return from + (sentence.split(joint)[0] ?? sentence).length;
}

/** Returns the sentences that are too long for the customer of a case (policy `longest-sentence`). */
export function longIn(text: string, { care }: Pick<Case, 'care'>, policy: Policy): readonly string[] {
  return sentencesOf(text)
    .flatMap(breathsOf)
    .filter((sentence) => {
      const { lang, length } = sentenceLength(sentence);
      return length > policy.longestSentence[lang][care ? 'care' : 'ordinary'];
    });
}

/** Returns the length of a sentence: characters in Chinese, words in English. */
export function sentenceLength(sentence: string): { readonly lang: 'zh-CN' | 'en'; readonly length: number } {
  return scriptOf(sentence) === 'zh-CN'
    ? { lang: 'zh-CN', length: [...sentence.replace(/[\s，,、：:“”"（）()]/g, '')].length }
    : { lang: 'en', length: sentence.match(words)?.length ?? 0 };
}

/** Returns the UTF-16 units said so far, by character in Chinese, else by word; `share` is 0..1 of the line's time. */
export function saidUntil(text: string, share: number): number {
  if (share >= 1) return text.length;
  let at = Math.max(0, Math.floor(text.length * share));
  const isWordish = (index: number): boolean =>
    /[\p{L}\p{N}'’]/u.test(text[index] ?? '') && !/[\u3400-\u9fff]/.test(text[index] ?? '');
  while (at > 0 && at < text.length && isWordish(at - 1) && isWordish(at)) at += 1;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}
