import { parseArgs } from 'node:util';

/** Which installation is meant: read from the environment, the same for every tool. */
export interface InstallationPlace {
  home: string;
  instance: string;
  portBase: number;
  databaseUrl?: string;
  amqpUrl?: string;
}

export interface StartOptions extends InstallationPlace {
  /** Exit when the orders have settled, with 0 only when everything is right. */
  once: boolean;
  /** How many of the demo company's orders to replay; 0 replays none. */
  orders: number;
  /** Where to write the summary. */
  json?: string;
}

export const allOrders = 830;

export const usage = `npm start [-- options]
  --once         exit when the orders have settled: 0 when all is right, else 1
  --orders N     replay N of the demo company's ${allOrders} orders (0: none)
  --json FILE    write the summary as JSON
  --help
DATABASE_URL, AMQP_URL   use this PostgreSQL server and this RabbitMQ instead of the built-in ones
CROSSDOCK_INSTANCE       prefix of databases and queues (crossdock)
CROSSDOCK_PORT_BASE      first port (4100)
CROSSDOCK_HOME           folder of data and logs (.crossdock)`;

/** @throws Error that names the option at fault */
export function startOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      once: { type: 'boolean', default: false },
      orders: { type: 'string', default: String(allOrders) },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    once: values.once,
    orders: wholeNumber('--orders', values.orders, 0, allOrders),
    json: values.json,
    ...placeFrom(env),
  };
}

/** @throws Error that names the variable at fault */
export function placeFrom(env: NodeJS.ProcessEnv): InstallationPlace {
  return {
    home: env.CROSSDOCK_HOME || '.crossdock',
    instance: env.CROSSDOCK_INSTANCE || 'crossdock',
    portBase: wholeNumber('CROSSDOCK_PORT_BASE', env.CROSSDOCK_PORT_BASE || '4100', 1024, 65_000),
    databaseUrl: env.DATABASE_URL || undefined,
    amqpUrl: env.AMQP_URL || undefined,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not ${text}`);
}
