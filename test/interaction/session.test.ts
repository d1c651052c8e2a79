import { assert, describe, it } from '../support/suite.ts';
import { edgeSpeed } from '../../src/interaction/edge-scroll.ts';
import {
  type Gesture,
  IDLE,
  type Session,
  type SessionInput,
  type SessionStep,
  isWithinHours,
  stepSession,
} from '../../src/interaction/session.ts';
import { DAY_MS, HOUR_MS } from '../../src/time/day.ts';

const DAY = 20_000;
const from = { start: DAY * DAY_MS + 9 * HOUR_MS, end: DAY * DAY_MS + 10 * HOUR_MS, allDay: false };
const create: Gesture = { kind: 'create', grab: { day: DAY, minutes: 600 } };
const move: Gesture = { kind: 'move', grab: { day: DAY, minutes: 550 }, id: 'a/', from };

/** Runs inputs and returns every effect, and the session that is left. */
function run(...inputs: SessionInput[]): { session: Session; effects: NonNullable<SessionStep['effect']>[] } {
  let session: Session = IDLE;
  const effects: NonNullable<SessionStep['effect']>[] = [];
  for (const input of inputs) {
    const step = stepSession(session, input, 15);
    session = step.session;
    if (step.effect !== undefined) effects.push(step.effect);
  }
  return { session, effects };
}

function lengthOf(effect: SessionStep['effect']): number | undefined {
  if (effect === undefined || effect.type === 'take-back') return undefined;
  const { start, end } = effect.draft.placement;
  return end - start;
}

const press = (gesture: Gesture, touch = false): SessionInput => ({ type: 'press', gesture, x: 100, y: 100, touch });
const moveTo = (x: number, y: number, minutes: number | null, day = DAY): SessionInput => ({
  type: 'move', x, y, point: { day, minutes },
});

describe('a pointer session', () => {
  it('is no drag below the threshold: a click makes an hour', () => {
    const { session, effects } = run(press(create), moveTo(102, 102, 602), { type: 'release' });
    assert.equal(session.phase, 'idle');
    assert.equal(effects.length, 1);
    assert.deepInclude(effects[0], { type: 'drop' });
    assert.equal(lengthOf(effects[0]), HOUR_MS);
  });

  it('does nothing by itself when a box is clicked', () => {
    assert.deepEqual(run(press(move), moveTo(103, 100, 552), { type: 'release' }).effects, []);
  });

  it('shows a draft for every step, and once only', () => {
    const { effects } = run(press(move), moveTo(100, 140, 580), moveTo(100, 141, 581), moveTo(100, 160, 600), { type: 'release' });
    assert.deepEqual(effects.map((effect) => effect.type), ['show', 'show', 'drop']);
    const drop = effects[2] as { draft: { placement: { start: number } } };
    assert.equal(drop.draft.placement.start, from.start + HOUR_MS);
  });

  it('takes a box back that is dropped where it was', () => {
    const { effects } = run(press(move), moveTo(100, 140, 600), moveTo(100, 100, 551), { type: 'release' });
    assert.equal(effects.at(-1)?.type, 'take-back');
  });

  it('takes a drag back on Escape, and forgets the rest of it', () => {
    const { session, effects } = run(press(move), moveTo(100, 140, 600), { type: 'cancel' }, moveTo(100, 180, 640), { type: 'release' });
    assert.equal(session.phase, 'idle');
    assert.deepEqual(effects.map((effect) => effect.type), ['show', 'take-back']);
  });

  it('leaves a finger that moves to the scroller, and drags after a hold', () => {
    assert.deepEqual(run(press(move, true), moveTo(100, 115, 560), moveTo(100, 200, 700)).effects, []);
    const { effects } = run(press(move, true), moveTo(103, 103, 552), { type: 'hold' }, moveTo(100, 200, 700), { type: 'release' });
    assert.deepEqual(effects.map((effect) => effect.type), ['show', 'show', 'drop']);
  });

  it('offers an hour to a second tap where a finger taps', () => {
    const { session, effects } = run(press(create, true), { type: 'release' });
    assert.equal(session.phase, 'idle');
    assert.deepEqual(effects.map((effect) => effect.type), ['offer']);
    assert.equal(lengthOf(effects[0]), HOUR_MS);
  });

  it('makes an hour where a finger is held, and what it draws over when it goes on', () => {
    const held = run(press(create, true), { type: 'hold' }, moveTo(102, 102, 604), { type: 'release' });
    assert.deepEqual(held.effects.map((effect) => effect.type), ['show', 'drop']);
    assert.equal(lengthOf(held.effects[1]), HOUR_MS);
    const drawn = run(press(create, true), { type: 'hold' }, moveTo(100, 140, 640), { type: 'release' });
    assert.equal(lengthOf(drawn.effects.at(-1)), 0.75 * HOUR_MS);
  });

  it('ends when a second pointer comes down', () => {
    const { session, effects } = run(press(move), moveTo(100, 140, 600), press(create));
    assert.equal(session.phase, 'idle');
    assert.equal(effects.at(-1)?.type, 'take-back');
  });

  it('keeps the last draft while the pointer is outside the view', () => {
    const { session } = run(press(move), moveTo(100, 140, 600), { type: 'move', x: 0, y: 0, point: null });
    assert.equal(session.phase, 'dragging');
  });
});

describe('what is drawn', () => {
  const after = (gesture: Gesture): boolean => isWithinHours(run(press(gesture), moveTo(100, 140, 640)).session);
  const resize: Gesture = { kind: 'resize', grab: { day: DAY, minutes: 541 }, id: 'a/', from, edge: 'start' };

  it('stays in the hours where it began in them, but for a box that is moved', () => {
    assert.isTrue(after(create));
    assert.isTrue(after(resize));
    assert.isFalse(after(move));
    assert.isFalse(after({ kind: 'create', grab: { day: DAY, minutes: null } }));
    assert.isFalse(isWithinHours(IDLE));
  });
});

describe('scrolling at the edges', () => {
  it('is faster the nearer the edge, still in the middle, and off above the scroller', () => {
    assert.equal(edgeSpeed(300, 100, 500), 0);
    assert.isBelow(edgeSpeed(105, 100, 500), edgeSpeed(130, 100, 500));
    assert.isBelow(edgeSpeed(130, 100, 500), 0);
    assert.isAbove(edgeSpeed(495, 100, 500), edgeSpeed(470, 100, 500));
    assert.isAbove(edgeSpeed(600, 100, 500), 0);
    assert.equal(edgeSpeed(99, 100, 500), 0);
  });
});
