import { Injectable, Logger } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import type { Cause } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { Cases } from '../persistence/cases';
import { type Arrival, Files, type RawFile, type StoredFile } from '../persistence/files';
import { setsOf, type Survey, surveyFile } from './survey-file';
import { type Accepted, TakeInterchange } from './take-interchange';
import { TakeSets } from './take-sets';
import { retryFile, type Work } from './work';

/** Sets in one transaction: a big file is taken in piece by piece, so that it blocks nobody and goes on after a crash. */
const atOnce = 200;

/** Takes a file in: stored raw and committed before anything is made of it; then read, answered and announced. */
@Injectable()
export class ReceiveFile {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly cases: Cases,
    private readonly interchanges: TakeInterchange,
    private readonly sets: TakeSets,
  ) {}

  /** Keeps it raw; the same file again has the same id and does nothing twice. */
  async store(arrival: Arrival, cause: Cause): Promise<StoredFile> {
    const stored = await this.files.store(arrival, cause.correlationId);
    if (!stored.first) this.logger.log(`suppressed file ${arrival.name}: the same bytes are file ${stored.id}`);
    return stored;
  }

  /**
   * Works on a stored file: the first time, after a crash, or again after its partner was put right. What fails for good is
   * parked with a case and holds up no other file.
   *
   * @throws DomainError `transient` when nothing could be decided now; the file is taken up again by the scan
   */
  async process(id: string, cause: Cause): Promise<void> {
    const file = await this.files.claim(id);
    if (!file) return;
    const told = { ...cause, correlationId: file.correlationId };
    try {
      await this.work(file, told);
    } catch (thrown) {
      const { kind, message } = asDomainError(thrown);
      if (kind === 'transient') {
        await this.files.unclaim(id).catch(() => undefined); // else the claim runs out
        throw thrown;
      }
      this.logger.error(`file ${id} cannot be worked on: ${message}`, (thrown as Error).stack);
      await this.database.transaction((tx) =>
        this.park({ tx, fileId: id, cause: told }, 'FILE_NOT_PROCESSED', `file ${id}: ${message}`),
      );
    }
  }

  /** For work in a lane, which must not throw: what cannot be done now is taken up again by the scan. */
  async processQuietly(id: string, cause: Cause): Promise<void> {
    await this.process(id, cause).catch((error: unknown) => this.logger.warn(`${id} is put off: ${String(error)}`));
  }

  private async work(file: RawFile, cause: Cause): Promise<void> {
    const { id: fileId, name } = file;
    const survey = await surveyFile(this.files.readClaimed(file), file.bytes);
    const inOne = <T>(work: (work: Work) => Promise<T>) => this.database.transaction((tx) => work({ tx, fileId, cause }));
    if (survey.interchanges.length === 0)
      return inOne((work) => this.park(work, 'NO_ISA', `${name}: ${survey.fault ?? 'there is no interchange in it'}`));
    if (survey.sets <= atOnce)
      return inOne(async (work) => {
        const { accepted, refused } = await this.judge(work, survey);
        for await (const sets of setsOf(this.files.readClaimed(file, work.tx), new Set(accepted.keys()), atOnce)) await this.sets.take(work, sets, accepted);
        await this.settle(work, refused);
      });
    const { accepted, refused } = await inOne((work) => this.judge(work, survey));
    for await (const sets of setsOf(this.files.readClaimed(file), new Set(accepted.keys()), atOnce))
      await inOne(async (work) => {
        await this.files.extend(work.tx, fileId);
        await this.sets.take(work, sets, accepted);
      });
    await inOne((work) => this.settle(work, refused));
  } // prettier-ignore

  private async judge(work: Work, { interchanges }: Survey) {
    const accepted = new Map<number, Accepted>();
    const refused: string[] = [];
    const mailbox = await this.files.mailboxOf(work.fileId, work.tx);
    for (const [ordinal, surveyed] of interchanges.entries()) {
      const taken = await this.interchanges.take(work, surveyed, ordinal, mailbox);
      if ('detail' in taken) refused.push(taken.detail);
      else if ('interchangeId' in taken) accepted.set(ordinal, taken);
    }
    return { accepted, refused };
  }

  private async settle({ tx, fileId, cause }: Work, refused: string[]): Promise<void> {
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
