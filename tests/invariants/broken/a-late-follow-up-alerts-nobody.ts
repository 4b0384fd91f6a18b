import { withState, type Broken } from './broken';

/** 4.2-24h: the breach stands in the log, and the supervisor is not told. */
export const broken: Broken = {
  breaks: 'breaches-lead-to-acts',
  of: 'enquiry',
  how: 'the alerts have lost the follow-up',
  chart: withState('duties.breach-alerts.watched', ({ on, ...rest }) => {
    const { 'breach.4.2-24h': _gone, ...others } = on!;
    return { ...rest, on: others };
  })
};
