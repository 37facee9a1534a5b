import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST_DAY, LAST_DAY, dayNumber, formatDays, formatIso, parseDay, partsOf } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';

const months = ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'];

test('a day survives the way to a number and back, in every century', () => {
  for (const iso of ['0001-01-01', '0099-12-31', '1582-10-15', '1900-02-28', '1970-01-01', '2016-02-29', '2018-04-11', '9999-12-31']) {
    assert.equal(formatIso(parseDay(iso)), iso);
  }
});

test('the ends of the calendar are where .NET has them', () => {
  assert.equal(parseDay('0001-01-01'), FIRST_DAY);
  assert.equal(parseDay('9999-12-31'), LAST_DAY);
});

test('a month that overflows carries into the next year', () => {
  assert.equal(formatIso(dayNumber(2017, 13, 1)), '2018-01-01');
});

test('weekdays count from Sunday', () => {
  assert.equal(partsOf(parseDay('2018-04-11')).weekday, 3);
});

test('runs of days are written as shortly as they can be understood', () => {
  const say = (from, to) => formatDays(parseDay(from), parseDay(to), months);
  assert.equal(say('2018-04-11', '2018-04-11'), '11 نيسان 2018');
  assert.equal(say('2018-04-01', '2018-04-30'), 'نيسان 2018');
  assert.equal(say('2018-01-01', '2018-12-31'), '2018');
  assert.equal(say('2018-04-09', '2018-04-11'), '9 نيسان 2018 – 11 نيسان 2018');
});
