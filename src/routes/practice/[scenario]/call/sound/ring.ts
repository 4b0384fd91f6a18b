/** The ring of a line here: 425 Hz, a second of it in five (GB/T 15279). */
const tone = { hertz: 425, on_s: 1, every_s: 5, loudest: 0.25, fade_s: 0.02 } as const;
/** Nobody lets it ring for longer. */
const longest_s = 120;

/**
 * Rings, made on the spot: no file is fetched. A browser that has seen no gesture yet is silent until it sees one.
 * @param volume 0 to 1
 * @returns ends it
 */
export function startRing(volume: number): () => void {
  const context = new AudioContext();
  const gain = context.createGain();
  const oscillator = context.createOscillator();
  oscillator.frequency.value = tone.hertz;
  gain.gain.value = 0;
  oscillator.connect(gain).connect(context.destination);
  for (let at_s = 0; at_s < longest_s; at_s += tone.every_s) {
    // Without a fade each ring begins and ends with a click.
    gain.gain.setTargetAtTime(volume * tone.loudest, at_s, tone.fade_s);
    gain.gain.setTargetAtTime(0, at_s + tone.on_s, tone.fade_s);
  }
  oscillator.start();
  oscillator.stop(longest_s);
  const wake = (): void => void context.resume().catch(() => undefined);
  addEventListener('pointerdown', wake);
  addEventListener('keydown', wake);
  return () => {
    removeEventListener('pointerdown', wake);
    removeEventListener('keydown', wake);
    void context.close().catch(() => undefined);
  };
}
