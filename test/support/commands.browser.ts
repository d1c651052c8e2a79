import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { afterEach, assert, describe, it } from './suite.ts';

const START = { width: 800, height: 600 };

// The other tests rest on these: every engine must do as a person's hands would.
describe('the commands of the test runner', () => {
  afterEach(async () => {
    document.body.replaceChildren();
    await resetMouse();
    await setViewport(START);
  });

  it('type into what has the focus', async () => {
    const field = addField();
    await sendKeys({ type: 'Café 1' });
    assert.equal(field.value, 'Café 1');
    await sendKeys({ press: 'Backspace' });
    assert.equal(field.value, 'Café ');
    assert.isTrue(document.hasFocus());
  });

  it('press keys that write nothing, with others held down', async () => {
    const field = addField();
    const pressed: string[] = [];
    field.addEventListener('keydown', ({ key, shiftKey, altKey, ctrlKey }) => {
      pressed.push([ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+'));
    });
    for (const key of ['ArrowLeft', 'PageDown', 'Home', 'Delete', 'Enter', 'F2']) await sendKeys({ press: key });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    assert.deepEqual(pressed, [
      'ArrowLeft', 'PageDown', 'Home', 'Delete', 'Enter', 'F2', 'Shift+Shift', 'Shift+ArrowDown', 'Control+Control', 'Control+z',
    ]);
  });

  it('move the focus by Tab', async () => {
    const first = addField();
    const second = document.createElement('button');
    document.body.append(second);
    first.focus();
    await sendKeys({ press: 'Tab' });
    assert.equal(document.activeElement, second);
  });

  it('press, move and let go as a mouse does', async () => {
    const plane = document.createElement('div');
    plane.style.cssText = 'position: fixed; inset: 0';
    document.body.append(plane);
    const seen: string[] = [];
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click', 'contextmenu'] as const) {
      plane.addEventListener(type, (event) => {
        event.preventDefault();
        seen.push(`${type} ${Math.round(event.clientX)} ${Math.round(event.clientY)}`);
      });
    }
    await sendMouse({ type: 'move', position: [100, 50] });
    seen.length = 0;
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [120, 80] });
    await sendMouse({ type: 'up' });
    assert.deepEqual(seen, ['pointerdown 100 50', 'pointermove 120 80', 'pointerup 120 80', 'click 120 80']);
    await sendMouse({ type: 'click', position: [30, 30], button: 'right' });
    assert.include(seen, 'contextmenu 30 30');
  });

  for (const [width, height] of [[320, 640], [390, 844], [1280, 800]] as const) {
    it(`make the page ${width} × ${height}`, async () => {
      await setViewport({ width, height });
      assert.deepEqual([innerWidth, innerHeight], [width, height]);
      assert.equal(matchMedia(`(max-width: ${width}px)`).matches, true);
    });
  }
});

function addField(): HTMLInputElement {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  return field;
}
