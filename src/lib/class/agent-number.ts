/** Spells an agent number in Chinese characters as it is read out: 一零二四. */
export const inCharacters = (digits: string): string =>
  [...digits].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');

/** Minimum number of digits; shorter numbers could be sums or counts. */
export const leastDigits = 3;

/** True if a line contains an agent number by itself, in digits or read out. */
export function saysNumber(line: string, agentId: string): boolean {
  if (agentId.length < leastDigits) return false;
  return [...line.matchAll(/\d+/g)].some(([number]) => number === agentId) || line.includes(inCharacters(agentId));
}
