const mostTexts = 1000;

/** Caches a pure function of a text, for the next fold of the same log. */
export function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      if (known.size >= mostTexts) known.delete(known.keys().next().value!);
      known.set(text, (found = find(text)));
    }
    return found;
  };
}
