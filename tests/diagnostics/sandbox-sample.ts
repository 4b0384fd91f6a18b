import type { SandboxFile } from '#sandbox/file';
import { usualMix } from '#sandbox/plan';

/** A sandbox as it is exported: one ticket, and nothing done. */
export const sandboxFile: SandboxFile = {
  sandbox: 1,
  policy: 'abc',
  plan: {
    seed: 6,
    date: '2026-11-27',
    at: '09:30',
    hours: 1,
    tickets: 1,
    lang: 'zh-CN',
    mix: usualMix,
    wanted: { business: 'broadband', channel: 'hotline' }
  },
  staff: {},
  branches: [{ name: '', steps: [], until_ms: Date.UTC(2026, 10, 27, 1, 30) }],
  active: 0,
  checkpoints: []
};

export const sandboxText = (): string => JSON.stringify(sandboxFile);
