import { hasOwnBroker } from '../../libs/testing/src/test-broker';
import { killedOver } from './test/killed-over';

const suite = hasOwnBroker() ? describe : describe.skip;

suite('a service, and RabbitMQ, that is killed with SIGKILL and started again', () => killedOver('rabbitmq', 1));
