import EndDialog from './EndDialog.svelte';
import Notices from './Notices.svelte';
import Paused from './Paused.svelte';
import TimerList from './bar/TimerList.svelte';
import Ended from './talk/Ended.svelte';
import { factText } from './talk/fact-messages.ts';
import Reasons from '#workspace/talk/Reasons.svelte';
import SystemLine from './talk/SystemLine.svelte';
import Ticks from '#workspace/talk/Ticks.svelte';
import WaitBar from './talk/WaitBar.svelte';

/** Views needed only later in a call (pause, wait, end); loaded while the customer says the first words. */
export const laterViews = {
  EndDialog,
  Ended,
  Notices,
  Paused,
  Reasons,
  SystemLine,
  Ticks,
  TimerList,
  WaitBar,
  factText
} as const;
