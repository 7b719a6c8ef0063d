/* Generated from docs/api/order-to-cash.openapi.json by `npm run docs`; do not edit. */
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
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoices of an order */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders by any number that people know */
        get: operations["listOrders"];
        put?: never;
        /**
         * Take in an order
         * @description Stored first, then validated, checked for credit and allocated. The answer says which state was reached, what is held for each line, and what waits and why.
         */
        post: operations["submitOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with the status of its lines */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order before its release
         * @description Holds and backorders are given back.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what of this order stands still
         * @description An order on hold, a refused release, a refused invoice.
         */
        post: operations["retryOrder"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        Cancellation: {
            /** @example ordered twice by mistake */
            reason: string;
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
        DiscardRequest: {
            /** @example the customer withdrew the order */
            reason: string;
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
        HoldView: {
            /** Format: uuid */
            holdId: string;
            /** @example SEA */
            node: string;
            /** @example 12 */
            quantity: number;
        };
        InvoiceList: {
            invoices: components["schemas"]["InvoiceView"][];
        };
        InvoiceView: {
            /** @description Taken off, in `net` already */
            allowances: components["schemas"]["MoneyValue"];
            cashDiscount?: components["schemas"]["OfferedCashDiscount"];
            /** @description Put on top, in `net` already */
            charges: components["schemas"]["MoneyValue"];
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /** @example VINET */
            customerNumber: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            dueOn?: string;
            freight: components["schemas"]["MoneyValue"];
            /** Format: uuid */
            invoiceId: string;
            /** @example NW-US-2026-000017 */
            invoiceNumber?: string;
            /** @example JE-0000017 */
            journalNumber?: string;
            /** @example NW-US */
            legalEntity: string;
            /** @description Of lines less allowances and with charges */
            net: components["schemas"]["MoneyValue"];
            /** Format: uuid */
            orderId: string;
            /** @example SO-0000042 */
            orderNumber: string;
            /** @example 2-10-NET30 */
            paymentTerms: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            postedOn?: string;
            /** @example SEA-0000017 */
            shipmentNumber: string;
            /**
             * @example posted
             * @enum {string}
             */
            state: "drafted" | "awaiting-tax" | "posting" | "in-doubt" | "pending-exception" | "posted";
            tax?: components["schemas"]["MoneyValue"];
            /** @example TX-0000017 */
            taxDocumentNumber?: string;
            total?: components["schemas"]["MoneyValue"];
        };
        LineQuantitiesView: {
            backordered: number;
            cancelled: number;
            held: number;
            invoiced: number;
            ordered: number;
            picked: number;
            released: number;
            returned: number;
            shipped: number;
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
        OrderChannel: {
            /**
             * @example portal
             * @enum {string}
             */
            kind: "portal" | "marketplace" | "edi";
            /**
             * @description The portal, the registered marketplace channel or the EDI partner
             * @example b2b-portal
             */
            name: string;
            /**
             * @description The channel's own order number
             * @example 10248
             */
            orderNumber: string;
            /**
             * @description Reference of the raw document as it was received
             * @example edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55
             */
            rawReference?: string;
        };
        OrderLineSubmission: {
            /** @description Of this line, in the order in which they apply */
            allowancesAndCharges?: components["schemas"]["AllowanceOrChargeValue"][];
            /**
             * @description Discount as a fraction of 1
             * @example 0.15
             */
            discount?: string;
            /** @example 1 */
            lineNumber: number;
            /** @description Nothing may come in place of `sku`, should it no longer be sold */
            noSubstitute?: boolean;
            quantity: components["schemas"]["QuantityValue"];
            /** @example NW-11 */
            sku: string;
            /**
             * @description Price per unit of `quantity`, before discount; left out = the customer's contract price
             * @example 14.00
             */
            unitPrice?: string;
        };
        OrderLineView: {
            allowancesAndCharges?: components["schemas"]["AllowanceOrChargeValue"][];
            /** @example 0 */
            discount?: string;
            /** @description What inventory-availability holds for this line */
            holds: components["schemas"]["HoldView"][];
            /** @example 1 */
            lineNumber: number;
            quantities: components["schemas"]["LineQuantitiesView"];
            quantity: components["schemas"]["QuantityValue"];
            /**
             * @description As it was ordered
             * @example NW-11
             */
            sku: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "partially-shipped" | "shipped" | "partially-invoiced" | "invoiced" | "cancelled";
            /**
             * @description The item that is promised, shipped and billed in place of `sku`
             * @example NW-12
             */
            substituteSku?: string;
            /** @example 14.00 */
            unitPrice?: string;
        };
        OrderPage: {
            /** @description Give it as `after` for the next page; absent on the last */
            next?: string;
            orders: components["schemas"]["OrderView"][];
        };
        OrderSubmission: {
            /**
             * @description For allowances and charges that differ from the contract's; left out = must-agree
             * @example must-agree
             * @enum {string}
             */
            allowanceRule?: "must-agree" | "contract";
            /** @description Of the whole order, in the order in which they apply */
            allowancesAndCharges?: components["schemas"]["AllowanceOrChargeValue"][];
            /**
             * Format: date
             * @description What has not left by this day is no longer wanted
             * @example 2026-11-21
             */
            cancelAfter?: string;
            /**
             * @description Carrier code; left out = the warehouse chooses
             * @example SPEEDY
             */
            carrier?: string;
            channel: components["schemas"]["OrderChannel"];
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /** @example VINET */
            customerNumber: string;
            /** @example PO-7731 */
            customerPo?: string;
            /**
             * Format: date
             * @description Nothing may leave before this day
             * @example 2026-11-21
             */
            doNotShipBefore?: string;
            /** @description Freight agreed for the whole order */
            freight?: components["schemas"]["MoneyValue"];
            /** @description Stock that is held for its cart or quote and becomes the order’s: ids of holds that the same channel took */
            holdIds?: string[];
            /** @example NW-US */
            legalEntity: string;
            lines: components["schemas"]["OrderLineSubmission"][];
            /**
             * Format: date
             * @description The buyer's order date; contract prices are looked up by it. Left out = the day on which it is received (UTC)
             * @example 2026-11-21
             */
            orderedOn?: string;
            /**
             * @description For prices that differ from the contract; left out = must-agree
             * @example must-agree
             * @enum {string}
             */
            priceRule?: "must-agree" | "contract-price";
            /**
             * Format: date
             * @description When the goods are to arrive
             * @example 2026-11-21
             */
            requestedDelivery?: string;
            /**
             * Format: date
             * @description When the goods are to leave
             * @example 2026-11-21
             */
            requestedShip?: string;
            shipTo: components["schemas"]["AddressValue"];
        };
        OrderView: {
            /** @description Of the whole order */
            allowancesAndCharges?: components["schemas"]["AllowanceOrChargeValue"][];
            /**
             * Format: date
             * @description What has not left by this day is no longer wanted
             * @example 2026-11-21
             */
            cancelAfter?: string;
            cashDiscount?: components["schemas"]["CashDiscount"];
            channel: components["schemas"]["OrderChannel"];
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /** @example VINET */
            customerNumber: string;
            /** @example PO-7731 */
            customerPo?: string;
            /**
             * Format: date
             * @description Nothing may leave before this day
             * @example 2026-11-21
             */
            doNotShipBefore?: string;
            /** @example NW-US */
            legalEntity: string;
            lines: components["schemas"]["OrderLineView"][];
            /** @description Of lines less allowances and with charges, before freight and tax */
            net?: components["schemas"]["MoneyValue"];
            /** Format: uuid */
            orderId: string;
            /** @example SO-0000042 */
            orderNumber: string;
            /**
             * @description Terms of payment, once the order is valid
             * @example NET30
             */
            paymentTerms?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            receivedAt: string;
            /**
             * Format: date
             * @description When the goods are to arrive
             * @example 2026-11-21
             */
            requestedDelivery?: string;
            /**
             * Format: date
             * @description When the goods are to leave
             * @example 2026-11-21
             */
            requestedShip?: string;
            /**
             * @example allocated
             * @enum {string}
             */
            state: "received" | "accepted" | "credit-cleared" | "allocated" | "released" | "in-fulfilment" | "closed" | "on-hold" | "backordered" | "rejected" | "cancelled";
            /**
             * @description Projected from the line quantities
             * @example open
             * @enum {string}
             */
            status: "open" | "partially-shipped" | "shipped" | "partially-invoiced" | "invoiced" | "cancelled";
            /** @description Empty when nothing waits */
            waiting: components["schemas"]["WaitingReason"][];
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
        QuantityValue: {
            /**
             * @description UN/ECE Recommendation 20 code
             * @example EA
             * @enum {string}
             */
            unit: string;
            /**
             * @description More than 0; whole once turned into base units
             * @example 12
             */
            value: string;
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
        WaitingReason: {
            /** @example BACKORDERED */
            code: string;
            /** @example line 2: 6 of 10 EA of NW-42 wait for stock */
            detail: string;
            lineNumber?: number;
            /**
             * @description The role that can put it right
             * @example credit
             */
            ownerRole?: string;
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
    listInvoices: {
        parameters: {
            query: {
                orderId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoices of an order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invoices": [
                     *         {
                     *           "allowances": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "cashDiscount": {
                     *             "amount": {
                     *               "amount": "440.00",
                     *               "currency": "USD"
                     *             },
                     *             "days": 10,
                     *             "of": {
                     *               "amount": "440.00",
                     *               "currency": "USD"
                     *             },
                     *             "percent": "2",
                     *             "until": "2026-11-21"
                     *           },
                     *           "charges": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "currency": "USD",
                     *           "customerNumber": "VINET",
                     *           "dueOn": "2026-11-21",
                     *           "freight": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "invoiceId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "invoiceNumber": "NW-US-2026-000017",
                     *           "journalNumber": "JE-0000017",
                     *           "legalEntity": "NW-US",
                     *           "net": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "orderNumber": "SO-0000042",
                     *           "paymentTerms": "2-10-NET30",
                     *           "postedOn": "2026-11-21",
                     *           "shipmentNumber": "SEA-0000017",
                     *           "state": "posted",
                     *           "tax": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "taxDocumentNumber": "TX-0000017",
                     *           "total": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                orderNumber?: string;
                customerPo?: string;
                channelOrderNumber?: string;
                channelName?: string;
                customerNumber?: string;
                legalEntity?: string;
                state?: "received" | "accepted" | "credit-cleared" | "allocated" | "released" | "in-fulfilment" | "closed" | "on-hold" | "backordered" | "rejected" | "cancelled";
                /** @description Cursor: `next` of the page before */
                after?: string;
                /** @description 1 to 200, default 50 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders by any number that people know */
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
                     *           "cancelAfter": "2026-11-21",
                     *           "cashDiscount": {
                     *             "days": 10,
                     *             "percent": "2"
                     *           },
                     *           "channel": {
                     *             "kind": "portal",
                     *             "name": "b2b-portal",
                     *             "orderNumber": "10248",
                     *             "rawReference": "edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *           },
                     *           "currency": "USD",
                     *           "customerNumber": "VINET",
                     *           "customerPo": "PO-7731",
                     *           "doNotShipBefore": "2026-11-21",
                     *           "legalEntity": "NW-US",
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
                     *               "discount": "0",
                     *               "holds": [
                     *                 {
                     *                   "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *                   "node": "SEA",
                     *                   "quantity": 12
                     *                 }
                     *               ],
                     *               "lineNumber": 1,
                     *               "quantities": {
                     *                 "backordered": 1,
                     *                 "cancelled": 1,
                     *                 "held": 1,
                     *                 "invoiced": 1,
                     *                 "ordered": 1,
                     *                 "picked": 1,
                     *                 "released": 1,
                     *                 "returned": 1,
                     *                 "shipped": 1
                     *               },
                     *               "quantity": {
                     *                 "unit": "EA",
                     *                 "value": "12"
                     *               },
                     *               "sku": "NW-11",
                     *               "status": "open",
                     *               "substituteSku": "NW-12",
                     *               "unitPrice": "14.00"
                     *             }
                     *           ],
                     *           "net": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "orderNumber": "SO-0000042",
                     *           "paymentTerms": "NET30",
                     *           "receivedAt": "2026-11-21T09:30:00.000Z",
                     *           "requestedDelivery": "2026-11-21",
                     *           "requestedShip": "2026-11-21",
                     *           "state": "allocated",
                     *           "status": "open",
                     *           "waiting": [
                     *             {
                     *               "code": "BACKORDERED",
                     *               "detail": "line 2: 6 of 10 EA of NW-42 wait for stock",
                     *               "lineNumber": 1,
                     *               "ownerRole": "credit"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    submitOrder: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "allowanceRule": "must-agree",
                 *       "allowancesAndCharges": [
                 *         {
                 *           "amount": "25.00",
                 *           "code": "F800",
                 *           "description": "Promotional allowance",
                 *           "kind": "allowance",
                 *           "percent": "5",
                 *           "percentOf": "gross",
                 *           "rate": "0.10",
                 *           "rateUnit": "EA"
                 *         }
                 *       ],
                 *       "cancelAfter": "2026-11-21",
                 *       "carrier": "SPEEDY",
                 *       "channel": {
                 *         "kind": "portal",
                 *         "name": "b2b-portal",
                 *         "orderNumber": "10248",
                 *         "rawReference": "edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                 *       },
                 *       "currency": "USD",
                 *       "customerNumber": "VINET",
                 *       "customerPo": "PO-7731",
                 *       "doNotShipBefore": "2026-11-21",
                 *       "freight": {
                 *         "amount": "440.00",
                 *         "currency": "USD"
                 *       },
                 *       "holdIds": [
                 *         "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                 *       ],
                 *       "legalEntity": "NW-US",
                 *       "lines": [
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
                 *           "discount": "0.15",
                 *           "lineNumber": 1,
                 *           "noSubstitute": true,
                 *           "quantity": {
                 *             "unit": "EA",
                 *             "value": "12"
                 *           },
                 *           "sku": "NW-11",
                 *           "unitPrice": "14.00"
                 *         }
                 *       ],
                 *       "orderedOn": "2026-11-21",
                 *       "priceRule": "must-agree",
                 *       "requestedDelivery": "2026-11-21",
                 *       "requestedShip": "2026-11-21",
                 *       "shipTo": {
                 *         "city": "Tacoma",
                 *         "country": "US",
                 *         "name": "Ernst Handel",
                 *         "postalCode": "98401",
                 *         "region": "WA",
                 *         "street": "908 W. Capital Way"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OrderSubmission"];
            };
        };
        responses: {
            /** @description Take in an order */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowancesAndCharges": [
                     *         {
                     *           "amount": "25.00",
                     *           "code": "F800",
                     *           "description": "Promotional allowance",
                     *           "kind": "allowance",
                     *           "percent": "5",
                     *           "percentOf": "gross",
                     *           "rate": "0.10",
                     *           "rateUnit": "EA"
                     *         }
                     *       ],
                     *       "cancelAfter": "2026-11-21",
                     *       "cashDiscount": {
                     *         "days": 10,
                     *         "percent": "2"
                     *       },
                     *       "channel": {
                     *         "kind": "portal",
                     *         "name": "b2b-portal",
                     *         "orderNumber": "10248",
                     *         "rawReference": "edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *       },
                     *       "currency": "USD",
                     *       "customerNumber": "VINET",
                     *       "customerPo": "PO-7731",
                     *       "doNotShipBefore": "2026-11-21",
                     *       "legalEntity": "NW-US",
                     *       "lines": [
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
                     *           "discount": "0",
                     *           "holds": [
                     *             {
                     *               "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "node": "SEA",
                     *               "quantity": 12
                     *             }
                     *           ],
                     *           "lineNumber": 1,
                     *           "quantities": {
                     *             "backordered": 1,
                     *             "cancelled": 1,
                     *             "held": 1,
                     *             "invoiced": 1,
                     *             "ordered": 1,
                     *             "picked": 1,
                     *             "released": 1,
                     *             "returned": 1,
                     *             "shipped": 1
                     *           },
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": "12"
                     *           },
                     *           "sku": "NW-11",
                     *           "status": "open",
                     *           "substituteSku": "NW-12",
                     *           "unitPrice": "14.00"
                     *         }
                     *       ],
                     *       "net": {
                     *         "amount": "440.00",
                     *         "currency": "USD"
                     *       },
                     *       "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "orderNumber": "SO-0000042",
                     *       "paymentTerms": "NET30",
                     *       "receivedAt": "2026-11-21T09:30:00.000Z",
                     *       "requestedDelivery": "2026-11-21",
                     *       "requestedShip": "2026-11-21",
                     *       "state": "allocated",
                     *       "status": "open",
                     *       "waiting": [
                     *         {
                     *           "code": "BACKORDERED",
                     *           "detail": "line 2: 6 of 10 EA of NW-42 wait for stock",
                     *           "lineNumber": 1,
                     *           "ownerRole": "credit"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readOrder: {
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
            /** @description One order with the status of its lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowancesAndCharges": [
                     *         {
                     *           "amount": "25.00",
                     *           "code": "F800",
                     *           "description": "Promotional allowance",
                     *           "kind": "allowance",
                     *           "percent": "5",
                     *           "percentOf": "gross",
                     *           "rate": "0.10",
                     *           "rateUnit": "EA"
                     *         }
                     *       ],
                     *       "cancelAfter": "2026-11-21",
                     *       "cashDiscount": {
                     *         "days": 10,
                     *         "percent": "2"
                     *       },
                     *       "channel": {
                     *         "kind": "portal",
                     *         "name": "b2b-portal",
                     *         "orderNumber": "10248",
                     *         "rawReference": "edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *       },
                     *       "currency": "USD",
                     *       "customerNumber": "VINET",
                     *       "customerPo": "PO-7731",
                     *       "doNotShipBefore": "2026-11-21",
                     *       "legalEntity": "NW-US",
                     *       "lines": [
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
                     *           "discount": "0",
                     *           "holds": [
                     *             {
                     *               "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "node": "SEA",
                     *               "quantity": 12
                     *             }
                     *           ],
                     *           "lineNumber": 1,
                     *           "quantities": {
                     *             "backordered": 1,
                     *             "cancelled": 1,
                     *             "held": 1,
                     *             "invoiced": 1,
                     *             "ordered": 1,
                     *             "picked": 1,
                     *             "released": 1,
                     *             "returned": 1,
                     *             "shipped": 1
                     *           },
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": "12"
                     *           },
                     *           "sku": "NW-11",
                     *           "status": "open",
                     *           "substituteSku": "NW-12",
                     *           "unitPrice": "14.00"
                     *         }
                     *       ],
                     *       "net": {
                     *         "amount": "440.00",
                     *         "currency": "USD"
                     *       },
                     *       "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "orderNumber": "SO-0000042",
                     *       "paymentTerms": "NET30",
                     *       "receivedAt": "2026-11-21T09:30:00.000Z",
                     *       "requestedDelivery": "2026-11-21",
                     *       "requestedShip": "2026-11-21",
                     *       "state": "allocated",
                     *       "status": "open",
                     *       "waiting": [
                     *         {
                     *           "code": "BACKORDERED",
                     *           "detail": "line 2: 6 of 10 EA of NW-42 wait for stock",
                     *           "lineNumber": 1,
                     *           "ownerRole": "credit"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    cancelOrder: {
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
                 *       "reason": "ordered twice by mistake"
                 *     }
                 */
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Cancel an order before its release */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowancesAndCharges": [
                     *         {
                     *           "amount": "25.00",
                     *           "code": "F800",
                     *           "description": "Promotional allowance",
                     *           "kind": "allowance",
                     *           "percent": "5",
                     *           "percentOf": "gross",
                     *           "rate": "0.10",
                     *           "rateUnit": "EA"
                     *         }
                     *       ],
                     *       "cancelAfter": "2026-11-21",
                     *       "cashDiscount": {
                     *         "days": 10,
                     *         "percent": "2"
                     *       },
                     *       "channel": {
                     *         "kind": "portal",
                     *         "name": "b2b-portal",
                     *         "orderNumber": "10248",
                     *         "rawReference": "edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *       },
                     *       "currency": "USD",
                     *       "customerNumber": "VINET",
                     *       "customerPo": "PO-7731",
                     *       "doNotShipBefore": "2026-11-21",
                     *       "legalEntity": "NW-US",
                     *       "lines": [
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
                     *           "discount": "0",
                     *           "holds": [
                     *             {
                     *               "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "node": "SEA",
                     *               "quantity": 12
                     *             }
                     *           ],
                     *           "lineNumber": 1,
                     *           "quantities": {
                     *             "backordered": 1,
                     *             "cancelled": 1,
                     *             "held": 1,
                     *             "invoiced": 1,
                     *             "ordered": 1,
                     *             "picked": 1,
                     *             "released": 1,
                     *             "returned": 1,
                     *             "shipped": 1
                     *           },
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": "12"
                     *           },
                     *           "sku": "NW-11",
                     *           "status": "open",
                     *           "substituteSku": "NW-12",
                     *           "unitPrice": "14.00"
                     *         }
                     *       ],
                     *       "net": {
                     *         "amount": "440.00",
                     *         "currency": "USD"
                     *       },
                     *       "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "orderNumber": "SO-0000042",
                     *       "paymentTerms": "NET30",
                     *       "receivedAt": "2026-11-21T09:30:00.000Z",
                     *       "requestedDelivery": "2026-11-21",
                     *       "requestedShip": "2026-11-21",
                     *       "state": "allocated",
                     *       "status": "open",
                     *       "waiting": [
                     *         {
                     *           "code": "BACKORDERED",
                     *           "detail": "line 2: 6 of 10 EA of NW-42 wait for stock",
                     *           "lineNumber": 1,
                     *           "ownerRole": "credit"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderView"];
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
    retryOrder: {
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
            /** @description Try again what of this order stands still */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowancesAndCharges": [
                     *         {
                     *           "amount": "25.00",
                     *           "code": "F800",
                     *           "description": "Promotional allowance",
                     *           "kind": "allowance",
                     *           "percent": "5",
                     *           "percentOf": "gross",
                     *           "rate": "0.10",
                     *           "rateUnit": "EA"
                     *         }
                     *       ],
                     *       "cancelAfter": "2026-11-21",
                     *       "cashDiscount": {
                     *         "days": 10,
                     *         "percent": "2"
                     *       },
                     *       "channel": {
                     *         "kind": "portal",
                     *         "name": "b2b-portal",
                     *         "orderNumber": "10248",
                     *         "rawReference": "edi-document:0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *       },
                     *       "currency": "USD",
                     *       "customerNumber": "VINET",
                     *       "customerPo": "PO-7731",
                     *       "doNotShipBefore": "2026-11-21",
                     *       "legalEntity": "NW-US",
                     *       "lines": [
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
                     *           "discount": "0",
                     *           "holds": [
                     *             {
                     *               "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "node": "SEA",
                     *               "quantity": 12
                     *             }
                     *           ],
                     *           "lineNumber": 1,
                     *           "quantities": {
                     *             "backordered": 1,
                     *             "cancelled": 1,
                     *             "held": 1,
                     *             "invoiced": 1,
                     *             "ordered": 1,
                     *             "picked": 1,
                     *             "released": 1,
                     *             "returned": 1,
                     *             "shipped": 1
                     *           },
                     *           "quantity": {
                     *             "unit": "EA",
                     *             "value": "12"
                     *           },
                     *           "sku": "NW-11",
                     *           "status": "open",
                     *           "substituteSku": "NW-12",
                     *           "unitPrice": "14.00"
                     *         }
                     *       ],
                     *       "net": {
                     *         "amount": "440.00",
                     *         "currency": "USD"
                     *       },
                     *       "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "orderNumber": "SO-0000042",
                     *       "paymentTerms": "NET30",
                     *       "receivedAt": "2026-11-21T09:30:00.000Z",
                     *       "requestedDelivery": "2026-11-21",
                     *       "requestedShip": "2026-11-21",
                     *       "state": "allocated",
                     *       "status": "open",
                     *       "waiting": [
                     *         {
                     *           "code": "BACKORDERED",
                     *           "detail": "line 2: 6 of 10 EA of NW-42 wait for stock",
                     *           "lineNumber": 1,
                     *           "ownerRole": "credit"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            500: components["responses"]["Problem500"];
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
}
