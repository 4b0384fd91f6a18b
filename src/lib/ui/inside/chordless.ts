/** A key as `aria-keyshortcuts` can say it: keys pressed one after the other are beyond its words, and stand in the help. */
export function chordless(press: string | undefined): string | undefined {
  return press?.includes(' ') ? undefined : press;
}
