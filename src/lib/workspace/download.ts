/** Downloads a value as a file. Its object URL lives only until the click is handled. */
export function download(name: string, value: unknown): void {
  offer(name, JSON.stringify(value, null, 2), 'application/json');
}

export function downloadText(name: string, text: string): void {
  offer(name, text, 'text/plain;charset=utf-8');
}

/** Downloads a text as a file of a type such as `text/csv;charset=utf-8`. */
export function downloadAs(name: string, text: string, type: string): void {
  offer(name, text, type);
}

function offer(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Converts a title to a file name without extension. */
export const fileName = (title: string): string => title.replace(/[^\p{L}\p{N}.-]+/gu, '_');
