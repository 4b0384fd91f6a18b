import type { Lang } from '#domain/text';
import type { DeviceVoice, Synthesiser } from './synthesiser.ts';

const accepted: Readonly<Record<Lang, readonly RegExp[]>> = {
  'zh-CN': [/^(zh|cmn)-(hans-)?cn\b/, /^(zh|cmn)(-hans)?$/, /^(zh|cmn)-(hans-sg|sg|hant-tw|tw)\b/],
  en: [/^en-(gb|us)\b/, /^en\b/]
};

/** Returns an on-device voice for a language; `undefined` if there is none. */
export function voiceFor(voices: readonly DeviceVoice[], lang: Lang): DeviceVoice | undefined {
  const local = voices.filter(({ localService }) => localService);
  for (const kind of accepted[lang]) {
    const found = local.find((voice) => kind.test(voice.lang.toLowerCase().replaceAll('_', '-')));
    if (found) return found;
  }
  return undefined;
}

const patience_ms = 1_500;

/** Reports whether a voice for a language exists, and again if one is found later; returns a function to stop. */
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
