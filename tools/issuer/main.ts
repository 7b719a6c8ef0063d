import { Issuer } from '../../libs/testing/src/issuer/issuer';
import { issuerServer } from '../../libs/testing/src/issuer/issuer-server';

/** The development issuer as a process of its own. Production installations name their own by AUTH_ISSUER. */
async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? process.env.CROSSDOCK_PORT_BASE ?? 4100);
  const url = process.env.AUTH_ISSUER ?? `http://127.0.0.1:${port}`;
  const server = issuerServer(await Issuer.create({ url, keyFile: process.env.ISSUER_KEY_FILE }));
  server.listen(port, '127.0.0.1', () => console.log(`issuer listens on ${url}`));
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

void main();
