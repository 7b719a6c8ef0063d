import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Look, type ReadyFile, readyFiles, whole } from '../ready-files';
import type { Connection, Keep, OutgoingFile, Receipt, Route, Transport } from '../transport';
import type { SftpSettings } from '../transport-settings';
import { SftpSession } from './sftp-session';

/** Directories on the partner's server: ours are put into one, theirs are fetched from another. */
@Injectable()
export class SftpTransport implements Transport {
  readonly kind = 'sftp';
  /** What each partner's directory held at the last look */
  private readonly looks = new Map<string, Look>();

  /** @throws DomainError as `connect`; `rejected` `DIRECTORY_MISSING` */
  async open({ partner, settings }: Route): Promise<Connection> {
    const sftp = settings.sftp!;
    const session = await SftpSession.open(sftp);
    try {
      await refuseMissing(session, sftp);
    } catch (error) {
      await session.close();
      throw error;
    }
    return {
      send: (file) => put(session, sftp, file),
      collect: (keep) => this.collect(session, partner, sftp, keep),
      close: () => session.close(),
    };
  }

  /** One file that cannot be fetched now holds up no other, as long as the server is there. @throws the last failure */
  private async collect(session: SftpSession, partner: string, settings: SftpSettings, keep: Keep): Promise<void> {
    const { takeFrom, ready: rule = 'renamed' } = settings;
    if (!takeFrom) return;
    const { ready, look } = readyFiles(await session.list(takeFrom), rule, this.looks.get(partner) ?? new Map());
    this.looks.set(partner, look);
    let failure: unknown;
    for (const file of ready)
      await take(session, settings, file, keep).catch((error: unknown) => {
        failure = error;
      });
    if (failure) throw failure;
  }
}

async function refuseMissing(session: SftpSession, { host, putInto, takeFrom, archive }: SftpSettings): Promise<void> {
  for (const directory of [putInto, takeFrom, archive])
    if (directory && (await session.size(directory)) === undefined)
      throw new DomainError('rejected', 'DIRECTORY_MISSING', { message: `${host} has no directory ${directory}` });
}

/** Under a temporary name until it is whole; the partner's id is in it, since a mailbox may be that of several. What a try before left there, or brought over unnoticed, is replaced. */
async function put(session: SftpSession, { host, putInto }: SftpSettings, { partner, name, content }: OutgoingFile): Promise<Receipt> {
  const path = `${putInto}/${partner}-${name}`;
  const draft = `${path}.tmp`;
  await session.write(draft, content);
  const written = await session.size(draft);
  if (written !== content.length)
    throw new DomainError('transient', 'SFTP_FAILED', { message: `${host} has ${written} of the ${content.length} bytes of ${draft}` });
  await session.remove(path);
  await session.rename(draft, path);
  return { host, path, bytes: content.length };
} // prettier-ignore

/** Put aside only when the raw copy is committed; after a crash between the two it is recognised by its name and bytes. */
async function take(session: SftpSession, settings: SftpSettings, file: ReadyFile, keep: Keep): Promise<void> {
  const { host, takeFrom, archive } = settings;
  const { name, bytes, modified } = file;
  const path = `${takeFrom}/${name}`;
  // Another replica may have been quicker.
  if ((await session.size(path)) === undefined) return;
  const facts = { host, path, bytes, modified: new Date(modified * 1_000).toISOString() };
  await keep({ source: 'sftp', name, content: whole(session.read(path), file), facts });
  if (!archive) return session.remove(path);
  await session
    .ifThere(session.rename(path, `${archive}/${name}`))
    .catch(() => session.rename(path, `${archive}/${name}.${randomUUID().slice(0, 8)}`)); // one of this name is there
}
