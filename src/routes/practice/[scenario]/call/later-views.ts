import EndDialog from './EndDialog.svelte';
import Notices from './Notices.svelte';
import Paused from './Paused.svelte';
import Ended from './talk/Ended.svelte';
import Reasons from './talk/Reasons.svelte';
import WaitBar from './talk/WaitBar.svelte';

/** What a call shows only once it stands still, waits, ends or has something to tell: fetched while the customer says the first words. */
export const laterViews = { EndDialog, Ended, Notices, Paused, Reasons, WaitBar } as const;
