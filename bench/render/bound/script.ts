import type { Page } from 'puppeteer-core';
import { added, moved } from '../events.ts';
import type { Bench } from '../page/expose.ts';
import type { Given } from '../page/calendar.ts';
import { ADDS, MOVES } from '../steps.ts';
import { type Difference, type Picture, differenceOf } from './picture.ts';
import { readPicture } from './read-picture.ts';

/** Everything that the bound needs to show what this project's calendar shows through the steps. */
export interface BoundScript {
  readonly first: Picture;
  readonly forth: Difference;
  readonly back: Difference;
  /** By the event's id and start. */
  readonly edits: Readonly<Record<string, Difference>>;
}

declare const bench: Bench;

/** Lets this project's calendar go through the steps, and writes down what is seen after each. */
export async function writeScript(page: Page, given: Given): Promise<BoundScript> {
  await page.evaluate((what) => bench.take(what), given);
  await page.evaluate(() => bench.mount());
  const first = await page.evaluate(readPicture);
  await page.evaluate(() => bench.turn(1));
  const next = await page.evaluate(readPicture);
  await page.evaluate(() => bench.turn(-1));

  const edits: Record<string, Difference> = {};
  let before = first;
  const note = async (id: string, start: string): Promise<void> => {
    const after = await page.evaluate(readPicture);
    edits[`${id} ${start}`] = differenceOf(before, after);
    before = after;
  };
  for (let index = 0; index < ADDS; index++) {
    const event = added(index);
    await page.evaluate((what) => bench.add(what), event);
    await note(event.id, event.start);
  }
  // Its places come again and again: once around, and the way from the last to the first.
  for (let step = 1; step <= MOVES; step++) {
    const event = moved(step);
    if (`${event.id} ${event.start}` in edits && step > 1) break;
    await page.evaluate((what) => bench.move([what]), event);
    await note(event.id, event.start);
  }
  const { id, start } = moved(1);
  await page.evaluate((what) => bench.move([what]), moved(1));
  const again = await page.evaluate(readPicture);
  edits[`${id} ${start} again`] = differenceOf(before, again);
  return { first, forth: differenceOf(first, next), back: differenceOf(next, first), edits };
}
