import { readCalendarYear } from '#formats/calendar';
import year from '../../../src/lib/calendar/years/2026.json';

const read = (file: unknown, of = 2026) => readCalendarYear(JSON.stringify(file), 'holidays.json', of).diagnostics;

export const incorrect = () => read(year, 2027);
export const correct = () => read(year);
