import type { Fault, Segment, Separators } from '../types';
import type { Condition, ElementDef, ElementUse, SegmentDef } from '../schema/compile';
import { COMMON_IN_DATA } from '../read/detect-separators';
import { detached } from '../read/text';
import { conditionBroken, triggerOf } from './conditions';
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
  12: 'may not be repeated',
  13: 'is one component too many',
};

/** Blanks at the end of a text say nothing (X12.6), so what is all blanks is not there. */
function blankIsEmpty(value: string): string {
  return value.trim() === '' ? '' : value;
}

/** Where a value stands, and what is expected of it. */
interface Place {
  segment: Segment;
  loop: string;
  element: number;
  component?: number;
  repetition?: number;
  def?: ElementDef;
}

/** Elements of one segment against its table row; codes are those of AK403 (723). */
export class ElementChecker {
  private readonly repetition: string | undefined;
  private readonly component: string;
  /** The component separator where it is none that data is full of: in an element without components it is an error. */
  private readonly foreign: string | undefined;
  /** Before 004010 dates had six digits. */
  private readonly shortDates: boolean;
  /** 004010 has one code for an element and a component too many. */
  private readonly tooManyComponents: string;

  constructor(
    separators: Separators,
    version: string,
    private readonly add: (fault: Fault) => void,
  ) {
    this.repetition = separators.repetition;
    this.component = separators.component;
    this.foreign = COMMON_IN_DATA.test(this.component) ? undefined : this.component;
    this.shortDates = /^00[0-3]/.test(version);
    this.tooManyComponents = version >= '004020' ? '13' : '3';
  }

  check(segment: Segment, def: SegmentDef, loop: string): void {
    if (!looksRight(segment, (def.quick ??= quickRow(def)))) this.explain(segment, def, loop);
  }

  private explain(segment: Segment, def: SegmentDef, loop: string): void {
    const elements = segment.elements.map(blankIsEmpty);
    const last = Math.max(def.elements.length, elements.length - 1);
    for (let n = 1; n <= last; n++) {
      const use = def.elements[n - 1];
      const value = elements[n] ?? '';
      const at: Place = { segment, loop, element: n, def: use?.def };
      if (value === '') {
        if (use?.required) this.fault(at, '1', '', 'reject');
      } else if (!use) {
        this.fault(at, '3', value);
      } else {
        this.checkElement(at, use, value);
      }
    }
    this.checkConditions(segment, elements, def, loop);
  }

  private checkConditions(segment: Segment, elements: string[], def: SegmentDef, loop: string): void {
    const told: number[] = [];
    for (const condition of def.conditions) {
      const broken = conditionBroken(condition, elements);
      if (!broken || told.includes(broken[0])) continue;
      const [element, code] = broken;
      told.push(element);
      const at: Place = { segment, loop, element, def: def.elements[element - 1]?.def };
      this.fault(at, code, elements[element] ?? '', 'error', {
        rule: condition.kind + condition.positions.map((p) => String(p).padStart(2, '0')).join(''),
        trigger: triggerOf(condition, element, elements),
        of: def,
      });
    }
  }

  private checkElement(at: Place, use: ElementUse, value: string): void {
    const repeated = this.repetition !== undefined && value.includes(this.repetition);
    if (repeated && use.repeats) {
      const each = value.split(this.repetition!);
      each.forEach((one, i) => this.checkOne({ ...at, repetition: i + 1 }, use, blankIsEmpty(one)));
    } else if (repeated && !COMMON_IN_DATA.test(this.repetition!)) {
      this.fault(at, '12', value);
    } else {
      this.checkOne(at, use, value);
    }
  }

  private checkOne(at: Place, { def, required }: ElementUse, value: string): void {
    if (def.components) {
      this.checkComposite(at, def.components, value, def.conditions ?? []);
      return;
    }
    if (this.foreign !== undefined && value.includes(this.foreign)) {
      this.fault({ ...at, component: 2 }, this.tooManyComponents, value);
      return;
    }
    const code = checkValue(def, value, this.shortDates);
    // What cannot be read and had to be there makes the set unusable; elsewhere it is told.
    if (code) this.fault(at, code, value, required && /^[689]$/.test(code) ? 'reject' : 'error');
  }

  private checkComposite(at: Place, components: ElementUse[], value: string, conditions: Condition[]): void {
    const parts = value.split(this.component);
    const count = Math.max(parts.length, components.length);
    for (let c = 0; c < count; c++) {
      const use = components[c];
      const part = blankIsEmpty(parts[c] ?? '');
      let code: string | undefined;
      if (part === '') code = use?.required ? '1' : undefined;
      else code = use ? checkValue(use.def, part, this.shortDates) : this.tooManyComponents;
      if (code) this.fault({ ...at, component: c + 1, def: use?.def }, code, part);
    }
    for (const condition of conditions) {
      const broken = conditionBroken(condition, ['', ...parts.map(blankIsEmpty)]);
      if (!broken) continue;
      const [component, code] = broken;
      this.fault({ ...at, component, def: components[component - 1]?.def }, code, parts[component - 1] ?? '');
    }
  }

  private fault(
    { segment, loop, element, component, repetition, def }: Place,
    code: string,
    value: string,
    severity: Fault['severity'] = 'error',
    broken?: { rule: string; trigger: number; of: SegmentDef },
  ): void {
    const name = `${segment.id}${String(element).padStart(2, '0')}${component ? `-${component}` : ''}`;
    const told = value === '' ? '' : `'${detached(value, 40)}' `;
    const message = `${name} ${told}${NAMES[code]}${broken ? ` (${broken.rule})` : ''}.`;
    const trigger = broken && broken.trigger > 0 && broken;
    this.add({
      level: 'element',
      code,
      severity,
      message,
      offset: segment.offset,
      segment: segment.id,
      position: segment.position,
      element,
      ...(component && { component }),
      ...(repetition && { repetition }),
      ...(def && { dataElement: def.ref }),
      ...(value !== '' && { value: detached(value) }),
      ...(loop && { loop }),
      ...(trigger && {
        trigger: { element: trigger.trigger, dataElement: trigger.of.elements[trigger.trigger - 1]?.def.ref },
      }),
    });
  }
}
