/** Signs that no text has: a file with one of them is a picture, a recording, or a document of an office program. */
const noText = /[\u0000-\u0008\u000e-\u001f]/;

/** The text of a file as it was saved here or elsewhere: UTF-8, UTF-16 with its mark, or what Chinese Windows writes. Nothing where it is no text. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return noText.test(text) ? undefined : text;
    } catch {
      // Saved otherwise.
    }
  }
  return undefined;
}
