import { strFromU8, strToU8, Inflate, deflateSync } from 'fflate';

/** Maximum characters of a link that mail and messengers still carry whole. */
export const mostLink = 32_000;

/** Compresses a text into the fragment of a link: letters, digits, `-` and `_`. */
export const packText = (text: string): string => toBase64Url(deflateSync(strToU8(text), { level: 9 }));

/** Result of unpacking: the text, that it is damaged, or its minimum size if it is too large. */
export type Unpacked =
  { readonly text: string } | { readonly is: 'damaged' } | { readonly is: 'too-large'; readonly came: number };

/** Unpacks the text of a fragment piece by piece, abandoned once it exceeds `most` bytes. */
export function unpackText(fragment: string, most: number): Unpacked {
  const bytes = fromBase64Url(fragment);
  if (!bytes) return { is: 'damaged' };
  const pieces: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  try {
    const inflate = new Inflate((piece, last) => {
      size += piece.length;
      if (size <= most) pieces.push(piece);
      whole ||= last;
    });
    for (let at = 0; at < bytes.length && size <= most; at += slice)
      inflate.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  } catch {
    return { is: 'damaged' };
  }
  if (size > most) return { is: 'too-large', came: size };
  if (!whole) return { is: 'damaged' };
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return { text: strFromU8(all) };
}

const slice = 256;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
