import { skip, test } from 'node:test';
import { after, assert, before, describe } from '../support/suite.ts';
import { type TestServer } from '../support/servers/test-server.ts';
import { discovery } from './discovery.ts';
import { listing } from './listing.ts';
import { multigets } from './multiget.ts';
import { queries } from './query.ts';
import { sharing } from './sharing.ts';
import { Subject } from './subject.ts';
import { syncs } from './sync.ts';
import { type Traits } from './traits.ts';
import { writing } from './writing.ts';

export interface ServerUnderContract {
  readonly name: string;
  readonly start: () => Promise<TestServer>;
  readonly traits: Traits;
  /** Left out: it is always there. */
  readonly available?: () => boolean;
  /** The line that installs it. */
  readonly install?: string;
}

/** Declares the contract's tests for one server; where it is not installed, says so, and in CI fails. */
export function caldavContract({ name, start, traits, available, install }: ServerUnderContract): void {
  if (available && !available()) {
    const message = `${name} is not installed, so its contract was not tested. To install it: ${install ?? ''}`;
    console.warn(`\n!!! ${message}\n`);
    if (process.env['CI'] === 'true') test(`${name} is installed`, () => assert.fail(message));
    else skip(`the CalDAV contract: ${name}`);
    return;
  }
  describe(`the CalDAV contract: ${name}`, () => {
    let running: Subject | undefined;
    const subject = (): Subject => running!;
    before(async () => {
      running = new Subject(await start(), traits);
    });
    after(() => running?.server.stop());
    discovery(subject);
    listing(subject);
    queries(subject);
    multigets(subject);
    syncs(subject);
    writing(subject);
    sharing(subject);
  });
}
