import type { Call } from './call.ts';

export const wanted = { scenario: 'fee-complaint', mode: 'assisted', seed: 3, language: 'zh-CN' } as const;

/** What the agent said, as it is stored. */
export async function said(call: Call): Promise<readonly string[]> {
  return (await call.entries()).flatMap((entry) => ('say' in entry ? [entry.say] : []));
}
