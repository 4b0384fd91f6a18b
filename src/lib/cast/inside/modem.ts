import type { LightState, ModemLight } from '#domain/record-ids';
import { oneOf, type Chance } from './chance';

export type Lights = Readonly<Record<ModemLight, LightState>>;

export interface Modem {
  readonly model: string;
  /** Lights before anything is restarted. */
  readonly lights: Lights;
}

const models = ['HG-2104', 'HG-2208W', 'GP-310', 'GP-610X', 'FT-900'];

const allWell: Lights = { power: 'on', pon: 'on', los: 'off', internet: 'on' };

const patterns = {
  'fibre-cut': [
    { power: 'on', pon: 'off', los: 'red', internet: 'off' },
    { power: 'on', pon: 'blinking', los: 'red', internet: 'off' }
  ],
  'weak-signal': [
    { power: 'on', pon: 'blinking', los: 'off', internet: 'off' },
    { power: 'on', pon: 'blinking', los: 'blinking', internet: 'off' }
  ],
  'no-session': [
    { power: 'on', pon: 'on', los: 'off', internet: 'off' },
    { power: 'on', pon: 'on', los: 'off', internet: 'red' }
  ],
  passes: [{ ...allWell, internet: 'blinking' }, allWell]
} as const satisfies Readonly<Record<string, readonly Lights[]>>;

export type LinePattern = keyof typeof patterns;

/** Returns the modem of a customer with broadband; `shows` is the line's fault, absent if none. */
export function modemOf(chance: Chance, shows: LinePattern | undefined): Modem {
  const model = oneOf(chance, models);
  const way: Lights = oneOf<Lights>(chance, shows === undefined ? [allWell] : patterns[shows]);
  return { model, lights: { ...way } };
}
