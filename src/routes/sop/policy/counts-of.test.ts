import { expect, test } from 'vitest';
import { beyondOf } from './counts-of';

const use = (used_ms: number, clause = '1.1-hotline-greet') => ({ clause, used_ms });
const run = (change: number, ...uses: ReturnType<typeof use>[]) => ({ uses, flips: [], change });

test('a call counts once, however often it went beyond a limit, and is told apart where nothing changes by it', () => {
  const limits = [{ clause: '1.1-hotline-greet', limit_ms: 5000 }];
  const runs = [
    run(-2, use(6000), use(7000)),
    run(0, use(6000)),
    run(0, use(5000)),
    run(-1, use(9000, 'other')),
    run(0)
  ];
  expect(beyondOf({ runs, limits })).toEqual({ count: 2, same: 1 });
  expect(beyondOf({ runs, limits: [] })).toEqual({ count: 0, same: 0 });
});
