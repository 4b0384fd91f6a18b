import type { LightState, ModemLight } from '#domain/record-ids';
import { oneOf, type Chance } from './chance';

export type Lights = Readonly<Record<ModemLight, LightState>>;

export interface Modem {
  readonly model: string;
  /** As they show while the customer is asked, before anything is restarted. */
  readonly lights: Lights;
}

/** Names that no maker has given. */
const models = ['HG-2104', 'HG-2208W', 'GP-310', 'GP-610X', 'FT-900'];

/** A line on which nothing is wrong: no loss of signal, and data passes. */
const allWell: Lights = { power: 'on', pon: 'on', los: 'off', internet: 'on' };

/** What a fault shows at the modem, the ways in which it can. What the network behind it has, it does not show. */
const patterns = {
  /** No light comes in: a fibre that is cut, bent or pulled out. */
  'fibre-cut': [
    { power: 'on', pon: 'off', los: 'red', internet: 'off' },
    { power: 'on', pon: 'blinking', los: 'red', internet: 'off' }
  ],
  /** Light comes in, too weak to stay registered. */
  'weak-signal': [
    { power: 'on', pon: 'blinking', los: 'off', internet: 'off' },
    { power: 'on', pon: 'blinking', los: 'blinking', internet: 'off' }
  ],
  /** The line is there, and the account is not let in. */
  'no-session': [
    { power: 'on', pon: 'on', los: 'off', internet: 'off' },
    { power: 'on', pon: 'on', los: 'off', internet: 'red' }
  ],
  /** Data passes, if not as it should. */
  passes: [{ ...allWell, internet: 'blinking' }, allWell]
} as const satisfies Readonly<Record<string, readonly Lights[]>>;

/** What is wrong with a line, as far as its modem shows it. */
export type LinePattern = keyof typeof patterns;

/** The modem of somebody with broadband. @param shows what is wrong with the line; without it, all is well */
export function modemOf(chance: Chance, shows: LinePattern | undefined): Modem {
  const model = oneOf(chance, models);
  const way: Lights = oneOf<Lights>(chance, shows === undefined ? [allWell] : patterns[shows]);
  return { model, lights: { ...way } };
}
