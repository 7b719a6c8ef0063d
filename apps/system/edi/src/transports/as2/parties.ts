import type { As2Settings } from '../transport-settings';
import { certificateOf, type Identity, identityOf, type TrustedCertificate } from './identity';

/** @throws DomainError `rejected` `SECRET_MISSING`, `KEY_UNUSABLE` */
export const partiesOf = (
  settings: As2Settings,
): { ours: Identity; former: Identity[]; theirs: TrustedCertificate[] } => ({
  ours: identityOf(settings.ourCertificate, settings.ourKeyVariable),
  former:
    settings.ourFormerCertificate && settings.ourFormerKeyVariable
      ? [identityOf(settings.ourFormerCertificate, settings.ourFormerKeyVariable)]
      : [],
  theirs: settings.theirCertificates.map(certificateOf),
});
