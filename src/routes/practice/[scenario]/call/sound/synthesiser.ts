/** A voice of the device. */
export interface DeviceVoice {
  readonly name: string;
  /** BCP 47, as the device writes it: `zh-CN`, `zh_CN`, `en-GB`. */
  readonly lang: string;
  /** It speaks here: nothing that is said goes to another host. */
  readonly localService: boolean;
}

/** One sentence under way. */
export interface Utterance {
  readonly text: string;
  readonly lang: string;
  readonly voice: DeviceVoice;
  /** 0 to 1. */
  readonly volume: number;
  /** It was said, or could not be. Comes once, late, or never. */
  readonly over: () => void;
}

/** What speaks: the browser's, or a test's. */
export interface Synthesiser {
  /** The voices known by now: browsers find them late. */
  voices(): readonly DeviceVoice[];
  /** Calls back when more voices are known; what comes back ends that. */
  onVoices(changed: () => void): () => void;
  speak(utterance: Utterance): void;
  /** Drops what is being said and what waits. */
  cancel(): void;
}

/** What this browser speaks with; nothing where it cannot. */
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
