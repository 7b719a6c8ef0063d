import { Client } from 'pg';
import type { Installation } from '../launcher/installation';

/**
 * The door between the warehouse's shelves and its trucks. While it is shut releases come in and nothing ships, so that
 * orders gather; when it opens they go on all at once, and every service has its hands full.
 */
export class WarehouseFloor {
  private isShut = false;

  private constructor(private readonly client: Client) {}

  static async of(installation: Installation): Promise<WarehouseFloor> {
    const client = new Client({ connectionString: installation.databaseUrl('wms') });
    await client.connect();
    return new WarehouseFloor(client);
  }

  async shut(): Promise<void> {
    if (this.isShut) return;
    this.isShut = true;
    await this.client.query('BEGIN; LOCK TABLE shipment IN SHARE ROW EXCLUSIVE MODE');
  }

  async open(): Promise<void> {
    if (!this.isShut) return;
    await this.client.query('ROLLBACK');
    this.isShut = false;
  }

  async leave(): Promise<void> {
    await this.open();
    await this.client.end();
  }
}
