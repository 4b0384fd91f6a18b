import { pinnedData } from '#app/inside/pinned';
import { header } from '#storage/testing/stores';

const ended = async (charts: string) => {
  const { versions } = header('a');
  const now = { versions: { ...versions, charts: 'now' } };
  const told = pinnedData({} as never, header('a', { versions: { ...versions, charts } }), now as never);
  return (await told.catch(() => ({ diagnostics: [] }))).diagnostics;
};

export const incorrect = () => ended('then');
// Charts of today: then the data is fetched, which nobody serves here.
export const correct = () => ended('now');
