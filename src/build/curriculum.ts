/**
 * Prints the curriculum, the fewest exercises that go every way of the SOP that the library can show, as one line of JSON: `curriculum-plugin.ts` runs this in a
 * process of its own. It plays every case of every scenario.
 */
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
