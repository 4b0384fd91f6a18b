import type { Fact } from '#domain/fact';
import type { Tone } from '#ui/tone';

const tones: Readonly<Partial<Record<Fact['kind'], Tone>>> = {
  breached: 'broken',
  irregular: 'broken',
  warned: 'warn',
  met: 'ok',
  alert: 'flag',
  message: 'speech',
  state: 'accent'
};

export function factTone({ kind, late }: Pick<Fact, 'kind' | 'late'>): Tone {
  return late ? 'warn' : (tones[kind] ?? 'neutral');
}
