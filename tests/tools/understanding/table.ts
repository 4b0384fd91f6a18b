import {
  forbiddenShares,
  type PublishedFigures,
  type PublishedRow,
  type PublishedShare
} from '../../../src/routes/sop/phrases/published.ts';

const columns = [
  'lines',
  'parts',
  'talk acts',
  'false alarms',
  'forbidden P',
  'R',
  'F1',
  'innocent lines flagged'
] as const;

/** The figures as rows of text. False alarms: the share of lines with a sure hit of a part or a talk act that is not there. */
export function tableOf({ languages }: PublishedFigures): readonly string[] {
  const head = row('', columns);
  return (['zh', 'en'] as const).flatMap((lang) => [
    '',
    head,
    ...Object.entries(languages[lang].registers).flatMap(([register, { worked, unseen }]) => [
      row(`${lang}, ${register}, worked on`, cellsOf(worked)),
      row(`${lang}, ${register}, unseen`, cellsOf(unseen))
    ])
  ]);
}

function cellsOf({ lines, parts, talk, alarmed, forbidden, innocent }: PublishedRow): readonly string[] {
  const { precision, recall, f1 } = forbiddenShares(forbidden);
  const rates = forbidden.said === 0 ? ['–', '–', '–'] : [percent(precision), percent(recall), f1.toFixed(3)];
  return [String(lines), share(parts), share(talk), share(alarmed), ...rates, share(innocent)];
}

function row(title: string, cells: readonly string[]): string {
  return title.padEnd(26) + cells.map((cell) => cell.padStart(22)).join('');
}

function share({ hits, of }: PublishedShare): string {
  return of === 0 ? '–' : `${percent(hits / of)} (${hits}/${of})`;
}

function percent(number: number): string {
  return `${(100 * number).toFixed(1)} %`;
}
