import { ticketConfig, without } from '#analysis/inside/proving/chart-config';
import type { Broken } from './broken';

/** 1.1-online-autoreply: the clause has a limit, and the chart has no timer for it. */
export const broken: Broken = {
  breaks: 'every-timer-works',
  of: 'enquiry',
  how: 'the region of the limit was forgotten',
  chart: without(ticketConfig, ['timers.online-autoreply'])
};
