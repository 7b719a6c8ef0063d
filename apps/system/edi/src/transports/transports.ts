import { Injectable } from '@nestjs/common';
import { Partners } from '../persistence/partners';
import { As2Transport } from './as2/as2.transport';
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
    as2: As2Transport,
  ) {
    this.byKind = new Map([folder, http, sftp, as2].map((each: Transport) => [each.kind, each]));
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
