import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import type { MasterData } from '../../http/erp.dto';
import { aboutContracts } from './contracts';
import { checkSupersession } from './supersession';

/** Master data of the sandbox: loaded in bulk, a repeat changes nothing. */
@Injectable()
export class MasterDataStore {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `rejected` `MASTER_DATA_UNUSABLE` with the fields at fault: nothing of it is loaded */
  async load(data: MasterData): Promise<void> {
    const faults = [...aboutContracts(data)];
    if (faults.length > 0) throw new DomainError('rejected', 'MASTER_DATA_UNUSABLE', {}, faults);
    const { legalEntity } = data;
    const rows = (list: object[]) => JSON.stringify(list);
    await this.database.transaction(async (tx) => {
      tx.write(
        `INSERT INTO legal_entity (id, currency) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET currency = excluded.currency`,
        [legalEntity, data.currency],
      );
      tx.write(
        `INSERT INTO account SELECT $1, role, account FROM jsonb_to_recordset($2::jsonb) AS r(role text, account text)
         ON CONFLICT (legal_entity, role) DO UPDATE SET account = excluded.account`,
        [legalEntity, rows(data.accounts)],
      );
      tx.write(
        `INSERT INTO fiscal_period SELECT $1, "startsOn", "endsOn", open FROM jsonb_to_recordset($2::jsonb) AS r("startsOn" date, "endsOn" date, open boolean)
         ON CONFLICT (legal_entity, starts_on) DO UPDATE SET ends_on = excluded.ends_on, open = excluded.open`,
        [legalEntity, rows(data.periods)],
      );
      tx.write(
        `INSERT INTO customer (legal_entity, customer_number, name, active, currency, payment_terms, terms_days, tax_exempt, tax_registration, bill_to, credit_limit, cash_discount, contracts, no_substitutes)
         SELECT $1, "customerNumber", name, active, currency, "paymentTerms", "termsDays", "taxExempt", "taxRegistration", "billTo", "creditLimit", "cashDiscount", contracts, coalesce("noSubstitutes", false)
         FROM jsonb_to_recordset($2::jsonb) AS r("customerNumber" text, name text, active boolean, currency text, "paymentTerms" text, "termsDays" int,
           "taxExempt" boolean, "taxRegistration" text, "billTo" jsonb, "creditLimit" numeric, "cashDiscount" jsonb, contracts jsonb, "noSubstitutes" boolean)
         ON CONFLICT (legal_entity, customer_number) DO UPDATE SET name = excluded.name, active = excluded.active, payment_terms = excluded.payment_terms,
           terms_days = excluded.terms_days, tax_exempt = excluded.tax_exempt, tax_registration = excluded.tax_registration, bill_to = excluded.bill_to,
           credit_limit = excluded.credit_limit, cash_discount = excluded.cash_discount, contracts = excluded.contracts,
           no_substitutes = excluded.no_substitutes`,
        [legalEntity, rows(data.customers)],
      );
      tx.write(
        `INSERT INTO item (legal_entity, sku, name, gtin, active, sell_out, base_unit, units, list_price, unit_cost, tax_category, superseded_by)
         SELECT $1, sku, name, gtin, active, "sellOut", "baseUnit", units, "listPrice", "unitCost", "taxCategory", "supersededBy"
         FROM jsonb_to_recordset($2::jsonb) AS r(sku text, name text, gtin text, active boolean, "sellOut" boolean, "baseUnit" text, units jsonb,
           "listPrice" numeric, "unitCost" numeric, "taxCategory" text, "supersededBy" text)
         ON CONFLICT (legal_entity, sku) DO UPDATE SET name = excluded.name, gtin = excluded.gtin, active = excluded.active, sell_out = excluded.sell_out,
           units = excluded.units, list_price = excluded.list_price, unit_cost = excluded.unit_cost, tax_category = excluded.tax_category, superseded_by = excluded.superseded_by`,
        [legalEntity, rows(data.items)],
      );
      tx.write(
        `INSERT INTO price_agreement SELECT $1, "customerNumber", sku, "validFrom", "validTo", "unitPrice", discount
         FROM jsonb_to_recordset($2::jsonb) AS r("customerNumber" text, sku text, "validFrom" date, "validTo" date, "unitPrice" numeric, discount numeric)
         ON CONFLICT (legal_entity, customer_number, sku, valid_from) DO UPDATE SET valid_to = excluded.valid_to, unit_price = excluded.unit_price,
           discount = excluded.discount`,
        [legalEntity, rows(data.priceAgreements)],
      );
      await checkSupersession(tx, data);
    });
  }
}
