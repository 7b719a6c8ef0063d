import { startOptions } from './options';

describe('the options of npm start', () => {
  it('have defaults that need nothing', () => {
    expect(startOptions([], {})).toEqual({
      once: false,
      orders: 830,
      json: undefined,
      home: '.crossdock',
      instance: 'crossdock',
      portBase: 4100,
      databaseUrl: undefined,
      amqpUrl: undefined,
    });
  });

  it('take servers, names and ports from the environment', () => {
    const env = {
      DATABASE_URL: 'postgres://db',
      AMQP_URL: 'amqp://mq',
      CROSSDOCK_INSTANCE: 'blue',
      CROSSDOCK_PORT_BASE: '5000',
    };
    expect(startOptions(['--once', '--orders', '40', '--json', 'out.json'], env)).toMatchObject({
      once: true,
      orders: 40,
      json: 'out.json',
      instance: 'blue',
      portBase: 5000,
      databaseUrl: 'postgres://db',
      amqpUrl: 'amqp://mq',
    });
  });

  it.each([
    [['--orders', 'many'], {}, '--orders must be a whole number from 0 to 830, not many'],
    [['--orders', '831'], {}, '--orders must be a whole number'],
    [[], { CROSSDOCK_PORT_BASE: '80' }, 'CROSSDOCK_PORT_BASE must be'],
    [['--ones'], {}, '--ones'],
  ])('name what is wrong: %j %j', (args, env, message) => {
    expect(() => startOptions(args, env)).toThrow(message);
  });
});
