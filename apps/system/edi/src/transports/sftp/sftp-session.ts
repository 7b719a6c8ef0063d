import type { Client, SFTPWrapper } from 'ssh2';
import { DomainError } from '@crossdock/canonical';
import type { SftpSettings } from '../transport-settings';
import { connect, timeoutMs } from './connect';
import type { ReadyFile } from '../ready-files';

// SSH_FX_NO_SUCH_FILE, draft-ietf-secsh-filexfer-02, section 7
const noSuchFile = 2;

type Done<T> = (error: Error | null | undefined, value?: T) => void;

/** One connection to a partner's server. Whatever fails on it is `transient`: the file is there or is not, and nobody refused it. */
export class SftpSession {
  private constructor(
    private readonly client: Client,
    private readonly sftp: SFTPWrapper,
    private readonly settings: SftpSettings,
  ) {}

  static async open(settings: SftpSettings): Promise<SftpSession> {
    const { client, sftp } = await connect(settings);
    return new SftpSession(client, sftp, settings);
  }

  async list(directory: string): Promise<ReadyFile[]> {
    const found = await this.ask(`list ${directory}`, (done: Done<Parameters<Parameters<SFTPWrapper['readdir']>[1]>[1]>) =>
      this.sftp.readdir(directory, done as never),
    ); // prettier-ignore
    return found
      .filter(({ attrs }) => attrs.isFile())
      .map(({ filename, attrs }) => ({ name: filename, bytes: attrs.size, modified: attrs.mtime }));
  }

  /** @returns undefined when it is not there */
  async size(path: string): Promise<number | undefined> {
    const found = await this.ifThere(this.ask(`look at ${path}`, (done: Done<{ size: number }>) => this.sftp.stat(path, done as never)));
    return found?.size;
  } // prettier-ignore

  async *read(path: string): AsyncGenerator<Buffer> {
    const stream = this.sftp.createReadStream(path);
    const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        const { done, value } = await this.within(`read ${path}`, pieces.next());
        if (done) return;
        yield value;
      }
    } finally {
      stream.destroy();
    }
  }

  write(path: string, content: Buffer): Promise<void> {
    return this.ask(`write ${path}`, (done) => this.sftp.writeFile(path, content, done as never));
  }

  rename(from: string, to: string): Promise<void> {
    return this.ask(`rename ${from} to ${to}`, (done) => this.sftp.rename(from, to, done));
  }

  /** What is not there is removed already. */
  async remove(path: string): Promise<void> {
    await this.ifThere(this.ask<void>(`remove ${path}`, (done) => this.sftp.unlink(path, done)));
  }

  /** Undefined instead of a failure when the path is not there. */
  async ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
    try {
      return await asked;
    } catch (error) {
      if (((error as Error).cause as { code?: number } | undefined)?.code === noSuchFile) return undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.client.end();
  }

  private ask<T>(what: string, begin: (done: Done<T>) => void): Promise<T> {
    const answer = new Promise<T>((resolve, reject) =>
      begin((error, value) => (error ? reject(error) : resolve(value as T))),
    );
    return this.within(what, answer);
  }

  /** A server that does not answer in time is hung up on, so that nothing waits for it. */
  private async within<T>(what: string, answer: Promise<T>): Promise<T> {
    const limit = timeoutMs(this.settings);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no answer in ${limit} ms`));
        this.client.destroy();
      }, limit);
    });
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      const message = `${this.settings.host}: cannot ${what}: ${(error as Error).message}`;
      throw Object.assign(new DomainError('transient', 'SFTP_FAILED', { message }), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}
