import type { PartnerProfile } from '../partner';
import type { Syntax } from './syntax';
import { x12 } from './x12';

/** What a partner reads. */
export const syntaxOf = (_: PartnerProfile): Syntax => x12;
