const tabs = ['form', 'yaml', 'changes', 'proofs', 'readings'] as const;
export type DeskTab = (typeof tabs)[number];

export interface DeskPlace {
  /** Number of the version; absent: the one in force. */
  readonly version?: number;
  readonly tab: DeskTab;
}

/** Returns the place that an address names; missing or wrong parts get their defaults. */
export function placeIn(params: URLSearchParams): DeskPlace {
  const version = /^\d{1,6}$/.exec(params.get('version') ?? '')?.[0];
  const tab = tabs.find((it) => it === params.get('tab')) ?? 'form';
  return { tab, ...(version !== undefined && { version: Number(version) }) };
}

/** Returns the address of a place: `/sop/policy?version=3&tab=yaml`. */
export function addressOf({ version, tab }: DeskPlace): string {
  const params = new URLSearchParams();
  if (version !== undefined) params.set('version', String(version));
  if (tab !== 'form') params.set('tab', tab);
  const query = params.toString();
  return query === '' ? '/sop/policy' : `/sop/policy?${query}`;
}
