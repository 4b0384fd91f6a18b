const tabs = ['form', 'yaml', 'changes', 'readings'] as const;
export type DeskTab = (typeof tabs)[number];

/** Where somebody is at the policy desk: which version is open, and how it is shown. */
export interface DeskPlace {
  /** Its number; none: the one in force. */
  readonly version?: number;
  readonly tab: DeskTab;
}

/** The place that an address names; what it does not name, or names wrongly, is the usual. */
export function placeIn(params: URLSearchParams): DeskPlace {
  const version = /^\d{1,6}$/.exec(params.get('version') ?? '')?.[0];
  const tab = tabs.find((it) => it === params.get('tab')) ?? 'form';
  return { tab, ...(version !== undefined && { version: Number(version) }) };
}

/** The address of a place: `/sop/policy?version=3&tab=yaml`. */
export function addressOf({ version, tab }: DeskPlace): string {
  const params = new URLSearchParams();
  if (version !== undefined) params.set('version', String(version));
  if (tab !== 'form') params.set('tab', tab);
  const query = params.toString();
  return query === '' ? '/sop/policy' : `/sop/policy?${query}`;
}
