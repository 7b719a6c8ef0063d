import type { Fault, ReadOptions, Segment, SetSummary } from '../types';
import { StructureWalker } from '../validate/walk-structure';
import { detached } from '../read/text';
import { foreignCharacter } from './character-sets';
import { EdifactElementChecker } from './check-elements';
import { messageSchema, type MessageSchema } from './schema/message-schema';
import { KNOWN_TAGS } from './schema/tags';
import { componentsOf, separatorsOf, type ServiceCharacters } from './service-characters';

/** What the walk through a table finds, by X12's codes, in those of UN/EDIFACT (0085). */
const CODES: Record<string, string> = { 1: '15', 2: '15', 3: '13', 4: '36', 5: '35', 6: '15', 7: '15' };

/** What may be right in the message's own directory where we hold only a neighbour's: place, number, length. */
const BY_DIRECTORY = new Set(['15', '16', '35', '36', '39', '40']);

/** Checks a message as its segments come. */
export class MessageValidator {
  private readonly schema: MessageSchema | undefined;
  private readonly structure: StructureWalker | undefined;
  private readonly elements: EdifactElementChecker;
  private lines = 0;
  private toldForeign = false;

  constructor(
    private readonly message: SetSummary,
    private readonly characters: ServiceCharacters,
    /** UNB01-1, e.g. UNOA */
    private readonly syntax: string,
    private readonly options: ReadOptions,
  ) {
    const add = (fault: Fault): void => this.add(fault);
    this.elements = new EdifactElementChecker(characters, add);
    this.schema = messageSchema(message.id, message.version);
    if (!this.schema) return;
    message.checked = true;
    this.structure = new StructureWalker(
      this.schema,
      (fault) => {
        const unknown = fault.code === '1';
        fault.code = CODES[fault.code] ?? fault.code;
        this.add(fault, unknown);
      },
      (fault) => void (message.faults = message.faults.filter((one) => one !== fault)),
    );
  }

  push(segment: Segment): void {
    if (!this.schema) return;
    const known = this.schema.segments.get(segment.id);
    const loop = this.structure!.push(segment, known !== undefined || KNOWN_TAGS.has(segment.id));
    if (known && segment.id !== 'UNH' && segment.id !== 'UNT') this.elements.check(segment, known, loop);
    if (!this.toldForeign) this.checkCharacters(segment);
    if (segment.id === 'LIN') this.lines++;
    if (segment.id === 'CNT') this.checkTotal(segment);
  }

  end(): void {
    this.structure?.end();
  }

  private add(fault: Fault, unknown = false): void {
    if (this.schema && !this.schema.exact && BY_DIRECTORY.has(fault.code)) fault.severity = unknown ? 'error' : 'note';
    const { faults } = this.message;
    if (faults.length < (this.options.maxFaultsPerSet ?? 500)) faults.push(fault);
  }

  /** Told once a message, as a note: addresses of mail alone break level A. */
  private checkCharacters({ id, elements, offset, position }: Segment): void {
    const own = Object.values(this.characters).join('');
    for (let element = 1; element < elements.length; element++) {
      const character = foreignCharacter(this.syntax, elements[element]);
      if (character === undefined || own.includes(character)) continue;
      this.toldForeign = true;
      const message = `${this.syntax} has no character '${character}'.`;
      return this.add({
        level: 'element', code: '21', severity: 'note', message, offset, segment: id, position, element, value: detached(elements[element]),
      }); // prettier-ignore
    }
  }

  /** CNT with 6069 of 2 counts the lines. */
  private checkTotal({ elements, offset, position }: Segment): void {
    const [what, value = ''] = componentsOf(elements[1], separatorsOf(this.characters));
    if (what !== '2' || !/^\d+$/.test(value) || Number(value) === this.lines) return;
    const message = `CNT says ${value}, the message has ${this.lines} LIN segments.`;
    this.add({
      level: 'element',
      code: '29',
      severity: 'error',
      message,
      offset,
      segment: 'CNT',
      position,
      element: 1,
      value,
    });
  }
}
