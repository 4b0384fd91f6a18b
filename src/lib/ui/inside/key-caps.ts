interface KeyCap {
  readonly text: string;
  readonly first: boolean;
}

const isMac = (platform: string): boolean => /^(?:Mac|iP)/.test(platform);

/** Returns the keys of a press as on this keyboard: `+` joins keys held together, a space keys pressed in sequence. */
export function keyCaps(press: string, platform: string): readonly KeyCap[] {
  return press.split(' ').flatMap((step) => {
    const held = step === '+' ? ['+'] : step.split('+');
    return held.map((key, at) => ({ text: key === 'Ctrl' && isMac(platform) ? '⌘' : key, first: at === 0 }));
  });
}
