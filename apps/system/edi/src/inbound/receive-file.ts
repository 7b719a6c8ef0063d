import { Injectable, Logger } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import type { Cause } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { readX12 } from '@crossdock/x12';
import { Cases } from '../persistence/cases';
import { Files, type RawFile } from '../persistence/files';
import { envelopePolicy } from './refusals';
import { TakeInterchange } from './take-interchange';
import { retryFile, type Work } from './work';

/** Takes a file in: stored raw and committed before anything is made of it; then read, answered and announced in one transaction. */
@Injectable()
export class ReceiveFile {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly cases: Cases,
    private readonly interchanges: TakeInterchange,
  ) {}

  /** @returns the id under which the file is kept; the same file again has the same id and does nothing twice. */
  async store(source: 'folder' | 'http', name: string, content: Buffer, cause: Cause): Promise<string> {
    const { id, first } = await this.files.store(source, name, content, cause.correlationId);
    if (!first) this.logger.log(`suppressed file ${name}: the same bytes are file ${id}`);
    return id;
  }

  /**
   * Works on a stored file: the first time, after a crash, or again after its partner was put right. What fails for good is
   * parked with a case and holds up no other file.
   *
   * @throws DomainError `transient` when nothing could be decided now; the file is taken up again by the scan
   */
  async process(id: string, cause: Cause): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const file = await this.files.lock(tx, id);
        if (file) await this.work({ tx, fileId: id, cause: { ...cause, correlationId: file.correlationId } }, file);
      });
    } catch (thrown) {
      const { kind, message } = asDomainError(thrown);
      if (kind === 'transient') throw thrown;
      this.logger.error(`file ${id} cannot be worked on: ${message}`, (thrown as Error).stack);
      await this.database.transaction((tx) =>
        this.park({ tx, fileId: id, cause }, 'FILE_NOT_PROCESSED', `file ${id}: ${message}`),
      );
    }
  }

  private async work(work: Work, file: RawFile): Promise<void> {
    const { tx, fileId, cause } = work;
    const { interchanges, faults } = readX12(file.content, { severity: envelopePolicy });
    if (interchanges.length === 0)
      return this.park(work, 'NO_ISA', `${file.name}: ${faults[0]?.message ?? 'there is no interchange in it'}`);
    const refused: string[] = [];
    for (const [ordinal, interchange] of interchanges.entries()) {
      const refusal = await this.interchanges.take(work, interchange, ordinal);
      if (refusal) refused.push(refusal.detail);
    }
    await this.files.settle(tx, fileId, refused.length > 0 ? 'parked' : 'processed', refused.join('; ') || undefined);
    await this.cases.close(tx, 'file', [fileId], 'read', cause);
  }

  private async park({ tx, fileId, cause }: Work, code: string, detail: string): Promise<void> {
    await this.files.settle(tx, fileId, 'parked', detail);
    await this.cases.open(
      tx,
      { subject: 'file', subjectId: fileId, code, detail, retryPath: retryFile(fileId) },
      cause,
    );
  }
}
