import type { Fault, Segment, Separators } from '../types';
import type { ElementDef, SegmentDef } from '../schema/compile';
import { detached } from '../read/text';
import { conditionBroken } from './conditions';
import { checkValue } from './check-value';
import { looksRight, quickRow } from './looks-right';

const NAMES: Record<string, string> = {
  1: 'is mandatory and missing',
  2: 'is missing, and the condition asks for it',
  3: 'is one element too many',
  4: 'is too short',
  5: 'is too long',
  6: 'has a character that its type does not allow',
  7: 'is no code of its list',
  8: 'is no date',
  9: 'is no time',
  10: 'may not be there with the others',
};

/** Elements of one segment against its table row; codes are those of AK403 (723). */
export class ElementChecker {
  private readonly repetition: string | undefined;
  private readonly component: string;
  /** Before 004010 dates had six digits. */
  private readonly shortDates: boolean;

  constructor(
    separators: Separators,
    version: string,
    private readonly add: (fault: Fault) => void,
  ) {
    this.repetition = separators.repetition;
    this.component = separators.component;
    this.shortDates = /^00[0-3]/.test(version);
  }

  check(segment: Segment, def: SegmentDef, loop: string): void {
    const repeats = this.repetition !== undefined && segment.raw.includes(this.repetition);
    if (repeats || !looksRight(segment, (def.quick ??= quickRow(def)))) this.explain(segment, def, loop);
  }

  private explain(segment: Segment, def: SegmentDef, loop: string): void {
    const { elements } = segment;
    const last = Math.max(def.elements.length, elements.length - 1);
    for (let n = 1; n <= last; n++) {
      const use = def.elements[n - 1];
      const value = elements[n] ?? '';
      if (value === '') {
        if (use?.required) this.fault(segment, loop, n, use.def, '1', '', 'reject');
      } else if (!use) {
        if (value.trim() !== '') this.fault(segment, loop, n, undefined, '3', value, 'error');
      } else {
        this.checkElement(segment, loop, n, use.def, value, use.required);
      }
    }
    let told: number[] | undefined;
    for (const condition of def.conditions) {
      const broken = conditionBroken(condition, elements);
      if (!broken || told?.includes(broken[0])) continue;
      const [n, code] = broken;
      (told ??= []).push(n);
      const rule = condition.kind + condition.positions.map((p) => String(p).padStart(2, '0')).join('');
      this.fault(segment, loop, n, def.elements[n - 1]?.def, code, elements[n] ?? '', 'error', rule);
    }
  }

  private checkElement(
    segment: Segment,
    loop: string,
    n: number,
    def: ElementDef,
    value: string,
    required: boolean,
  ): void {
    if (this.repetition && value.includes(this.repetition)) {
      value.split(this.repetition).forEach((one, i) => this.checkOne(segment, loop, n, def, one, required, i + 1));
    } else {
      this.checkOne(segment, loop, n, def, value, required);
    }
  }

  private checkOne(
    segment: Segment,
    loop: string,
    n: number,
    def: ElementDef,
    value: string,
    required: boolean,
    repetition?: number,
  ): void {
    if (def.components) {
      this.checkComposite(segment, loop, n, def, value, repetition);
      return;
    }
    const code = checkValue(def, value, this.shortDates);
    // What cannot be read and had to be there makes the set unusable; elsewhere it is told.
    if (code)
      this.fault(
        segment,
        loop,
        n,
        def,
        code,
        value,
        required && /^[689]$/.test(code) ? 'reject' : 'error',
        undefined,
        undefined,
        repetition,
      );
  }

  private checkComposite(
    segment: Segment,
    loop: string,
    n: number,
    def: ElementDef,
    value: string,
    repetition?: number,
  ): void {
    const parts = value.split(this.component);
    const count = Math.max(parts.length, def.components!.length);
    for (let c = 0; c < count; c++) {
      const use = def.components![c];
      const part = parts[c] ?? '';
      let code: string | undefined;
      if (part === '') code = use?.required ? '1' : undefined;
      else code = use ? checkValue(use.def, part, this.shortDates) : '3';
      if (code) this.fault(segment, loop, n, use?.def, code, part, 'error', undefined, c + 1, repetition);
    }
  }

  private fault(
    segment: Segment,
    loop: string,
    n: number,
    def: ElementDef | undefined,
    code: string,
    value: string,
    severity: Fault['severity'],
    rule?: string,
    component?: number,
    repetition?: number,
  ): void {
    const name = `${segment.id}${String(n).padStart(2, '0')}${component ? `-${component}` : ''}`;
    const message = `${name} ${value === '' ? '' : `'${detached(value, 40)}' `}${NAMES[code]}${rule ? ` (${rule})` : ''}.`;
    this.add({
      level: 'element',
      code,
      severity,
      message,
      offset: segment.offset,
      segment: segment.id,
      position: segment.position,
      element: n,
      ...(component && { component }),
      ...(repetition && { repetition }),
      ...(def && { dataElement: def.ref }),
      ...(value !== '' && { value: detached(value) }),
      ...(loop && { loop }),
    });
  }
}
