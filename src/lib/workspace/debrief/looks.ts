import type { Verdict } from '#scoring/scorecard';

interface Look {
  readonly text: string;
  readonly chosen: string;
  readonly other: string;
  readonly edge: string;
}

const broken: Look = {
  text: 'text-broken',
  chosen: 'bg-broken/15 decoration-broken',
  other: 'bg-transparent decoration-broken/60',
  edge: 'border-broken'
};
const ok: Look = {
  text: 'text-ok',
  chosen: 'bg-ok/15 decoration-ok',
  other: 'bg-transparent decoration-transparent',
  edge: 'border-ok'
};
const half: Look = {
  text: 'text-warn',
  chosen: 'bg-warn/15 decoration-warn',
  other: 'bg-transparent decoration-warn/60',
  edge: 'border-warn'
};

/** Colours of a verdict, written in full, since Tailwind finds only whole class names. */
export const verdictLooks: Readonly<Record<Verdict, Look>> = {
  met: ok,
  late: half,
  partly: half,
  missed: broken,
  violated: broken,
  'not-applicable': { ...ok, text: 'text-quiet', edge: 'border-edge' },
  'to-review': {
    text: 'text-accent',
    chosen: 'bg-accent/15 decoration-accent',
    other: 'bg-transparent decoration-accent/60',
    edge: 'border-accent'
  }
};
