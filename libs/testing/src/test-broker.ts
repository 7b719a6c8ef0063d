import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findRabbitmq, startRabbitmq } from './rabbitmq';
import { oneAtATime, runFolder } from './run-folder';

/** A RabbitMQ for one suite. Keep suites apart by an instance name of their own: the node may be shared. */
export interface TestBroker {
  readonly url: string;
  /** There when the node belongs to this suite alone (`testBroker({ own: true })`). */
  stop?(): Promise<void>;
  kill?(): Promise<void>;
  start?(): Promise<void>;
}

/** Whether suites that need RabbitMQ can run here. CROSSDOCK_REQUIRE_RABBITMQ=1 turns a missing broker into an error. */
export function hasBroker(): boolean {
  const found = Boolean(process.env.AMQP_URL) || findRabbitmq() !== undefined;
  if (!found && process.env.CROSSDOCK_REQUIRE_RABBITMQ === '1') {
    throw new Error('CROSSDOCK_REQUIRE_RABBITMQ is set, but there is neither AMQP_URL nor a rabbitmq-server');
  }
  return found;
}

/** Whether a suite may have a node for itself, to stop and start it. CROSSDOCK_REQUIRE_RABBITMQ=1 asks for the program, too. */
export function hasOwnBroker(program = findRabbitmq() ?? ''): boolean {
  if (program === '' && process.env.CROSSDOCK_REQUIRE_RABBITMQ === '1')
    throw new Error('CROSSDOCK_REQUIRE_RABBITMQ is set, but there is no rabbitmq-server to stop and start');
  return program !== '';
}

/** `describe` where a RabbitMQ can be had, else `describe.skip`; install rabbitmq-server or set AMQP_URL to run it. */
export const describeWithRabbitmq: jest.Describe = ((name: string, suite: () => void) => {
  if (hasBroker()) return describe(name, suite);
  console.log(`skipped: ${name} (set AMQP_URL or install rabbitmq-server to run it)`);
  return describe.skip(name, suite);
}) as jest.Describe;

/**
 * The RabbitMQ of AMQP_URL; or one that this Jest run starts when its first suite asks and stops at its end; or, with
 * `own`, one for this suite alone, which the suite ends with `stop`. Undefined when there is none to be had.
 */
export async function testBroker(options: { own?: boolean } = {}): Promise<TestBroker | undefined> {
  if (!hasBroker()) return undefined;
  if (options.own)
    return findRabbitmq() ? startRabbitmq(join(runFolder(), `rabbitmq-${randomBytes(4).toString('hex')}`)) : undefined;
  if (process.env.AMQP_URL) return { url: process.env.AMQP_URL };
  const { url } = await oneAtATime('rabbitmq', () => startRabbitmq(join(runFolder(), 'rabbitmq')));
  return { url };
}
