import type { Fault, Group, ReadOptions, Segment, Separators, SetSummary, TransactionSet, Verdict } from '../types';
import { isSecurity } from '../read/security';
import { detached } from '../read/text';
import { setSchema, type SetSchema } from '../schema/set-schema';
import { ElementChecker } from './check-elements';
import { HierarchyChecker } from './check-hierarchy';
import { TotalsChecker } from './check-totals';
import { StructureWalker } from './walk-structure';
import { gradeForOtherRelease } from './grade-other-release';
import { verdictOf } from './verdict';

type SetOfGroup = Pick<Group<SetSummary>, 'version' | 'code'>;

/** Where each set has the number by which people call it. */
const DOCUMENT_NUMBERS: Record<string, readonly [segment: string, element: number]> = {
  '810': ['BIG', 2],
  '820': ['TRN', 2],
  '846': ['BIA', 3],
  '850': ['BEG', 3],
  '855': ['BAK', 3],
  '856': ['BSN', 2],
  '860': ['BCH', 3],
  '865': ['BCA', 3],
  '940': ['W05', 2],
  '943': ['W06', 2],
  '944': ['W17', 3],
  '945': ['W06', 2],
};

/** Checks a set as its segments come; nothing is kept but counters and faults. */
export class SetValidator {
  private readonly schema: SetSchema | undefined;
  private readonly structure: StructureWalker | undefined;
  private readonly elements: ElementChecker | undefined;
  private readonly hierarchy: HierarchyChecker;
  private readonly totals: TotalsChecker;
  private readonly kept = { reject: 0, error: 0, note: 0 };
  private dropped = 0;
  private numberedBy: readonly [segment: string, element: number] | undefined;

  constructor(
    private readonly set: SetSummary,
    group: SetOfGroup,
    separators: Separators,
    private readonly options: ReadOptions = {},
  ) {
    const add = (fault: Fault): void => this.add(fault);
    this.hierarchy = new HierarchyChecker(add);
    this.totals = new TotalsChecker(set.id, add);
    this.schema = setSchema(set.id, group.version);
    if (!this.schema) {
      if (/^\d{3}$/.test(set.id)) this.notChecked();
      return;
    }
    set.checked = true;
    this.numberedBy = DOCUMENT_NUMBERS[set.id];
    const byTable = this.schema.exact
      ? add
      : (fault: Fault): void => {
          fault.severity = gradeForOtherRelease(fault, group.version, separators);
          add(fault);
        };
    this.structure = new StructureWalker(this.schema, byTable, (fault) => this.withdraw(fault));
    this.elements = new ElementChecker(separators, group.version, byTable);
    if (group.code !== this.schema.group) this.wrongGroup(group);
  }

  push(segment: Segment): void {
    if (!this.schema || isSecurity(segment.id)) return;
    const known = this.schema.segments.get(segment.id);
    const loop = this.structure!.push(segment, known !== undefined || this.schema.ids.has(segment.id));
    // Ids, counts and control numbers of ST and SE are the reader's to judge.
    const judged = segment.id !== 'SE' && segment.id !== 'ST';
    if (known && (judged || segment.elements.length > 3)) this.elements!.check(segment, known, loop);
    if (segment.id === 'HL' || segment.id === 'BSN') this.hierarchy.push(segment);
    this.totals.push(segment);
    if (segment.id === this.numberedBy?.[0]) this.nameDocument(segment);
  }

  end(): void {
    this.structure?.end();
    this.hierarchy.end();
    if (this.dropped > 0) {
      const message = `${this.dropped} more faults in this set are not listed.`;
      this.set.faults.push({ level: 'set', code: '5', severity: 'note', message, offset: this.set.offset });
    }
  }

  /** Each severity has room of its own, so that many notes leave no error unsaid, and many errors no rejection. */
  private add(fault: Fault): void {
    if (++this.kept[fault.severity] > (this.options.maxFaultsPerSet ?? 500)) this.dropped++;
    else this.set.faults.push(fault);
  }

  private withdraw(fault: Fault): void {
    const at = this.set.faults.lastIndexOf(fault);
    if (at < 0) return;
    this.set.faults.splice(at, 1);
    this.kept[fault.severity]--;
  }

  private nameDocument({ id, elements }: Segment): void {
    const element = this.numberedBy![1];
    const value = (elements[element] ?? '').trim();
    if (value !== '')
      this.set.businessUnit = { name: `${id}${String(element).padStart(2, '0')}`, value: detached(value) };
    this.numberedBy = undefined;
  }

  private notChecked(): void {
    const message = `No table for set ${this.set.id}: only its envelope was checked.`;
    this.add({
      level: 'set',
      code: '1',
      severity: 'note',
      message,
      offset: this.set.offset,
      segment: 'ST',
      position: 1,
    });
  }

  private wrongGroup({ code, version }: SetOfGroup): void {
    const message = `Set ${this.set.id} belongs in a group '${this.schema!.group}', not '${code}'.`;
    this.add({
      level: 'set',
      // 005010 has a code of its own for it.
      code: version >= '005010' ? '18' : '6',
      severity: 'error',
      message,
      offset: this.set.offset,
      segment: 'ST',
      position: 1,
      element: 1,
      value: this.set.id,
    });
  }
}

/** Checks a set that was read or made elsewhere, for instance one about to be sent. */
export function validateSet(
  set: Pick<TransactionSet, 'id' | 'segments'>,
  group: SetOfGroup,
  separators: Separators,
  options: ReadOptions = {},
): { faults: Fault[]; verdict: Verdict; checked: boolean } {
  const summary: SetSummary = {
    id: set.id,
    control: '',
    version: group.version,
    segmentCount: 0,
    offset: 0,
    verdict: 'accepted',
    faults: [],
    checked: false,
  };
  const validator = new SetValidator(summary, group, separators, options);
  for (const segment of set.segments) validator.push(segment);
  validator.end();
  return { faults: summary.faults, verdict: verdictOf(summary.faults, options.severity), checked: summary.checked };
}
