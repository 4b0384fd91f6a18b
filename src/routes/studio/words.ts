import { local } from '#app/local';
import { m } from '#app/messages';
import { momentText } from '#app/moment-text';
import type { ScenarioRow } from '#storage/scenarios';

/** Returns the name of a scenario, or a text saying that it could not be read yet. */
export const nameOf = ({ title }: Pick<ScenarioRow, 'title'>): string => (title ? local(title) : m.studio_untitled());

export const writtenText = ({ updatedAt }: ScenarioRow): string => m.studio_written({ at: momentText(updatedAt) });

const day_ms = 86_400_000;

/** Describes the age of the last copy outside of the browser, or its absence. */
export function copiedText({ copied, updatedAt }: ScenarioRow, now_ms = Date.now()): string {
  if (!copied) return m.studio_never_copied();
  const days = Math.floor((now_ms - Date.parse(copied.at)) / day_ms);
  const age = days === 0 ? m.studio_copied_today() : m.studio_copied_days({ days });
  return updatedAt > copied.at ? m.studio_copied_before({ age }) : age;
}
