// One set of unit tests runs in Node and in the browsers: this hands out the runner that is there,
// node:test or mocha's globals, and chai's assertions, which are the same in both.
import { assert } from 'chai';

type Body = () => void | Promise<void>;
type Hook = (body: Body) => void;

interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, body: Body): void;
  before: Hook;
  after: Hook;
  beforeEach: Hook;
  afterEach: Hook;
}

const inBrowser = 'document' in globalThis;

const runner: Runner = inBrowser ? browserRunner() : await nodeRunner();

function browserRunner(): Runner {
  const mocha = globalThis as unknown as Runner;
  return {
    describe: mocha.describe,
    it: mocha.it,
    before: mocha.before,
    after: mocha.after,
    beforeEach: mocha.beforeEach,
    afterEach: mocha.afterEach,
  };
}

async function nodeRunner(): Promise<Runner> {
  const name = 'node:test';
  const test = (await import(/* @vite-ignore */ name)) as Runner;
  return test;
}

export const { describe, it, before, after, beforeEach, afterEach } = runner;
export { assert, inBrowser };
