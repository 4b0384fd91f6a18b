/** Meanings of a colour. `speech`, `path` and `flag` match the marks of the same name. */
export const tones = ['neutral', 'accent', 'ok', 'warn', 'broken', 'speech', 'path', 'flag'] as const;
export type Tone = (typeof tones)[number];

/** Text colour of each tone. Written out, because Tailwind finds only whole class names. */
export const toneText: Readonly<Record<Tone, string>> = {
  neutral: 'text-quiet',
  accent: 'text-accent',
  ok: 'text-ok',
  warn: 'text-warn',
  broken: 'text-broken',
  speech: 'text-speech',
  path: 'text-path',
  flag: 'text-flag'
};

/** Fill of a bar or dot in each tone. */
export const toneFill: Readonly<Record<Tone, string>> = {
  neutral: 'bg-edge',
  accent: 'bg-accent',
  ok: 'bg-ok',
  warn: 'bg-warn',
  broken: 'bg-broken',
  speech: 'bg-speech',
  path: 'bg-path',
  flag: 'bg-flag'
};

/** Text on a light background of the same tone, with a matching border. */
export const toneTint: Readonly<Record<Tone, string>> = {
  neutral: 'text-quiet bg-sunk border-line',
  accent: 'text-accent bg-accent/8 border-accent/30',
  ok: 'text-ok bg-ok/8 border-ok/30',
  warn: 'text-warn bg-warn/8 border-warn/30',
  broken: 'text-broken bg-broken/8 border-broken/30',
  speech: 'text-speech bg-speech/8 border-speech/30',
  path: 'text-path bg-path/8 border-path/30',
  flag: 'text-flag bg-flag/8 border-flag/30'
};
