/** Prints the curriculum as one line of JSON: fewest exercises that cover every transition of the SOP. Run by `curriculum-plugin.ts`. */
import type { CurriculumData } from '#domain/curriculum';
import { curriculumData } from '../cli/evidence/curriculum-data.ts';
import { printKept } from './print-kept.ts';

const plays = ['analysis', 'calendar', 'cast', 'coach', 'contact', 'kernel', 'operations', 'playthrough', 'sandbox'];
const alsoPlays = ['simulation', 'ticket', 'chart', 'atlas'];
const madeOf = [...plays, ...alsoPlays].map((room) => `src/lib/${room}`);

await printKept<CurriculumData>(
  'curriculum',
  [...madeOf, 'scenarios', 'machines', 'src/cli/evidence', 'src/build/curriculum.ts'],
  curriculumData
);
