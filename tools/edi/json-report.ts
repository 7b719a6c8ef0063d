import type { FileEnd, GroupEnd, GroupStart, InterchangeEnd, InterchangeStart, Reporter, SetReport } from './report';

/** Writes a `FileReport` as JSON while the file is being read. */
export class JsonReport implements Reporter {
  private sets = 0;
  private groups = 0;
  private interchanges = 0;

  constructor(private readonly print: (text: string) => void) {}

  file(file: string): void {
    this.interchanges = 0;
    this.print(`{"file":${JSON.stringify(file)},"interchanges":[`);
  }

  interchange(start: InterchangeStart): void {
    this.groups = 0;
    this.print(`${this.interchanges++ > 0 ? ',' : ''}${opened(start)},"groups":[`);
  }

  group({ code, sender, receiver, control, version }: GroupStart): void {
    this.sets = 0;
    this.print(`${this.groups++ > 0 ? ',' : ''}${opened({ code, sender, receiver, control, version })},"sets":[`);
  }

  set(set: SetReport): void {
    this.print(`${this.sets++ > 0 ? ',' : ''}\n${JSON.stringify(set)}`);
  }

  groupEnd(end: GroupEnd): void {
    this.print(`],${closing(end)}`);
  }

  interchangeEnd(end: InterchangeEnd): void {
    this.print(`],${closing(end)}`);
  }

  fileEnd(end: FileEnd): void {
    this.print(`],${closing(end)}`);
  }
}

/** An object's text without its closing brace. */
function opened(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

/** An object's text without its opening brace. */
function closing(object: object): string {
  return JSON.stringify(object).slice(1);
}
