import { killedOver } from './test/killed-over';

describe('a service that is killed with SIGKILL and started again', () => killedOver('embedded', 5));
