import { isCalendarDay } from '../read/check-isa';
import { detached } from '../read/text';
import type { ElementDef, ElementUse, SegmentDef } from '../schema/compile';
import type { Fault, Segment } from '../types';
import { released, splitReleased, type ServiceCharacters } from './service-characters';

/** Syntax error codes (UN/EDIFACT 0085) and what they say of an element. */
const MEANINGS: Record<string, string> = {
  12: 'is no valid value',
  13: 'is mandatory and missing',
  16: 'is one too many',
  19: 'has another decimal sign than the interchange',
  21: 'has a control character',
  37: 'has a character that its type does not allow',
  39: 'is too long',
  40: 'is too short',
};

const CONTROL_CHARACTER = /[\x00-\x1f\x7f]/;

/** Elements of a segment against its table row. */
export class EdifactElementChecker {
  constructor(
    private readonly characters: ServiceCharacters,
    private readonly add: (fault: Fault) => void,
  ) {}

  check(segment: Segment, def: SegmentDef, loop: string): void {
    const { elements } = segment;
    const last = Math.max(def.elements.length, elements.length - 1);
    for (let n = 1; n <= last; n++) {
      const [use, value] = [def.elements[n - 1], elements[n] ?? ''];
      if (value === '') {
        if (use?.required) this.fault({ segment, loop, element: n }, use.def, '13', '', 'reject');
      } else if (!use) this.fault({ segment, loop, element: n }, undefined, '16', value);
      else this.checkElement({ segment, loop, element: n }, use, value);
    }
    if (segment.id === 'DTM') this.checkDate({ segment, loop, element: 1, component: 2 });
  }

  private checkElement(at: Place, { def }: ElementUse, value: string): void {
    const { repetition, release } = this.characters;
    if (repetition === '' || !value.includes(repetition)) return this.checkOne(at, def, value);
    const repeated = splitReleased(value, repetition, release);
    repeated.forEach((one, i) => this.checkOne({ ...at, repetition: i + 1 }, def, one));
  }

  private checkOne(at: Place, def: ElementDef, value: string): void {
    const { component, release } = this.characters;
    if (!def.components && !value.includes(component)) {
      const code = this.codeOf(def, released(value, release));
      if (code) this.fault(at, def, code, value);
      return;
    }
    const uses = def.components ?? [{ def, required: false, repeats: false }];
    const parts = splitReleased(value, component, release);
    const count = Math.max(parts.length, uses.length);
    for (let c = 0; c < count; c++) {
      const [use, part] = [uses[c], parts[c] ?? ''];
      let code: string | undefined;
      if (part === '') code = use?.required ? '13' : undefined;
      else code = use ? this.codeOf(use.def, released(part, release)) : '16';
      if (code) this.fault({ ...at, component: c + 1 }, use?.def, code, part);
    }
  }

  private codeOf({ type, min, max }: ElementDef, value: string): string | undefined {
    if (CONTROL_CHARACTER.test(value)) return '21';
    if (type === 'N') return this.codeOfNumber(value, min, max);
    if (type === 'A' && /\d/.test(value)) return '37';
    const { length } = value.trimEnd();
    return length > max ? '39' : length < min ? '40' : undefined;
  }

  /** A comma and a point are both decimal signs (ISO 9735, 10.1); signs and marks do not count as length. */
  private codeOfNumber(value: string, min: number, max: number): string | undefined {
    if (!/^-?(\d+([.,]\d+)?|[.,]\d+)$/.test(value.trim())) return '37';
    const { length } = value.replace(/\D/g, '');
    return length > max ? '39' : length < min ? '40' : undefined;
  }

  /** C507: what 2379 says of the form of 2380, as far as it is a day. */
  private checkDate(at: Place): void {
    const [, value = '', format = ''] = splitReleased(
      at.segment.elements[1] ?? '',
      this.characters.component,
      this.characters.release,
    );
    const form = value === '' ? undefined : FORMS[format];
    if (form && !form(value)) this.fault(at, undefined, '12', value);
  }

  private fault(
    at: Place,
    def: ElementDef | undefined,
    code: string,
    value: string,
    severity: Fault['severity'] = 'error',
  ): void {
    const { segment, element, component, repetition, loop } = at;
    const name = `${segment.id}${String(element).padStart(2, '0')}${component ? `-${component}` : ''}`;
    this.add({
      level: 'element',
      code,
      severity,
      message: `${name} ${value === '' ? '' : `'${detached(value, 40)}' `}${MEANINGS[code]}.`,
      offset: segment.offset,
      segment: segment.id,
      position: segment.position,
      element,
      ...(component && { component }),
      ...(repetition && { repetition }),
      ...(def && { dataElement: def.ref }),
      ...(value !== '' && { value: detached(value) }),
      ...(loop && { loop }),
    });
  }
}

interface Place {
  segment: Segment;
  loop: string;
  element: number;
  component?: number;
  repetition?: number;
}

const day = (value: string): boolean => /^\d{8}$/.test(value) && isCalendarDay(value);
const time = (value: string): boolean => /^([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/.test(value);
const FORMS: Record<string, (value: string) => boolean> = {
  101: (value) => /^\d{6}$/.test(value) && isCalendarDay(`20${value}`),
  102: day,
  203: (value) => value.length === 12 && day(value.slice(0, 8)) && time(value.slice(8)),
  204: (value) => value.length === 14 && day(value.slice(0, 8)) && time(value.slice(8)),
  610: (value) => /^\d{4}(0[1-9]|1[0-2])$/.test(value),
  718: (value) => value.length === 16 && day(value.slice(0, 8)) && day(value.slice(8)),
};
