/**
 * `npm run calendar`: a release from December on has the holidays of the next year, or says in `calendar/years/acknowledged.json` that it knows to run without
 * them. The State Council's office announces them in October to December.
 */
import { dateOf, dayOf } from '#calendar/dates';
import { missingYear } from '#calendar/years';

const today = dateOf(dayOf(Date.now()));
const year = missingYear(today);
if (year === undefined) console.log(`The holidays are known, or acknowledged as provisional, as of ${today}.`);
else {
  console.error(
    `The holidays of ${year} are missing. Once the notice is out: npm run -s sb -- calendar ${year} --import <file> (see --help); until then acknowledge in src/lib/calendar/years/acknowledged.json that the year runs provisionally.`
  );
  process.exitCode = 1;
}
