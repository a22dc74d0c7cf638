/** Dates: read from EDTF, and said as precisely as they are known. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, sayDate } from '../../src/model/dates.ts';
import { parseDate } from '../../src/model/edtf.ts';
import { SpilloverError } from '../../src/model/errors.ts';
import { when } from '../../src/model/when.ts';
import { often } from '../support/soak.ts';

const say = (date: string, year_inferred = false) => sayDate({ date, ...parseDate(date), year_inferred });

describe('bounds and words', () => {
  it.each([
    ['2024-01-28', '2024-01-28', '2024-01-28', '28 January 2024'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2024', '2024-01-01', '2024-12-31', '2024'],
    ['2024-01-1X', '2024-01-10', '2024-01-19', '10–19 January 2024'],
    ['2024-01-3X', '2024-01-30', '2024-01-31', '30–31 January 2024'],
    ['2023-02-2X', '2023-02-20', '2023-02-28', '20–28 February 2023'],
    ['2024-02-XX', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2024-1X', '2024-10-01', '2024-12-31', 'October–December 2024'],
    ['202X', '2020-01-01', '2029-12-31', '2020–2029'],
    ['2023-10-07/..', '2023-10-07', null, 'since 7 October 2023'],
    ['2023-10/..', '2023-10-01', null, 'since October 2023'],
    ['../2024', null, '2024-12-31', 'until 2024'],
    ['2023-10-07/', '2023-10-07', null, 'from 7 October 2023 to an unknown date'],
    ['/2024-01', null, '2024-01-31', 'from an unknown date to January 2024'],
    ['2024-01-10/2024-01-19', '2024-01-10', '2024-01-19', 'from 10 to 19 January 2024'],
    ['2023-12-30/2024-01-02', '2023-12-30', '2024-01-02', 'from 30 December 2023 to 2 January 2024'],
    ['2023-11/2024-01', '2023-11-01', '2024-01-31', 'from November 2023 to January 2024'],
    ['2021/2023', '2021-01-01', '2023-12-31', 'from 2021 to 2023'],
    ['2023-10/2023', '2023-10-01', '2023-12-31', 'from October 2023 to 2023'],
    ['2024-01-28/2024-01-28', '2024-01-28', '2024-01-28', '28 January 2024'],
    ['2024-01-1X/..', '2024-01-10', null, 'since January 2024'],
    ['202X/..', '2020-01-01', null, 'since the years 2020–2029'],
    ['2024-01~', '2024-01-01', '2024-01-31', 'January 2024 (approximate)'],
    ['2023?', '2023-01-01', '2023-12-31', '2023 (uncertain)'],
    ['2023-05-01%', '2023-05-01', '2023-05-01', '1 May 2023 (approximate, uncertain)'],
    ['0033-04', '0033-04-01', '0033-04-30', 'April 0033'],
  ])('%s', (edtf, date_from, date_to, words) => {
    expect(parseDate(edtf)).toEqual({ date_from, date_to });
    expect(say(edtf)).toBe(words);
  });

  it('puts a year that the source does not give in brackets', () => {
    expect(say('2024-01-28', true)).toBe('28 January [2024]');
    expect(say('2023-10-07/..', true)).toBe('since 7 October [2023]');
    expect(say('2024-01-1X', true)).toBe('10–19 January [2024]');
  });

  it('says that there is no date', () => {
    expect(sayDate({ date: null, date_from: null, date_to: null })).toBe('date not given');
  });
});

describe('what is not taken', () => {
  it.each([
    ['January 28', '“January 28” is not a date.', /^Write it as 2024-01-28/],
    ['28-01-2024', '“28-01-2024” is not a date.', /^Write it as/],
    ['20240128', '“20240128” is not a date.', /^Write it as/],
    ['', '“” is not a date.', /^Write it as/],
    ['2024-13', '“2024-13” is not a date.', /^Write it as/],
    ['2024-02-30', '“2024-02-30” is not a date.', /^Write it as/],
    ['2023-02-29', '“2023-02-29” names a day that its month does not have.', /^Look/],
    ['2023-02-29/2023-03', '“2023-02-29/2023-03” names a day that its month does not have.', /^Look/],
    ['2024-02/2024-01', '“2024-02/2024-01” ends before it begins.', /^Write the earlier/],
    ['../..', '“../..” is open at both ends.', /^Leave/],
    ['2024-XX-15', '“2024-XX-15” leaves a digit open before one that it gives.', /^Write it as/],
    ['2024-21', '“2024-21” is a season or quarter, whose months differ from place to place.', /^Write the months/],
    ['[2023,2024]', '“[2023,2024]” is a choice of dates.', /^Write the span/],
    ['{2023,2024}', '“{2023,2024}” is a list of dates.', /^Write the span/],
    ['20', '“20” is a century.', /^Write its years/],
    ['-0044', '“-0044” is out of range.', /^Write a year from 0000/],
    ['Y12024', '“Y12024” is a year of more than four digits.', /^Write a year from 0000/],
    ['2024-01-28T10:00:00Z', '“2024-01-28T10:00:00Z” has a time of day.', /^Leave the time out/],
  ])('%s', (written, message, mend) => {
    const read = () => parseDate(written);
    expect(read).toThrow(SpilloverError);
    expect(read).toThrow(expect.objectContaining({ message, mend: expect.stringMatching(mend) }));
  });
});

/** Any date of up to day precision, with its last digits open or not. */
const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
const single = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), fc.constantFrom('0X', '1X', '2X', 'XX')).map((parts) => parts.join('-')),
  fc.tuple(year, fc.constantFrom('0X', '1X', 'XX')).map((parts) => parts.join('-')),
  year.map((digits) => `${digits.slice(0, 3)}X`),
);
const interval = fc.oneof(
  single.map((from) => `${from}/..`),
  single.map((to) => `../${to}`),
  fc.tuple(single, single).map((ends) => ends.sort().join('/')),
);

/** Every day of a year that the digits given leave possible. */
function daysLike(edtf: string): readonly string[] {
  const pattern = new RegExp(`^${edtf.replaceAll('X', '\\d')}`);
  const years = edtf[3] === 'X' ? [...'0123456789'].map((digit) => edtf.slice(0, 3) + digit) : [edtf.slice(0, 4)];
  const days: string[] = [];
  for (const digits of years) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(Number(digits), month); day++) {
        days.push(`${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
      }
    }
  }
  return days.filter((day) => pattern.test(day));
}

describe('any date', () => {
  it('has for bounds the first and the last of the days that it may mean', () => {
    fc.assert(
      fc.property(single, (edtf) => {
        const days = daysLike(edtf);
        expect(parseDate(edtf)).toEqual({ date_from: days[0], date_to: days.at(-1) });
      }),
    );
  });

  it('comes back from its bounds as the same bounds', () => {
    fc.assert(
      fc.property(single, (edtf) => {
        const bounds = parseDate(edtf);
        expect(parseDate(`${bounds.date_from}/${bounds.date_to}`)).toEqual(bounds);
      }),
    );
  });

  it('has ordered bounds, or is refused for its order', () => {
    fc.assert(
      fc.property(fc.oneof(single, interval), (edtf) => {
        try {
          const { date_from, date_to } = parseDate(edtf);
          expect((date_from ?? '0000') <= (date_to ?? '9999-12-31')).toBe(true);
        } catch (error) {
          expect(String(error)).toContain('ends before it begins');
        }
      }),
    );
  });

  it('is said with nothing left to guess: day, month and year as they are given', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (digits, month, day) => {
        const iso = `${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const said = say(iso);
        expect(said).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
        expect(new Date(`${said.replace(/\d{4}$/, '2023')} UTC`).toISOString().slice(5, 10)).toBe(iso.slice(5));
        expect(said.endsWith(digits)).toBe(true);
      }),
    );
  });

  it('any text is read or refused with a word on how to write it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[0-9X.~?%/TZ-]{0,16}$/)), (text) => {
        try {
          expect(sayDate({ date: text, ...parseDate(text) })).not.toMatch(/undefined|NaN|null/);
        } catch (error) {
          expect(error).toBeInstanceOf(SpilloverError);
        }
      }),
      { numRuns: often(2_000) },
    );
  });
});

describe('a date on a card', () => {
  const row = (date: string | null, year_inferred = false) => ({
    date,
    ...(date === null ? { date_from: null, date_to: null } : parseDate(date)),
    date_text: null,
    year_inferred,
  });

  it.each([
    ['2024-01-28', '28 January 2024', ['to the day']],
    ['2024-01-1X', '10–19 January 2024', ['within this span']],
    ['2023-10-07/..', 'since 7 October 2023', []],
    ['2021/2023', 'from 2021 to 2023', []],
    [null, null, []],
  ])('%s', (date, text, remarks) => {
    expect(when(row(date))).toEqual({ text, remarks });
  });

  it('tells where its year and itself come from', () => {
    expect(when(row('2024-01-28', true), true)).toEqual({
      text: '28 January [2024]',
      remarks: ['to the day', 'year inferred', 'date of the event'],
    });
  });
});
