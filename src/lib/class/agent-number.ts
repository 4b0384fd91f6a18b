/** An agent number as it is read out: 一零二四. */
export const inCharacters = (digits: string): string =>
  [...digits].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');

/** Shorter ones are sums and counts as well. */
export const leastDigits = 3;

/** Whether an agent number is said in a line by itself, in digits or read out. */
export function saysNumber(line: string, agentId: string): boolean {
  if (agentId.length < leastDigits) return false;
  return [...line.matchAll(/\d+/g)].some(([number]) => number === agentId) || line.includes(inCharacters(agentId));
}
