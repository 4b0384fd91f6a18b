/** Lights of a modem, from left to right (2.1-lights): `pon` is the optical signal, `los` its loss. */
export const modemLights = ['power', 'pon', 'los', 'internet'] as const;
export type ModemLight = (typeof modemLights)[number];
/** States of a light: `on` is a steady green. */
export const lightStates = ['on', 'off', 'blinking', 'red'] as const;
export type LightState = (typeof lightStates)[number];

/** Outcomes of an earlier contact of a customer; `pending`: it has not ended. */
export const contactOutcomes = ['solved', 'unsolved', 'pending', 'withdrawn'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];
