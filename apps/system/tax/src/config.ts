import { IsInt, Min } from 'class-validator';
import { config } from '@crossdock/service';

class TaxConfig {
  /** Days that an estimate is kept after its last change; committed and voided documents are kept for good. */
  @IsInt()
  @Min(1)
  TAX_ESTIMATE_DAYS = 30;
}

/** Settings from the environment; a wrong variable is named. Connectors are chosen by `TAX_CONNECTORS`. */
export const taxConfig = (): TaxConfig => config(TaxConfig);
