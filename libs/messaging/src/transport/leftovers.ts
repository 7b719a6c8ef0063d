/** Keeps a service from starting on a new generation of the topology while the old one still holds messages. */
export const leftovers = (group: string, generation: number, waiting: number): Error =>
  new Error(
    `${waiting} message(s) for ${group} are left in generation ${generation}: ` +
      `start with CROSSDOCK_TOPOLOGY_GENERATION=${generation}, let them drain, then switch`,
  );

/** As `leftovers`: somebody reads the old one, and may have what it has not acknowledged. */
export const stillRead = (group: string, generation: number): Error =>
  new Error(`generation ${generation} of ${group} is still read by a replica: stop it, then switch`);
