/** What cannot be written as X12; names the element, e.g. `PO107 of segment 12`. */
export class X12WriteError extends Error {
  constructor(
    message: string,
    /** e.g. 'PO107'; absent where the fault is of the envelope settings as such */
    readonly element?: string,
    /** 1-based, in the set */
    readonly position?: number,
  ) {
    super(message);
    this.name = 'X12WriteError';
  }
}
