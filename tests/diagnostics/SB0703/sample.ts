import { today } from '#app/today';

const told = (scenario: string) => today(scenario, 'zh-CN').catch(() => ({ diagnostics: [] }));

export const incorrect = async () => (await told('no-such-scenario')).diagnostics;
// One that is shipped is fetched, which nobody serves here.
export const correct = async () => (await told('fee-complaint')).diagnostics;
