interface KeyCap {
  readonly text: string;
  readonly first: boolean;
}

const isMac = (platform: string): boolean => /^(?:Mac|iP)/.test(platform);

/** The keys of a press as this keyboard has them: keys held together are joined by `+`, keys one after the other by a space. */
export function keyCaps(press: string, platform: string): readonly KeyCap[] {
  return press.split(' ').flatMap((step) => {
    const held = step === '+' ? ['+'] : step.split('+');
    return held.map((key, at) => ({ text: key === 'Ctrl' && isMac(platform) ? '⌘' : key, first: at === 0 }));
  });
}
