const noText = /[\u0000-\u0008\u000e-\u001f]/;

/** Decodes UTF-8, UTF-16 with byte order mark, or the encoding of Chinese Windows; `undefined` if it is not text. */
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
