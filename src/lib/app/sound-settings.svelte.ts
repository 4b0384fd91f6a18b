import { readSetting, writeSetting } from './setting.ts';
import { soundKey, soundKinds, type SoundKind } from './sound-wanted.ts';

/** Volume in percent. */
export const volumes = ['25', '50', '75', '100'] as const;
export type Volume = (typeof volumes)[number];
const volumeKey = 'sb.volume';
const usual: Volume = '75';

class SoundSettings {
  #kind = $state<SoundKind | undefined>(readSetting(soundKey, soundKinds));
  #volume = $state<Volume>(readSetting(volumeKey, volumes) ?? usual);

  get ring(): boolean {
    return this.#kind === 'ring' || this.#kind === 'both';
  }
  set ring(on: boolean) {
    this.#keep(on, this.voice);
  }

  get voice(): boolean {
    return this.#kind === 'voice' || this.#kind === 'both';
  }
  set voice(on: boolean) {
    this.#keep(this.ring, on);
  }

  get volume(): number {
    return Number(this.#volume);
  }
  get volumeChoice(): Volume {
    return this.#volume;
  }
  set volumeChoice(volume: Volume) {
    this.#volume = volume;
    writeSetting(volumeKey, volume === usual ? undefined : volume);
  }

  #keep(ring: boolean, voice: boolean): void {
    this.#kind = ring && voice ? 'both' : ring ? 'ring' : voice ? 'voice' : undefined;
    writeSetting(soundKey, this.#kind);
  }
}

export const soundSettings = new SoundSettings();
