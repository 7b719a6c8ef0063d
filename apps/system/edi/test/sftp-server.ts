import {
  closeSync, type Dir, fstatSync, mkdirSync, mkdtempSync, opendirSync, openSync, readdirSync, readFileSync, readSync, renameSync, statSync,
  unlinkSync, writeFileSync, writeSync,
} from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuthContext, type Connection, Server, type SFTPWrapper, utils } from 'ssh2';
import { freePort } from '@crossdock/testing';
import { fingerprint } from '../src/transports/sftp/connect';

const { STATUS_CODE: status, flagsToString } = utils.sftp;
// One in 256 Ed25519 keys that ssh2 1.17 generates cannot be parsed again.
export const keyPair = () => utils.generateKeyPairSync('ecdsa', { bits: 256 });

/** A partner's SSH server with the SFTP subsystem on a folder of its own: /in for our files, /out with theirs, /taken. */
export class SftpServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'sftp-'));
  readonly userKey = keyPair();
  hostKey = keyPair();
  password = 'right';
  /** Bytes after which the connection is cut, once, in either direction */
  cutAfter = Infinity;
  /** Answers nothing any more */
  deaf = false;
  private readonly connections = new Set<Connection>();
  private server?: Server;

  private constructor(readonly port: number) {
    for (const directory of ['in', 'out', 'taken']) mkdirSync(join(this.folder, directory));
  }

  static async start(): Promise<SftpServer> {
    const server = new SftpServer(await freePort());
    await server.up();
    return server;
  }

  get fingerprint(): string {
    return fingerprint((utils.parseKey(this.hostKey.public) as { getPublicSSH(): Buffer }).getPublicSSH());
  }

  up(): Promise<void> {
    this.server = new Server({ hostKeys: [this.hostKey.private] }, (client) => this.welcome(client));
    return new Promise((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const connection of this.connections) connection.end();
    return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  /** As partners do: under another name first. */
  offer(name: string, content: string): void {
    writeFileSync(join(this.folder, 'out', `${name}.tmp`), content);
    renameSync(join(this.folder, 'out', `${name}.tmp`), join(this.folder, 'out', name));
  }
  names(directory: 'in' | 'out' | 'taken'): string[] {
    return readdirSync(join(this.folder, directory)).sort();
  }
  content(directory: 'in' | 'out' | 'taken', name: string): string {
    return readFileSync(join(this.folder, directory, name), 'utf8');
  }

  private welcome(client: Connection): void {
    this.connections.add(client);
    client.on('error', () => undefined).on('close', () => this.connections.delete(client));
    client.on('authentication', (asked) => (this.knows(asked) ? asked.accept() : asked.reject(['password', 'publickey'])));
    client.on('ready', () =>
      client.on('session', (accept) => accept().on('sftp', (open) => this.serve(open(), client))),
    );
  } // prettier-ignore

  private knows(asked: AuthContext): boolean {
    if (asked.username !== 'northwind') return false;
    if (asked.method === 'password') return asked.password === this.password;
    if (asked.method !== 'publickey') return false;
    const known = utils.parseKey(this.userKey.public) as { getPublicSSH(): Buffer; verify(a: Buffer, b: Buffer, c?: string): unknown };
    if (!asked.key.data.equals(known.getPublicSSH())) return false;
    return !asked.signature || known.verify(asked.blob!, asked.signature, asked.hashAlgo) === true;
  } // prettier-ignore

  private serve(sftp: SFTPWrapper, client: Connection): void {
    const files = new Map<number, number>();
    const directories = new Map<number, Dir>();
    let handles = 0;
    const local = (path: string) => join(this.folder, path);
    const idOf = (handle: Buffer) => handle.readUInt32BE();
    const handle = () => {
      const made = Buffer.alloc(4);
      made.writeUInt32BE(++handles);
      return made;
    };
    /** Answers, or says why not. */
    const answer = (request: number, work: () => void): void => {
      if (this.deaf) return;
      try {
        work();
      } catch (error) {
        const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        sftp.status(request, missing ? status.NO_SUCH_FILE : status.FAILURE);
      }
    };
    const cuts = (bytes: number): boolean => {
      this.cutAfter -= bytes;
      if (this.cutAfter > 0) return false;
      this.cutAfter = Infinity;
      (client as unknown as { _sock: { destroy(): void } })._sock.destroy();
      return true;
    };
    const attributes = ({ mode, uid, gid, size, atimeMs, mtimeMs }: ReturnType<typeof statSync> & { mode: number }) =>
      ({ mode, uid, gid, size, atime: Math.floor(Number(atimeMs) / 1000), mtime: Math.floor(Number(mtimeMs) / 1000) }) as never;
    const look = (request: number, path: string) => answer(request, () => sftp.attrs(request, attributes(statSync(local(path)) as never)));

    sftp.on('OPEN', (request, path, flags) =>
      answer(request, () => {
        const made = handle();
        files.set(idOf(made), openSync(local(path), flagsToString(flags)!));
        sftp.handle(request, made);
      }));
    sftp.on('READ', (request, file, offset, length) =>
      answer(request, () => {
        const piece = Buffer.alloc(length);
        const read = readSync(files.get(idOf(file))!, piece, 0, length, offset);
        if (cuts(read)) return;
        if (read === 0) sftp.status(request, status.EOF);
        else sftp.data(request, piece.subarray(0, read));
      }));
    sftp.on('WRITE', (request, file, offset, data) =>
      answer(request, () => {
        writeSync(files.get(idOf(file))!, data, 0, data.length, offset);
        if (!cuts(data.length)) sftp.status(request, status.OK);
      }));
    sftp.on('OPENDIR', (request, path) =>
      answer(request, () => {
        const made = handle();
        directories.set(idOf(made), opendirSync(local(path)));
        sftp.handle(request, made);
      }));
    sftp.on('READDIR', (request, directory) =>
      answer(request, () => {
        const open = directories.get(idOf(directory))!;
        const entry = open.readSync();
        if (!entry) return sftp.status(request, status.EOF);
        const attrs = attributes(statSync(join(open.path, entry.name)) as never);
        sftp.name(request, [{ filename: entry.name, longname: entry.name, attrs }]);
      }));
    sftp.on('CLOSE', (request, closed) =>
      answer(request, () => {
        const id = idOf(closed);
        if (files.has(id)) closeSync(files.get(id)!);
        directories.get(id)?.closeSync();
        sftp.status(request, status.OK);
      }));
    sftp.on('STAT', look).on('LSTAT', look);
    sftp.on('FSTAT', (request, file) => answer(request, () => sftp.attrs(request, attributes(fstatSync(files.get(idOf(file))!) as never))));
    sftp.on('FSETSTAT', (request) => answer(request, () => sftp.status(request, status.OK)));
    sftp.on('REMOVE', (request, path) =>
      answer(request, () => {
        unlinkSync(local(path));
        sftp.status(request, status.OK);
      }));
    // As OpenSSH: nothing that is there is replaced (draft-ietf-secsh-filexfer-02, section 6.5).
    sftp.on('RENAME', (request, from, to) =>
      answer(request, () => {
        if (statSync(local(to), { throwIfNoEntry: false })) throw new Error('it is there');
        renameSync(local(from), local(to));
        sftp.status(request, status.OK);
      }));
  } // prettier-ignore
}
