export interface DeviceVoice {
  readonly name: string;
  /** BCP 47 tag as the device writes it: `zh-CN`, `zh_CN`, `en-GB`. */
  readonly lang: string;
  /** True if it speaks on the device: no text goes to another host. */
  readonly localService: boolean;
}

export interface Utterance {
  readonly text: string;
  readonly lang: string;
  readonly voice: DeviceVoice;
  /** 0 to 1. */
  readonly volume: number;
  /** Reports that it was said or failed. Called once, late, or never. */
  readonly over: () => void;
}

export interface Synthesiser {
  /** Voices known so far: browsers find them late. */
  voices(): readonly DeviceVoice[];
  onVoices(changed: () => void): () => void;
  speak(utterance: Utterance): void;
  cancel(): void;
}

/** Returns the speech output of this browser; `undefined` if it has none. */
export function browserSynthesiser(): Synthesiser | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  const { speechSynthesis: speech } = window;
  // Let go of, an utterance may be collected in the middle of its sentence, and its end never comes.
  let kept: SpeechSynthesisUtterance | undefined;
  return {
    voices: () => speech.getVoices(),
    onVoices(changed) {
      speech.addEventListener('voiceschanged', changed);
      return () => speech.removeEventListener('voiceschanged', changed);
    },
    speak({ text, lang, voice, volume, over }) {
      kept = new SpeechSynthesisUtterance(text);
      kept.lang = lang;
      kept.volume = volume;
      kept.voice = speech.getVoices().find(({ name }) => name === voice.name) ?? null;
      kept.addEventListener('end', over);
      kept.addEventListener('error', over);
      speech.speak(kept);
    },
    cancel: () => speech.cancel()
  };
}
