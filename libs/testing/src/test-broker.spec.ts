import { hasOwnBroker } from './test-broker';

describe('a suite that stops and starts the broker', () => {
  const { CROSSDOCK_REQUIRE_RABBITMQ: required } = process.env;
  afterEach(() => {
    if (required === undefined) delete process.env.CROSSDOCK_REQUIRE_RABBITMQ;
    else process.env.CROSSDOCK_REQUIRE_RABBITMQ = required;
  });

  it('is skipped where there is no program of it', () => {
    delete process.env.CROSSDOCK_REQUIRE_RABBITMQ;
    expect(hasOwnBroker('')).toBe(false);
    expect(hasOwnBroker('/usr/lib/rabbitmq/bin/rabbitmq-server')).toBe(true);
  });

  it('is an error where RabbitMQ is required, though AMQP_URL names another one', () => {
    process.env.CROSSDOCK_REQUIRE_RABBITMQ = '1';
    expect(() => hasOwnBroker('')).toThrow('no rabbitmq-server to stop and start');
  });
});
