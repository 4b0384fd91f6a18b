import { bench } from '#session/testing/desk';

async function said(fetched: boolean) {
  const { tab } = await bench('exam', fetched);
  const call = await tab();
  call.draft('您');
  const done = await call.say('您好');
  return done.is === 'not-stored' ? [done.diagnostic] : [];
}

export const incorrect = () => said(false);
export const correct = () => said(true);
