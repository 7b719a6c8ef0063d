export { freePort, isPortFree } from './free-port';
export { startPostgres, type PostgresOptions, type PostgresServer } from './postgres';
export { databaseUrl, testDatabase, type TestDatabase } from './test-database';
export { findRabbitmq, startRabbitmq, type RabbitmqServer } from './rabbitmq';
export { describeWithRabbitmq, hasBroker, hasOwnBroker, testBroker, type TestBroker } from './test-broker';
export { clients, type Client } from './issuer/clients';
export { Issuer, type TokenRequest } from './issuer/issuer';
export { issuerServer } from './issuer/issuer-server';
export { testTokens, type TestTokens } from './test-tokens';
