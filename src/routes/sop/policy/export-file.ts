export interface ExportedVersion {
  /** As shown to people: `第 3 版`. */
  readonly number: string;
  readonly name: string;
  readonly text: string;
  /** Actions on the version in words, oldest first: `赵敏 提出，2026-11-29`. */
  readonly steps: readonly string[];
}

const mark = '# Switchboard · ';

/** Returns a version as a file named after it, with its name and steps as comments above the policy. */
export function exportedFile({ number, name, text, steps }: ExportedVersion): {
  readonly name: string;
  readonly text: string;
} {
  const title = name === '' ? number : `${number} ${name}`;
  const head = [title, ...steps].map((line) => mark + line.replace(/\s+/g, ' ').trim());
  const body = text.split('\n');
  while (body[0]?.startsWith(mark)) body.shift();
  return { name: `${fileName(title)}.yaml`, text: `${head.join('\n')}\n${body.join('\n')}` };
}

const mostSigns = 60;

function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, mostSigns).join('').replace(/^\.+/, '').trim();
}
