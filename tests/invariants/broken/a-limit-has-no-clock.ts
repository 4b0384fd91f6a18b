import { ticketConfig } from '#analysis/inside/proving/chart-config';
import type { Broken } from './broken';

const { 'online-autoreply': _gone, ...others } = ticketConfig.states!;

/** 1.1-online-autoreply: the clause has a limit, and the chart has no timer for it. */
export const broken: Broken = {
  breaks: 'every-timer-works',
  of: 'enquiry',
  how: 'the region of the limit was forgotten',
  chart: { ...ticketConfig, states: others }
};
