import type { Component } from 'svelte';
import type { CallPage } from '../call-page.svelte.ts';
import BillPanel from './BillPanel.svelte';
import CreditPanel from './CreditPanel.svelte';
import LinePanel from './LinePanel.svelte';
import PlanPanel from './PlanPanel.svelte';
import RoutePanel from './RoutePanel.svelte';
import ScriptsPanel from './ScriptsPanel.svelte';
import ServicesPanel from './ServicesPanel.svelte';
import TicketPanel from './TicketPanel.svelte';
import type { Tool } from './tools.ts';

/** Every tool but the one that is open when the call comes in: fetched while the customer says the first words. */
export const otherPanels: Readonly<Record<Exclude<Tool, 'customer'>, Component<{ page: CallPage }>>> = {
  bill: BillPanel,
  plan: PlanPanel,
  services: ServicesPanel,
  line: LinePanel,
  ticket: TicketPanel,
  credit: CreditPanel,
  route: RoutePanel,
  scripts: ScriptsPanel
};
