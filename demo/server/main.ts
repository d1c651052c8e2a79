import { type Demo, startDemo } from './start-demo.ts';
import { type Settings, settingsFrom, SettingsError } from './settings.ts';

function words({ url, embedded }: Demo, { real }: Settings): string {
  const calendar = embedded?.accounts.get('alice')?.calendars.get('work');
  const resource = calendar?.collection.resources.find(({ text }) => text.includes('SUMMARY:Customer workshop'));
  const ics = `${url}dav/calendars/alice/work/${resource?.name}`;
  return [
    '',
    `  The calendar is at ${url}`,
    '',
    ...(real
      ? [`  It shows ${real.account} through the proxy at ${url}api/caldav`]
      : [
          '  It is served by a CalDAV server in memory: alice and bob, password "secret".',
          `  See an event there:  curl -u alice:secret ${ics}`,
        ]),
    '  Ctrl-C ends it.',
    '',
  ].join('\n');
}

try {
  const settings = settingsFrom(process.env);
  const demo = await startDemo(settings);
  process.stdout.write(`${words(demo, settings)}\n`);
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    demo.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  const text = error instanceof SettingsError || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
  process.stderr.write(`The demo could not start. ${text.replace(/^SettingsError: /, '')}\n`);
  process.exitCode = 1;
}
