/** Hands a file to the browser's downloads. The address lives just long enough for the click to be taken. */
export function download(name: string, value: unknown): void {
  offer(name, JSON.stringify(value, null, 2), 'application/json');
}

/** Hands a text to the browser's downloads as it is. */
export function downloadText(name: string, text: string): void {
  offer(name, text, 'text/plain;charset=utf-8');
}

/** Hands a text to the browser's downloads as a file of a kind. @param type such as `text/csv;charset=utf-8` */
export function downloadAs(name: string, text: string, type: string): void {
  offer(name, text, type);
}

function offer(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

/** Hands what is there already, as an image, to the browser's downloads. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title as the name of a file, without its end. */
export const fileName = (title: string): string => title.replace(/[^\p{L}\p{N}.-]+/gu, '_');
