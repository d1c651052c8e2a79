import { assert, describe, it } from '../support/suite.ts';
import { cityOfZone, searchZones } from '../../src/time/zone-search.ts';

const ZONES = [
  { id: 'America/Argentina/Buenos_Aires', place: 'ブエノスアイレス時間' },
  { id: 'America/New_York', place: 'ニューヨーク時間', name: '米国東部時間' },
  { id: 'America/York', place: 'ヨーク時間' },
  { id: 'Europe/Lisbon', place: 'ポルトガル時間' },
  { id: 'Asia/Tbilisi', place: 'ジョージア時間' },
];

const found = (text: string): string[] => searchZones(ZONES, text, 'ja').map(({ id }) => id);

describe('time zones', () => {
  it('have a city in their name', () => {
    assert.equal(cityOfZone('America/Argentina/Buenos_Aires'), 'Buenos Aires');
    assert.equal(cityOfZone('UTC'), 'UTC');
  });

  it('are found by city, by a word of it, by region and by the locale’s own name, the likeliest first', () => {
    assert.deepEqual(found('lis'), ['Europe/Lisbon', 'Asia/Tbilisi']);
    assert.deepEqual(found('york'), ['America/York', 'America/New_York']);
    assert.deepEqual(found('buenos a'), ['America/Argentina/Buenos_Aires']);
    assert.deepEqual(found('america/new'), ['America/New_York']);
    assert.deepEqual(found('ニューヨーク'), ['America/New_York']);
    assert.deepEqual(found('米国東部'), ['America/New_York']);
    assert.deepEqual(found('ポルトガル'), ['Europe/Lisbon']);
    assert.deepEqual(found('atlantis'), []);
  });
});
