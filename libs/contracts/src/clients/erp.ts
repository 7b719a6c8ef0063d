/* Generated from docs/api/erp.openapi.json by `npm run docs`; do not edit. */
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Database and broker answer: requests may come */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in the Prometheus text format */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ERPs, what they can do and whom they serve */
        get: operations["listErpConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May these orders be delivered on credit? A yes commits the amount
         * @description A cleared order asked again gets its first answer; a refused one is decided anew.
         */
        post: operations["checkCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posted invoices with their journal entries */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Active items of a legal entity by SKU */
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-enrichments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What orders need to know of customers, items and prices */
        post: operations["enrichOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parked-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List parked messages, oldest first */
        get: operations["listParkedMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parked-messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One parked message with its payload and history */
        get: operations["readParkedMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parked-messages/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it up, with a reason; what lined up behind it goes on */
        post: operations["discardParkedMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parked-messages/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try it again now, corrected or as it is; the status in the answer says what came of it */
        post: operations["replayParkedMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's prices on a date: agreement, else list */
        get: operations["readPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How badly the sandbox behaves */
        get: operations["readSandboxFaults"];
        put?: never;
        post?: never;
        /** Behave well again */
        delete: operations["resetSandboxFaults"];
        options?: never;
        head?: never;
        /**
         * Change what is named
         * @description Holds for the process that answers, until it stops.
         */
        patch: operations["setSandboxFaults"];
        trace?: never;
    };
    "/v1/sandbox/master-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Load the master data of a legal entity into the sandbox */
        put: operations["loadMasterData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountSetup: {
            /** @example 1100 */
            account: string;
            /**
             * @example receivable
             * @enum {string}
             */
            role: "receivable" | "revenue" | "tax-payable" | "freight-revenue" | "cost-of-goods-sold" | "inventory" | "inventory-adjustment" | "rounding" | "equity" | "sales-allowances" | "charge-revenue";
        };
        AddressValue: {
            /** @example Tacoma */
            city: string;
            /**
             * @description ISO 3166-1 alpha-2 code
             * @example US
             * @enum {string}
             */
            country: string;
            /** @example Ernst Handel */
            name: string;
            /** @example 98401 */
            postalCode?: string;
            /**
             * @description ISO 3166-2 subdivision without the country
             * @example WA
             */
            region?: string;
            /** @example 908 W. Capital Way */
            street: string;
            street2?: string;
        };
        AgreedAllowanceSetup: {
            /**
             * @description For the whole line, or the whole order
             * @example 25.00
             */
            amount?: string;
            /**
             * @description X12 1300; an agency's own code with the agency in front, VI:PROMO
             * @example F800
             */
            code: string;
            /** @example Promotional allowance */
            description?: string;
            /**
             * @example allowance
             * @enum {string}
             */
            kind: "allowance" | "charge";
            /**
             * @description Of 100
             * @example 5
             */
            percent?: string;
            /**
             * @description What the percentage is of: the price before all allowances, or what those before it leave (default)
             * @example gross
             * @enum {string}
             */
            percentOf?: "gross" | "net";
            /**
             * @description For each `rateUnit` of a line
             * @example 0.10
             */
            rate?: string;
            /**
             * @description UN/ECE Recommendation 20 code
             * @example EA
             * @enum {string}
             */
            rateUnit?: string;
            /**
             * @description Left out = of whole orders
             * @example NW-11
             */
            sku?: string;
        };
        AllowanceOrChargeValue: {
            /**
             * @description For the whole line, or the whole order
             * @example 25.00
             */
            amount?: string;
            /**
             * @description X12 1300; an agency's own code with the agency in front, VI:PROMO
             * @example F800
             */
            code: string;
            /** @example Promotional allowance */
            description?: string;
            /**
             * @example allowance
             * @enum {string}
             */
            kind: "allowance" | "charge";
            /**
             * @description Of 100
             * @example 5
             */
            percent?: string;
            /**
             * @description What the percentage is of: the price before all allowances, or what those before it leave (default)
             * @example gross
             * @enum {string}
             */
            percentOf?: "gross" | "net";
            /**
             * @description For each `rateUnit` of a line
             * @example 0.10
             */
            rate?: string;
            /**
             * @description UN/ECE Recommendation 20 code
             * @example EA
             * @enum {string}
             */
            rateUnit?: string;
        };
        CapabilityDto: {
            note?: string;
            supported: boolean;
        };
        CashDiscount: {
            /**
             * @description From the date of the invoice
             * @example 10
             */
            days: number;
            /**
             * @description Of 100
             * @example 2
             */
            percent: string;
        };
        ConnectorDto: {
            capabilities: {
                [key: string]: components["schemas"]["CapabilityDto"];
            };
            /** @example sandbox */
            vendor: string;
        };
        ConnectorRuleDto: {
            /** @example sandbox */
            connector: string;
            /** @example NW-US */
            legalEntity?: string;
            /** @example US-WA */
            region?: string;
            warehouse?: string;
        };
        ConnectorsView: {
            connectors: components["schemas"]["ConnectorDto"][];
            /** @description The first rule that matches decides */
            rules: components["schemas"]["ConnectorRuleDto"][];
        };
        ContractSetup: {
            allowancesAndCharges?: components["schemas"]["AgreedAllowanceSetup"][];
            cashDiscount?: components["schemas"]["CashDiscount"];
            /** @example 30 */
            netDays?: number;
            /**
             * @description Terms of payment in place of the customer's, with netDays
             * @example 2-10-NET30
             */
            paymentTerms?: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            validTo?: string;
        };
        CreditCheckQuery: {
            /** @description Net of lines, allowances and charges, plus freight */
            amount: components["schemas"]["MoneyValue"];
            /** @example ERNSH */
            customerNumber: string;
            /** @example NW-US */
            legalEntity: string;
            /** Format: uuid */
            orderId: string;
            /** @example SO-0000042 */
            orderNumber: string;
        };
        CreditCheckRequest: {
            orders: components["schemas"]["CreditCheckQuery"][];
        };
        CreditCheckResponse: {
            orders: components["schemas"]["CreditDecision"][];
        };
        CreditDecision: {
            /**
             * @example cleared
             * @enum {string}
             */
            decision: "cleared" | "refused";
            /** @description Open orders and open receivables, this order not counted */
            exposure: components["schemas"]["MoneyValue"];
            limit: components["schemas"]["MoneyValue"];
            /** Format: uuid */
            orderId: string;
            /** @example exposure 9,800.00 + order 440.00 is over the limit of 10,000.00 USD */
            reason?: string;
        };
        CustomerMaster: {
            /** @description An inactive customer may not order */
            active: boolean;
            billTo: components["schemas"]["AddressValue"];
            cashDiscount?: components["schemas"]["CashDiscount"];
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /** @example VINET */
            customerNumber: string;
            /** @example Ernst Handel */
            name: string;
            /**
             * @description Left out = the ERP's own for the customer
             * @example 30
             */
            netDays?: number;
            /** @description Takes no other item in place of one that is no longer sold */
            noSubstitutes?: boolean;
            /**
             * @description The contract's on the order's date, else the customer's
             * @example NET30
             */
            paymentTerms: string;
            /** @description Buys for resale: exempt from US sales tax */
            taxExempt: boolean;
            /**
             * @description Resale certificate or VAT registration number
             * @example WA-602-123-456
             */
            taxRegistration?: string;
        };
        CustomerSetup: {
            active: boolean;
            billTo: components["schemas"]["AddressValue"];
            cashDiscount?: components["schemas"]["CashDiscount"];
            contracts?: components["schemas"]["ContractSetup"][];
            /** @example 50000 */
            creditLimit: string;
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /** @example VINET */
            customerNumber: string;
            /** @example Ernst Handel */
            name: string;
            /** @description Takes no other item in place of one that is no longer sold */
            noSubstitutes?: boolean;
            /** @example NET30 */
            paymentTerms: string;
            taxExempt: boolean;
            /** @example WA-602-123-456 */
            taxRegistration?: string;
            /** @example 30 */
            termsDays: number;
        };
        DiscardRequest: {
            /** @example the customer withdrew the order */
            reason: string;
        };
        EnrichedLine: {
            /** @description The contract's for this item */
            allowancesAndCharges?: components["schemas"]["AllowanceOrChargeValue"][];
            /** @example EA */
            baseUnit?: string;
            /**
             * @description Discount that goes with that price, fraction of 1
             * @example 0.15
             */
            discount?: string;
            /**
             * @description GTIN
             * @example 00012345600012
             */
            gtin?: string;
            lineNumber: number;
            /** @example Queso Cabrales */
            name?: string;
            /**
             * @example contract
             * @enum {string}
             */
            priceSource?: "contract" | "list";
            /**
             * @example UNKNOWN_ITEM
             * @enum {string}
             */
            problem?: "UNKNOWN_ITEM" | "INACTIVE_ITEM" | "UNIT_NOT_OF_ITEM" | "NO_PRICE" | "SUBSTITUTE_UNIT_DIFFERS";
            /** @description Sold until stock is exhausted, then refused: never backordered */
            sellOut?: boolean;
            /**
             * @description As it was asked for
             * @example NW-11
             */
            sku: string;
            /**
             * @description `sku` is no longer sold, this item stands in its place: all that follows is said of it
             * @example NW-12
             */
            substituteSku?: string;
            /** @example general */
            taxCategory?: string;
            /**
             * @description Standard cost per base unit
             * @example 12.50
             */
            unitCost?: string;
            /**
             * @description Contract (or list) price per unit asked for
             * @example 12.50
             */
            unitPrice?: string;
            units?: components["schemas"]["UnitOfItemValue"][];
        };
        Enrichment: {
            /** @description The contract's for whole orders */
            allowancesAndCharges?: components["schemas"]["AllowanceOrChargeValue"][];
            customer?: components["schemas"]["CustomerMaster"];
            lines: components["schemas"]["EnrichedLine"][];
            /** Format: uuid */
            orderId: string;
            /**
             * @example UNKNOWN_CUSTOMER
             * @enum {string}
             */
            problem?: "UNKNOWN_CUSTOMER" | "INACTIVE_CUSTOMER" | "CURRENCY_MISMATCH" | "UNKNOWN_LEGAL_ENTITY";
        };
        EnrichmentLineQuery: {
            lineNumber: number;
            /** @example NW-11 */
            sku: string;
            /** @example EA */
            unit: string;
        };
        EnrichmentQuery: {
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /** @example VINET */
            customerNumber: string;
            /** @example NW-US */
            legalEntity: string;
            lines: components["schemas"]["EnrichmentLineQuery"][];
            /** Format: uuid */
            orderId: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            orderedOn: string;
        };
        EnrichmentRequest: {
            orders: components["schemas"]["EnrichmentQuery"][];
        };
        EnrichmentResponse: {
            orders: components["schemas"]["Enrichment"][];
        };
        FaultSettingsDto: {
            /**
             * @description So many next calls fail before the work
             * @example 0
             */
            failNext?: number;
            /**
             * @description Share of calls that fail before the work
             * @example 0.05
             */
            failRate?: number;
            /**
             * @description Wait before every call, milliseconds
             * @example 200
             */
            latencyMs?: number;
            /**
             * @description Share of calls that do the work and lose the answer
             * @example 0.01
             */
            loseAnswerRate?: number;
            /**
             * @description So many next calls do the work and lose the answer
             * @example 1
             */
            loseNextAnswers?: number;
        };
        FieldProblem: {
            /** @example matches */
            code: string;
            /**
             * @description What would be right
             * @example value must be a decimal number as a string, e.g. "12.50"
             */
            message: string;
            /**
             * @description JSON Pointer (RFC 6901) into the request body
             * @example /lines/0/quantity/value
             */
            pointer: string;
        };
        HealthView: {
            /**
             * @example {
             *       "database": {
             *         "ok": true
             *       }
             *     }
             */
            checks: {
                [key: string]: unknown;
            };
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok" | "unavailable";
        };
        InvoicePosted: {
            cashDiscount?: components["schemas"]["OfferedCashDiscount"];
            /**
             * Format: date
             * @example 2026-11-21
             */
            dueOn: string;
            /** Format: uuid */
            invoiceId: string;
            /**
             * @description The ERP's number, without gaps per legal entity
             * @example NW-US-2026-000017
             */
            invoiceNumber: string;
            /**
             * @description Journal entry number
             * @example JE-0000017
             */
            journalNumber: string;
            /** Format: uuid */
            orderId: string;
            /** @example SO-0000042 */
            orderNumber: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            postedAt: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            postedOn: string;
            total: components["schemas"]["MoneyValue"];
        };
        ItemPage: {
            items: components["schemas"]["ItemView"][];
            /**
             * @description Give it as `after` for the next page; absent on the last
             * @example NW-19
             */
            next?: string;
        };
        ItemSetup: {
            active: boolean;
            /** @example EA */
            baseUnit: string;
            /** @example 00012345600012 */
            gtin?: string;
            /**
             * @description Per base unit
             * @example 12.50
             */
            listPrice?: string;
            /** @example Queso Cabrales */
            name: string;
            /** @description Sold until exhausted, never backordered */
            sellOut: boolean;
            /** @example NW-11 */
            sku: string;
            /**
             * @description The item that stands in its place once it is no longer active; of the same base unit
             * @example NW-12
             */
            supersededBy?: string;
            /** @example general */
            taxCategory: string;
            /**
             * @description Standard cost per base unit
             * @example 12.50
             */
            unitCost: string;
            units: components["schemas"]["UnitOfItemValue"][];
        };
        ItemView: {
            /** @example EA */
            baseUnit: string;
            /**
             * @description GTIN
             * @example 00012345600012
             */
            gtin?: string;
            /**
             * @description Per base unit
             * @example 12.50
             */
            listPrice?: string;
            /** @example Queso Cabrales */
            name: string;
            /** @description Sold until exhausted, never backordered */
            sellOut: boolean;
            /** @example NW-11 */
            sku: string;
            units: components["schemas"]["UnitOfItemValue"][];
        };
        JournalLineView: {
            /** @example 1100 */
            account: string;
            /** @example 0 */
            credit: string;
            /** @example 440.00 */
            debit: string;
            /**
             * @example receivable
             * @enum {string}
             */
            role: "receivable" | "revenue" | "tax-payable" | "freight-revenue" | "cost-of-goods-sold" | "inventory" | "inventory-adjustment" | "rounding" | "equity" | "sales-allowances" | "charge-revenue";
        };
        LoadedView: {
            customers: number;
            items: number;
            /** @example NW-US */
            legalEntity: string;
        };
        MasterData: {
            accounts: components["schemas"]["AccountSetup"][];
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            customers: components["schemas"]["CustomerSetup"][];
            items: components["schemas"]["ItemSetup"][];
            /** @example NW-US */
            legalEntity: string;
            periods: components["schemas"]["PeriodSetup"][];
            priceAgreements: components["schemas"]["PriceAgreementSetup"][];
        };
        MoneyValue: {
            /** @example 440.00 */
            amount: string;
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
        };
        OfferedCashDiscount: {
            amount: components["schemas"]["MoneyValue"];
            /**
             * @description From the date of the invoice
             * @example 10
             */
            days: number;
            /** @description What the percentage is of */
            of: components["schemas"]["MoneyValue"];
            /**
             * @description Of 100
             * @example 2
             */
            percent: string;
            /**
             * Format: date
             * @description Paid by this day
             * @example 2026-11-21
             */
            until: string;
        };
        ParkedError: {
            /**
             * @description Stable code
             * @example PERIOD_CLOSED
             */
            code: string;
            /** @example period 2026-10 of NW-US is closed */
            detail: string;
            /** @description What is wrong with which field */
            errors: components["schemas"]["ParkedField"][];
            /**
             * @example rejected
             * @enum {string}
             */
            kind: "rejected" | "conflict" | "not-found" | "transient" | "unexpected";
        };
        ParkedField: {
            /** @example isInt */
            code: string;
            /** @example quantity must be an integer number */
            message: string;
            /**
             * @description JSON Pointer into the message
             * @example /data/lines/0/quantity
             */
            pointer: string;
        };
        ParkedHistoryEntry: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            /** @description The payload before an edit; base64 where it could not be read */
            before?: Record<string, never>;
            /**
             * @description Service or person
             * @example erp
             */
            by: string;
            /** @example period 2026-10 of NW-US is closed */
            detail?: string;
            /**
             * @example failed
             * @enum {string}
             */
            what: "failed" | "asked" | "edited" | "replayed" | "discarded";
        };
        ParkedMessageList: {
            /** @description Oldest first */
            items: components["schemas"]["ParkedMessageView"][];
        };
        ParkedMessageView: {
            /** @example 1 */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is overdue
             * @example 2026-11-21T09:30:00.000Z
             */
            dueAt?: string;
            /**
             * @description The CloudEvents envelope
             * @example {
             *       "data": {},
             *       "type": "invoice.post.v1"
             *     }
             */
            envelope?: {
                [key: string]: unknown;
            };
            /** @description Missing while it only waits behind another */
            error?: components["schemas"]["ParkedError"];
            history: components["schemas"]["ParkedHistoryEntry"][];
            /** Format: uuid */
            id: string;
            /**
             * @description Partition key
             * @example 0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55
             */
            key: string;
            /**
             * Format: uuid
             * @description Missing when the message could not be read
             */
            messageId?: string;
            /**
             * Format: date-time
             * @description When it is tried again by itself
             * @example 2026-11-21T09:30:00.000Z
             */
            nextAttemptAt?: string;
            /** @example finance */
            ownerRole?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            parkedAt: string;
            /** @description Base64 of a message that could not be read */
            raw?: string;
            /** @example rejected: waits for a person */
            reason: string;
            /**
             * Format: date-time
             * @description When it was handled or given up
             * @example 2026-11-21T09:30:00.000Z
             */
            resolvedAt?: string;
            /**
             * @example parked
             * @enum {string}
             */
            status: "waiting" | "parked" | "queued-behind" | "replayed" | "discarded";
            /** @example invoice.post.v1 */
            type: string;
        };
        PeriodSetup: {
            /**
             * Format: date
             * @example 2026-11-21
             */
            endsOn: string;
            open: boolean;
            /**
             * Format: date
             * @example 2026-11-21
             */
            startsOn: string;
        };
        PostedInvoiceView: {
            /** @description What was announced of it */
            invoice: components["schemas"]["InvoicePosted"];
            journal: components["schemas"]["JournalLineView"][];
            /** @example JE-0000017 */
            journalNumber: string;
        };
        PostedInvoices: {
            invoices: components["schemas"]["PostedInvoiceView"][];
        };
        PriceAgreementSetup: {
            /** @example ERNSH */
            customerNumber: string;
            /** @example 0.15 */
            discount: string;
            /** @example NW-11 */
            sku: string;
            /** @example 12.50 */
            unitPrice: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            validTo?: string;
        };
        ProblemDetails: {
            /** @example ORDER_INVALID */
            code: string;
            /** @example 0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55 */
            correlationId: string;
            /** @example line 1: item NW-999 is unknown */
            detail: string;
            errors: components["schemas"]["FieldProblem"][];
            /** @example /v1/orders */
            instance: string;
            /** @example 422 */
            status: number;
            /** @example Unprocessable Content */
            title: string;
            /**
             * Format: uri
             * @example urn:crossdock:problem:order-invalid
             */
            type: string;
        };
        ReplayRequest: {
            /** @description The message's data, corrected; missing replays it as it is */
            data?: {
                [key: string]: unknown;
            };
            /** @description A whole envelope in place of a message that could not be read */
            envelope?: {
                [key: string]: unknown;
            };
        };
        UnitOfItemValue: {
            /** @example 24 */
            baseUnits: number;
            /**
             * @description UN/ECE Recommendation 20 code
             * @example CS
             * @enum {string}
             */
            unit: string;
        };
    };
    responses: {
        /** @description The request does not have the right form; `errors` names each field and what would be right */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "VALIDATION_FAILED",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "the request does not have the right form",
                 *       "errors": [
                 *         {
                 *           "code": "matches",
                 *           "message": "value must be a decimal number as a string, e.g. \"12.50\"",
                 *           "pointer": "/lines/0/quantity/value"
                 *         }
                 *       ],
                 *       "instance": "/v1/orders",
                 *       "status": 400,
                 *       "title": "Bad Request",
                 *       "type": "urn:crossdock:problem:validation-failed"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description No token, or one that is not valid */
        Problem401: {
            headers: {
                /**
                 * @description RFC 6750, section 3
                 * @example Bearer realm="crossdock"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "UNAUTHENTICATED",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "send a token: Authorization: Bearer <JWT>",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 401,
                 *       "title": "Unauthorized",
                 *       "type": "urn:crossdock:problem:unauthenticated"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The token lacks a scope */
        Problem403: {
            headers: {
                /**
                 * @description RFC 6750, section 3
                 * @example Bearer realm="crossdock", error="insufficient_scope", scope="orders:write"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "FORBIDDEN",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "the token lacks the scope orders:write",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 403,
                 *       "title": "Forbidden",
                 *       "type": "urn:crossdock:problem:forbidden"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description There is no such thing */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "ORDER_UNKNOWN",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "order unknown (orderNumber SO-0000042)",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 404,
                 *       "title": "Not Found",
                 *       "type": "urn:crossdock:problem:order-unknown"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The state does not allow it now */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "ORDER_CLOSED",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "order SO-0000042 is closed",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 409,
                 *       "title": "Conflict",
                 *       "type": "urn:crossdock:problem:order-closed"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The body is too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "BODY_TOO_LARGE",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "the body is larger than 2097152 bytes",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 413,
                 *       "title": "Content Too Large",
                 *       "type": "urn:crossdock:problem:body-too-large"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The media type is not accepted */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "MEDIA_TYPE_UNSUPPORTED",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "application/xml is not accepted; send application/json",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 415,
                 *       "title": "Unsupported Media Type",
                 *       "type": "urn:crossdock:problem:media-type-unsupported"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The business says no; `errors` names each field */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "ORDER_INVALID",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "line 1: item NW-999 is unknown",
                 *       "errors": [
                 *         {
                 *           "code": "UNKNOWN_ITEM",
                 *           "message": "line 1: item NW-999 is unknown",
                 *           "pointer": "/lines/0/sku"
                 *         }
                 *       ],
                 *       "instance": "/v1/orders",
                 *       "status": 422,
                 *       "title": "Unprocessable Content",
                 *       "type": "urn:crossdock:problem:order-invalid"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description A defect on this side; the correlation id finds it in the log */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "UNEXPECTED",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "something went wrong here; the correlation id finds it in the log",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 500,
                 *       "title": "Internal Server Error",
                 *       "type": "urn:crossdock:problem:unexpected"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Something that this depends on does not answer now; the same request may be sent again */
        Problem503: {
            headers: {
                /**
                 * @description Seconds to wait before the next try
                 * @example 2
                 */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "PEER_UNAVAILABLE",
                 *       "correlationId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *       "detail": "erp does not answer: ECONNREFUSED",
                 *       "errors": [],
                 *       "instance": "/v1/orders",
                 *       "status": 503,
                 *       "title": "Service Unavailable",
                 *       "type": "urn:crossdock:problem:peer-unavailable"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checks": {},
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Database and broker answer: requests may come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checks": {
                     *         "database": {
                     *           "ok": true
                     *         }
                     *       },
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            500: components["responses"]["Problem500"];
            /** @description One of them does not */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "checks": {
                     *         "database": {
                     *           "ok": false
                     *         }
                     *       },
                     *       "status": "unavailable"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics in the Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example http_request_seconds_count{route="/v1/orders"} 1 */
                    "text/plain": string;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    listErpConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ERPs, what they can do and whom they serve */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectors": [
                     *         {
                     *           "capabilities": {},
                     *           "vendor": "sandbox"
                     *         }
                     *       ],
                     *       "rules": [
                     *         {
                     *           "connector": "sandbox",
                     *           "legalEntity": "NW-US",
                     *           "region": "US-WA"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectorsView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    checkCredit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orders": [
                 *         {
                 *           "amount": {
                 *             "amount": "440.00",
                 *             "currency": "USD"
                 *           },
                 *           "customerNumber": "ERNSH",
                 *           "legalEntity": "NW-US",
                 *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *           "orderNumber": "SO-0000042"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreditCheckRequest"];
            };
        };
        responses: {
            /** @description May these orders be delivered on credit? A yes commits the amount */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "decision": "cleared",
                     *           "exposure": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "limit": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "reason": "exposure 9,800.00 + order 440.00 is over the limit of 10,000.00 USD"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CreditCheckResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                orderId?: string;
                invoiceNumber?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Posted invoices with their journal entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invoices": [
                     *         {
                     *           "invoice": {
                     *             "cashDiscount": {
                     *               "amount": {
                     *                 "amount": "440.00",
                     *                 "currency": "USD"
                     *               },
                     *               "days": 10,
                     *               "of": {
                     *                 "amount": "440.00",
                     *                 "currency": "USD"
                     *               },
                     *               "percent": "2",
                     *               "until": "2026-11-21"
                     *             },
                     *             "dueOn": "2026-11-21",
                     *             "invoiceId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *             "invoiceNumber": "NW-US-2026-000017",
                     *             "journalNumber": "JE-0000017",
                     *             "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *             "orderNumber": "SO-0000042",
                     *             "postedAt": "2026-11-21T09:30:00.000Z",
                     *             "postedOn": "2026-11-21",
                     *             "total": {
                     *               "amount": "440.00",
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "journal": [
                     *             {
                     *               "account": "1100",
                     *               "credit": "0",
                     *               "debit": "440.00",
                     *               "role": "receivable"
                     *             }
                     *           ],
                     *           "journalNumber": "JE-0000017"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostedInvoices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    listItems: {
        parameters: {
            query: {
                legalEntity: string;
                /** @description The last SKU of the page before */
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Active items of a legal entity by SKU */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "baseUnit": "EA",
                     *           "gtin": "00012345600012",
                     *           "listPrice": "12.50",
                     *           "name": "Queso Cabrales",
                     *           "sellOut": true,
                     *           "sku": "NW-11",
                     *           "units": [
                     *             {
                     *               "baseUnits": 24,
                     *               "unit": "CS"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "NW-19"
                     *     }
                     */
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    enrichOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orders": [
                 *         {
                 *           "currency": "USD",
                 *           "customerNumber": "VINET",
                 *           "legalEntity": "NW-US",
                 *           "lines": [
                 *             {
                 *               "lineNumber": 1,
                 *               "sku": "NW-11",
                 *               "unit": "EA"
                 *             }
                 *           ],
                 *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *           "orderedOn": "2026-11-21"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EnrichmentRequest"];
            };
        };
        responses: {
            /** @description What orders need to know of customers, items and prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "allowancesAndCharges": [
                     *             {
                     *               "amount": "25.00",
                     *               "code": "F800",
                     *               "description": "Promotional allowance",
                     *               "kind": "allowance",
                     *               "percent": "5",
                     *               "percentOf": "gross",
                     *               "rate": "0.10",
                     *               "rateUnit": "EA"
                     *             }
                     *           ],
                     *           "customer": {
                     *             "active": true,
                     *             "billTo": {
                     *               "city": "Tacoma",
                     *               "country": "US",
                     *               "name": "Ernst Handel",
                     *               "postalCode": "98401",
                     *               "region": "WA",
                     *               "street": "908 W. Capital Way"
                     *             },
                     *             "cashDiscount": {
                     *               "days": 10,
                     *               "percent": "2"
                     *             },
                     *             "currency": "USD",
                     *             "customerNumber": "VINET",
                     *             "name": "Ernst Handel",
                     *             "netDays": 30,
                     *             "noSubstitutes": true,
                     *             "paymentTerms": "NET30",
                     *             "taxExempt": true,
                     *             "taxRegistration": "WA-602-123-456"
                     *           },
                     *           "lines": [
                     *             {
                     *               "allowancesAndCharges": [
                     *                 {
                     *                   "amount": "25.00",
                     *                   "code": "F800",
                     *                   "description": "Promotional allowance",
                     *                   "kind": "allowance",
                     *                   "percent": "5",
                     *                   "percentOf": "gross",
                     *                   "rate": "0.10",
                     *                   "rateUnit": "EA"
                     *                 }
                     *               ],
                     *               "baseUnit": "EA",
                     *               "discount": "0.15",
                     *               "gtin": "00012345600012",
                     *               "lineNumber": 1,
                     *               "name": "Queso Cabrales",
                     *               "priceSource": "contract",
                     *               "problem": "UNKNOWN_ITEM",
                     *               "sellOut": true,
                     *               "sku": "NW-11",
                     *               "substituteSku": "NW-12",
                     *               "taxCategory": "general",
                     *               "unitCost": "12.50",
                     *               "unitPrice": "12.50",
                     *               "units": [
                     *                 {
                     *                   "baseUnits": 24,
                     *                   "unit": "CS"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "problem": "UNKNOWN_CUSTOMER"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EnrichmentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listParkedMessages: {
        parameters: {
            query?: {
                /** @description Default: all that are not resolved */
                status?: "waiting" | "parked" | "queued-behind" | "replayed" | "discarded";
                type?: string;
                key?: string;
                /** @description Id of the last one of the page before */
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List parked messages, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "attempts": 1,
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "envelope": {
                     *             "data": {},
                     *             "type": "invoice.post.v1"
                     *           },
                     *           "error": {
                     *             "code": "PERIOD_CLOSED",
                     *             "detail": "period 2026-10 of NW-US is closed",
                     *             "errors": [
                     *               {
                     *                 "code": "isInt",
                     *                 "message": "quantity must be an integer number",
                     *                 "pointer": "/data/lines/0/quantity"
                     *               }
                     *             ],
                     *             "kind": "rejected"
                     *           },
                     *           "history": [
                     *             {
                     *               "at": "2026-11-21T09:30:00.000Z",
                     *               "before": {},
                     *               "by": "erp",
                     *               "detail": "period 2026-10 of NW-US is closed",
                     *               "what": "failed"
                     *             }
                     *           ],
                     *           "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "key": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "messageId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "nextAttemptAt": "2026-11-21T09:30:00.000Z",
                     *           "ownerRole": "finance",
                     *           "parkedAt": "2026-11-21T09:30:00.000Z",
                     *           "reason": "rejected: waits for a person",
                     *           "resolvedAt": "2026-11-21T09:30:00.000Z",
                     *           "status": "parked",
                     *           "type": "invoice.post.v1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ParkedMessageList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    readParkedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One parked message with its payload and history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": 1,
                     *       "dueAt": "2026-11-21T09:30:00.000Z",
                     *       "envelope": {
                     *         "data": {},
                     *         "type": "invoice.post.v1"
                     *       },
                     *       "error": {
                     *         "code": "PERIOD_CLOSED",
                     *         "detail": "period 2026-10 of NW-US is closed",
                     *         "errors": [
                     *           {
                     *             "code": "isInt",
                     *             "message": "quantity must be an integer number",
                     *             "pointer": "/data/lines/0/quantity"
                     *           }
                     *         ],
                     *         "kind": "rejected"
                     *       },
                     *       "history": [
                     *         {
                     *           "at": "2026-11-21T09:30:00.000Z",
                     *           "before": {},
                     *           "by": "erp",
                     *           "detail": "period 2026-10 of NW-US is closed",
                     *           "what": "failed"
                     *         }
                     *       ],
                     *       "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "key": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "messageId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "nextAttemptAt": "2026-11-21T09:30:00.000Z",
                     *       "ownerRole": "finance",
                     *       "parkedAt": "2026-11-21T09:30:00.000Z",
                     *       "reason": "rejected: waits for a person",
                     *       "resolvedAt": "2026-11-21T09:30:00.000Z",
                     *       "status": "parked",
                     *       "type": "invoice.post.v1"
                     *     }
                     */
                    "application/json": components["schemas"]["ParkedMessageView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    discardParkedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the customer withdrew the order"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardRequest"];
            };
        };
        responses: {
            /** @description Give it up, with a reason; what lined up behind it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": 1,
                     *       "dueAt": "2026-11-21T09:30:00.000Z",
                     *       "envelope": {
                     *         "data": {},
                     *         "type": "invoice.post.v1"
                     *       },
                     *       "error": {
                     *         "code": "PERIOD_CLOSED",
                     *         "detail": "period 2026-10 of NW-US is closed",
                     *         "errors": [
                     *           {
                     *             "code": "isInt",
                     *             "message": "quantity must be an integer number",
                     *             "pointer": "/data/lines/0/quantity"
                     *           }
                     *         ],
                     *         "kind": "rejected"
                     *       },
                     *       "history": [
                     *         {
                     *           "at": "2026-11-21T09:30:00.000Z",
                     *           "before": {},
                     *           "by": "erp",
                     *           "detail": "period 2026-10 of NW-US is closed",
                     *           "what": "failed"
                     *         }
                     *       ],
                     *       "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "key": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "messageId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "nextAttemptAt": "2026-11-21T09:30:00.000Z",
                     *       "ownerRole": "finance",
                     *       "parkedAt": "2026-11-21T09:30:00.000Z",
                     *       "reason": "rejected: waits for a person",
                     *       "resolvedAt": "2026-11-21T09:30:00.000Z",
                     *       "status": "parked",
                     *       "type": "invoice.post.v1"
                     *     }
                     */
                    "application/json": components["schemas"]["ParkedMessageView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
        };
    };
    replayParkedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {},
                 *       "envelope": {}
                 *     }
                 */
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description Try it again now, corrected or as it is; the status in the answer says what came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": 1,
                     *       "dueAt": "2026-11-21T09:30:00.000Z",
                     *       "envelope": {
                     *         "data": {},
                     *         "type": "invoice.post.v1"
                     *       },
                     *       "error": {
                     *         "code": "PERIOD_CLOSED",
                     *         "detail": "period 2026-10 of NW-US is closed",
                     *         "errors": [
                     *           {
                     *             "code": "isInt",
                     *             "message": "quantity must be an integer number",
                     *             "pointer": "/data/lines/0/quantity"
                     *           }
                     *         ],
                     *         "kind": "rejected"
                     *       },
                     *       "history": [
                     *         {
                     *           "at": "2026-11-21T09:30:00.000Z",
                     *           "before": {},
                     *           "by": "erp",
                     *           "detail": "period 2026-10 of NW-US is closed",
                     *           "what": "failed"
                     *         }
                     *       ],
                     *       "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "key": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "messageId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "nextAttemptAt": "2026-11-21T09:30:00.000Z",
                     *       "ownerRole": "finance",
                     *       "parkedAt": "2026-11-21T09:30:00.000Z",
                     *       "reason": "rejected: waits for a person",
                     *       "resolvedAt": "2026-11-21T09:30:00.000Z",
                     *       "status": "parked",
                     *       "type": "invoice.post.v1"
                     *     }
                     */
                    "application/json": components["schemas"]["ParkedMessageView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
        };
    };
    readPrices: {
        parameters: {
            query: {
                legalEntity: string;
                customerNumber: string;
                sku: string;
                /** @description Default: today (UTC) */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A customer's prices on a date: agreement, else list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "allowancesAndCharges": [
                     *             {
                     *               "amount": "25.00",
                     *               "code": "F800",
                     *               "description": "Promotional allowance",
                     *               "kind": "allowance",
                     *               "percent": "5",
                     *               "percentOf": "gross",
                     *               "rate": "0.10",
                     *               "rateUnit": "EA"
                     *             }
                     *           ],
                     *           "customer": {
                     *             "active": true,
                     *             "billTo": {
                     *               "city": "Tacoma",
                     *               "country": "US",
                     *               "name": "Ernst Handel",
                     *               "postalCode": "98401",
                     *               "region": "WA",
                     *               "street": "908 W. Capital Way"
                     *             },
                     *             "cashDiscount": {
                     *               "days": 10,
                     *               "percent": "2"
                     *             },
                     *             "currency": "USD",
                     *             "customerNumber": "VINET",
                     *             "name": "Ernst Handel",
                     *             "netDays": 30,
                     *             "noSubstitutes": true,
                     *             "paymentTerms": "NET30",
                     *             "taxExempt": true,
                     *             "taxRegistration": "WA-602-123-456"
                     *           },
                     *           "lines": [
                     *             {
                     *               "allowancesAndCharges": [
                     *                 {
                     *                   "amount": "25.00",
                     *                   "code": "F800",
                     *                   "description": "Promotional allowance",
                     *                   "kind": "allowance",
                     *                   "percent": "5",
                     *                   "percentOf": "gross",
                     *                   "rate": "0.10",
                     *                   "rateUnit": "EA"
                     *                 }
                     *               ],
                     *               "baseUnit": "EA",
                     *               "discount": "0.15",
                     *               "gtin": "00012345600012",
                     *               "lineNumber": 1,
                     *               "name": "Queso Cabrales",
                     *               "priceSource": "contract",
                     *               "problem": "UNKNOWN_ITEM",
                     *               "sellOut": true,
                     *               "sku": "NW-11",
                     *               "substituteSku": "NW-12",
                     *               "taxCategory": "general",
                     *               "unitCost": "12.50",
                     *               "unitPrice": "12.50",
                     *               "units": [
                     *                 {
                     *                   "baseUnits": 24,
                     *                   "unit": "CS"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "problem": "UNKNOWN_CUSTOMER"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EnrichmentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    readSandboxFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How badly the sandbox behaves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "failNext": 0,
                     *       "failRate": 0.05,
                     *       "latencyMs": 200,
                     *       "loseAnswerRate": 0.01,
                     *       "loseNextAnswers": 1
                     *     }
                     */
                    "application/json": components["schemas"]["FaultSettingsDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    resetSandboxFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Behave well again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    setSandboxFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "failNext": 0,
                 *       "failRate": 0.05,
                 *       "latencyMs": 200,
                 *       "loseAnswerRate": 0.01,
                 *       "loseNextAnswers": 1
                 *     }
                 */
                "application/json": components["schemas"]["FaultSettingsDto"];
            };
        };
        responses: {
            /** @description Change what is named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "failNext": 0,
                     *       "failRate": 0.05,
                     *       "latencyMs": 200,
                     *       "loseAnswerRate": 0.01,
                     *       "loseNextAnswers": 1
                     *     }
                     */
                    "application/json": components["schemas"]["FaultSettingsDto"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
        };
    };
    loadMasterData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accounts": [
                 *         {
                 *           "account": "1100",
                 *           "role": "receivable"
                 *         }
                 *       ],
                 *       "currency": "USD",
                 *       "customers": [
                 *         {
                 *           "active": true,
                 *           "billTo": {
                 *             "city": "Tacoma",
                 *             "country": "US",
                 *             "name": "Ernst Handel",
                 *             "postalCode": "98401",
                 *             "region": "WA",
                 *             "street": "908 W. Capital Way"
                 *           },
                 *           "cashDiscount": {
                 *             "days": 10,
                 *             "percent": "2"
                 *           },
                 *           "contracts": [
                 *             {
                 *               "allowancesAndCharges": [
                 *                 {
                 *                   "amount": "25.00",
                 *                   "code": "F800",
                 *                   "description": "Promotional allowance",
                 *                   "kind": "allowance",
                 *                   "percent": "5",
                 *                   "percentOf": "gross",
                 *                   "rate": "0.10",
                 *                   "rateUnit": "EA",
                 *                   "sku": "NW-11"
                 *                 }
                 *               ],
                 *               "cashDiscount": {
                 *                 "days": 10,
                 *                 "percent": "2"
                 *               },
                 *               "netDays": 30,
                 *               "paymentTerms": "2-10-NET30",
                 *               "validFrom": "2026-11-21",
                 *               "validTo": "2026-11-21"
                 *             }
                 *           ],
                 *           "creditLimit": "50000",
                 *           "currency": "USD",
                 *           "customerNumber": "VINET",
                 *           "name": "Ernst Handel",
                 *           "noSubstitutes": true,
                 *           "paymentTerms": "NET30",
                 *           "taxExempt": true,
                 *           "taxRegistration": "WA-602-123-456",
                 *           "termsDays": 30
                 *         }
                 *       ],
                 *       "items": [
                 *         {
                 *           "active": true,
                 *           "baseUnit": "EA",
                 *           "gtin": "00012345600012",
                 *           "listPrice": "12.50",
                 *           "name": "Queso Cabrales",
                 *           "sellOut": true,
                 *           "sku": "NW-11",
                 *           "supersededBy": "NW-12",
                 *           "taxCategory": "general",
                 *           "unitCost": "12.50",
                 *           "units": [
                 *             {
                 *               "baseUnits": 24,
                 *               "unit": "CS"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "legalEntity": "NW-US",
                 *       "periods": [
                 *         {
                 *           "endsOn": "2026-11-21",
                 *           "open": true,
                 *           "startsOn": "2026-11-21"
                 *         }
                 *       ],
                 *       "priceAgreements": [
                 *         {
                 *           "customerNumber": "ERNSH",
                 *           "discount": "0.15",
                 *           "sku": "NW-11",
                 *           "unitPrice": "12.50",
                 *           "validFrom": "2026-11-21",
                 *           "validTo": "2026-11-21"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MasterData"];
            };
        };
        responses: {
            /** @description Load the master data of a legal entity into the sandbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customers": 1,
                     *       "items": 1,
                     *       "legalEntity": "NW-US"
                     *     }
                     */
                    "application/json": components["schemas"]["LoadedView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
        };
    };
}
