import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:elements-manifest';
import { defineCalendar } from '../../src/elements/define-calendar.ts';
import { loadTemporal } from '../../src/time/temporal.ts';
import { setClock } from '../clock.ts';
import { onStage } from '../stage.ts';

setClock();
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  // Everything that a story draws needs Temporal first.
  loaders: [async () => void (await loadTemporal().then(defineCalendar))],
  decorators: [onStage],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { story: { inline: false, iframeHeight: 720 } },
    options: { storySort: { order: ['Views', 'States', 'Panels', 'Looks', 'Elements'] } },
  },
};

export default preview;
