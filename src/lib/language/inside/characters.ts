const formalDigits = '壹贰叁肆伍陆柒捌玖拾佰仟貳參陸圆圓两';
const plainDigits = '一二三四五六七八九十百千二三六元元两';

const table = new Map<string, string>();
for (let i = 0; i < formalDigits.length; i++) table.set(formalDigits[i]!, plainDigits[i]!);
for (const c of '○〇') table.set(c, '零');

/** One original character as the lexicon writes it: half width, lower case, plain digits. Mostly one, at times several. */
export function characters(raw: string): string {
  const known = table.get(raw);
  if (known !== undefined) return known;
  const code = raw.charCodeAt(0);
  if (code < 0x80) return code >= 65 && code <= 90 ? raw.toLowerCase() : raw;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2000 && code < 0x2070) || code === 0x3002) return raw;
  return raw === '…' ? raw : raw.normalize('NFKC').toLowerCase();
}
