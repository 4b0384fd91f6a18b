import type { Lang } from '#domain/text';
import type { DeviceVoice, Synthesiser } from './synthesiser.ts';

/** What of a language is spoken on these lines, the best first. Cantonese is another language than the lines are written in. */
const accepted: Readonly<Record<Lang, readonly RegExp[]>> = {
  'zh-CN': [/^(zh|cmn)-(hans-)?cn\b/, /^(zh|cmn)(-hans)?$/, /^(zh|cmn)-(hans-sg|sg|hant-tw|tw)\b/],
  en: [/^en-(gb|us)\b/, /^en\b/]
};

/** The voice for a language: only one that speaks on the device; nothing if it has none. */
export function voiceFor(voices: readonly DeviceVoice[], lang: Lang): DeviceVoice | undefined {
  const local = voices.filter(({ localService }) => localService);
  for (const kind of accepted[lang]) {
    const found = local.find((voice) => kind.test(voice.lang.toLowerCase().replaceAll('_', '-')));
    if (found) return found;
  }
  return undefined;
}

/** Browsers look for their voices when first asked: so long nobody is told that there is none, milliseconds. */
const patience_ms = 1_500;

/**
 * Tells whether there is a voice for a language, as soon as that is known, and again if one is found later.
 * @param after calls back after so many milliseconds; what comes back ends that
 * @returns ends it
 */
export function watchVoices(
  synthesiser: Synthesiser | undefined,
  lang: Lang,
  tell: (has: boolean) => void,
  after: (ms: number, call: () => void) => () => void
): () => void {
  if (synthesiser === undefined) {
    tell(false);
    return () => undefined;
  }
  const has = (): boolean => voiceFor(synthesiser.voices(), lang) !== undefined;
  if (has()) tell(true);
  const ends = [
    synthesiser.onVoices(() => tell(has())),
    after(patience_ms, () => {
      if (!has()) tell(false);
    })
  ];
  return () => ends.forEach((end) => end());
}
