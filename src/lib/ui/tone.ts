/** What a colour may mean. `speech`, `path` and `flag` go with the marks of the same name. */
export const tones = ['neutral', 'accent', 'ok', 'warn', 'broken', 'speech', 'path', 'flag'] as const;
export type Tone = (typeof tones)[number];

/** Text in the tone. Written out, since Tailwind finds only whole class names. */
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

/** A bar or a dot filled with the tone. */
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

/** Text in the tone on a breath of it, with an edge to match. */
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
