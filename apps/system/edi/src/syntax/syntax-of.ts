import type { PartnerProfile } from '../partner';
import { edifact } from './edifact';
import type { Syntax } from './syntax';
import { x12 } from './x12';

/** What a partner speaks. */
export const syntaxOf = ({ syntax }: Pick<PartnerProfile, 'syntax'>): Syntax => (syntax === 'edifact' ? edifact : x12);
