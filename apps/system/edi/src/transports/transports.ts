import { Injectable } from '@nestjs/common';
import { Partners } from '../persistence/partners';
import { FolderTransport } from './folder/folder.transport';
import { HttpTransport } from './http/http.transport';
import { SftpTransport } from './sftp/sftp.transport';
import type { Connection, Route, Transport } from './transport';

/** Which transport serves whom. */
@Injectable()
export class Transports {
  private readonly byKind: Map<string, Transport>;

  constructor(
    private readonly partners: Partners,
    folder: FolderTransport,
    http: HttpTransport,
    sftp: SftpTransport,
  ) {
    this.byKind = new Map([folder, http, sftp].map((each: Transport) => [each.kind, each]));
  }

  /** As the profile says now; whoever has none is served by a folder. */
  async routeOf(partner: string): Promise<Route> {
    const known = await this.partners.find(partner);
    return { partner, legalEntity: known?.legalEntity ?? 'unknown', settings: known?.profile.transport ?? { kind: 'folder' } };
  } // prettier-ignore

  open(route: Route): Promise<Connection> {
    return this.byKind.get(route.settings.kind)!.open(route);
  }
}
