import { own } from '#domain/own';
import type { Text } from '#domain/text';
import { otherKindOf } from '#formats/file-kind';
import { readYaml } from '#formats/yaml';

/** What a file is that is no scenario, and where it belongs. */
interface Stranger {
  readonly came: Text;
  readonly belongs: Text;
}

const choose: Text = { zh: '选一个 .yaml 场景文件', en: 'choose a scenario, a .yaml file' };
const picture: Text = { zh: '一张图片', en: 'a picture' };
/** How files begin that people take for others: in hexadecimal. */
const beginnings: readonly (readonly [bytes: string, is: Text])[] = [
  ['89504e47', picture],
  ['ffd8ff', picture],
  ['47494638', picture],
  ['52494646', { zh: '一段录音或图片', en: 'a recording or a picture' }],
  ['494433', { zh: '一段录音', en: 'a recording' }],
  ['25504446', { zh: '一份 PDF', en: 'a PDF' }],
  ['504b0304', { zh: '压缩包，或 Word、Excel 文档', en: 'an archive, or a Word or Excel document' }],
  ['d0cf11e0', { zh: '旧版 Word 或 Excel 文档', en: 'an old Word or Excel document' }]
];

/**
 * What a file is, where it is certain that it is no scenario: a picture, a document, another kind of file of ours, or data of somebody else's. Nothing where it may be one that is half written.
 * @param text what it says, where it is a text
 */
export function notScenario(bytes: Uint8Array, text: string | undefined): Stranger | undefined {
  const begin = [...bytes.subarray(0, 4)].map((it) => it.toString(16).padStart(2, '0')).join('');
  const known = beginnings.find(([it]) => begin.startsWith(it));
  if (known) return { came: known[1], belongs: choose };
  if (text === undefined) return undefined;
  const read = readYaml(text, 'file');
  if (!read.ok) return undefined;
  const { value } = read.value;
  const keys =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : {};
  if (['scenario', 'demands', 'variants', 'brief'].some((it) => own(keys, it) !== undefined)) return undefined;
  const other = otherKindOf(text);
  if (other) return { came: other.is, belongs: other.belongs };
  return /^\s*[{[]/.test(text) && isJson(text)
    ? { came: { zh: '一份 JSON 数据', en: 'data in JSON' }, belongs: choose }
    : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
