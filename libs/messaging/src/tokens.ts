/** Injection token of the Transport. */
export const TRANSPORT = Symbol('crossdock:transport');
