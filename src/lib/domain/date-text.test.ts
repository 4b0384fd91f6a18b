import { describe, expect, test } from 'vitest';
import { dateText } from './date-text';

describe('a date', () => {
  test('is a day, said without its year, or a month, said with it', () => {
    expect(dateText('2026-09-30')).toEqual({ zh: '9月30日', en: '30 September' });
    expect(dateText('2027-05')).toEqual({ zh: '2027年5月', en: 'May 2027' });
  });
  test.each(['2026-02-30', '2026-13', '2026-00-10', '26-09-30', '2026-9-30', 'KD02188017', '13700137005', ''])(
    'that no calendar has, or something else, is none: %s',
    (text) => expect(dateText(text)).toBeUndefined()
  );
});
