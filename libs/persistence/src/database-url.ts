/** Keeps several installations on one server apart: it prefixes databases, exchanges and queues. */
export const instanceName = (): string => process.env.CROSSDOCK_INSTANCE || 'crossdock';

/**
 * Where a service keeps its rows: `<SERVICE>_DATABASE_URL`, else a database `<instance>_<service>` on the server that
 * `DATABASE_URL` names.
 */
export function databaseUrl(service: string): string {
  const suffix = service.replaceAll('-', '_');
  const own = process.env[`${suffix.toUpperCase()}_DATABASE_URL`];
  if (own) return own;
  const server = process.env.DATABASE_URL;
  if (!server) {
    throw new Error(
      `DATABASE_URL is missing: it names the PostgreSQL server, e.g. postgres://postgres@127.0.0.1:5432/postgres`,
    );
  }
  const url = new URL(server);
  url.pathname = `/${instanceName()}_${suffix}`;
  return url.href;
}
