import { readCalendarYear } from '#formats/calendar';
import year from '../../../src/lib/calendar/years/2026.json';

const read = (file: unknown, of = 2026) => readCalendarYear(JSON.stringify(file), 'holidays.json', of).diagnostics;
const [first, ...rest] = year.holidays;

export const incorrect = () => read({ ...year, holidays: [{ ...first, work: ['2026-01-01'] }, ...rest] });
export const correct = () => read(year);
