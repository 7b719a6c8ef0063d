/* Generated from docs/api/portal.openapi.json by `npm run docs`; do not edit. */
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
    "/v1/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be promised now, by SKU and node */
        get: operations["readAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold stock for a cart or a quote, for a while
         * @description Every line in full, or 409 NOTHING_HELD. No other channel is promised it meanwhile. An order with these `holdIds` takes it over; else it is given back when its time is over. A repeat with the same Idempotency-Key gets the first answer.
         */
        post: operations["holdCart"];
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
        /** The customer's orders */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description Goes as far as it can at once: the answer says which state was reached, what is held for each line, and what waits and why. A repeat with the same Idempotency-Key gets the first answer.
         */
        post: operations["placeOrder"];
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
    "/v1/orders/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was billed of an order, by when it is due, and what may be kept when it is paid early */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
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
        /** The customer's contract prices today */
        get: operations["readPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be ordered */
        get: operations["listProducts"];
        put?: never;
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
        Availability: {
            positions: components["schemas"]["AvailabilityView"][];
        };
        AvailabilityView: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            asOf: string;
            /**
             * @description Available to promise now at this node. What a channel’s share and threshold take off all nodes together is in the item’s number, which counts
             * @example 103
             */
            available: number;
            /** @example 17 */
            held: number;
            /** @example SEA */
            node: string;
            /** @example 120 */
            onHand: number;
            /** @example NW-11 */
            sku: string;
        };
        CartBody: {
            /**
             * @description Left out = as long as the rules for holds say
             * @example 900
             */
            expiresInSeconds?: number;
            lines: components["schemas"]["CartLine"][];
            /**
             * @description The buyer's own name for the cart or quote
             * @example CART-4711
             */
            reference: string;
        };
        CartHold: {
            /**
             * Format: date-time
             * @description Given back then, unless an order has taken it over
             * @example 2026-11-21T09:30:00.000Z
             */
            expiresAt: string;
            /** @description For `holdIds` of the order */
            holdIds: string[];
            /** @example CART-4711 */
            reference: string;
        };
        CartLine: {
            /**
             * @description Base units
             * @example 2
             */
            quantity: number;
            /** @example NW-11 */
            sku: string;
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
        OrderInvoice: {
            /** @description Taken off, in `net` already */
            allowances: components["schemas"]["MoneyValue"];
            /** @description What may be kept when it is paid early */
            cashDiscount?: components["schemas"]["OfferedCashDiscount"];
            /** @description Put on top, in `net` already */
            charges: components["schemas"]["MoneyValue"];
            /**
             * Format: date
             * @example 2026-11-21
             */
            dueOn: string;
            freight: components["schemas"]["MoneyValue"];
            /** @example NW-US-2026-000017 */
            invoiceNumber: string;
            /** @description Of lines less allowances and with charges */
            net: components["schemas"]["MoneyValue"];
            /** @example 2-10-NET30 */
            paymentTerms: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            postedOn: string;
            /** @example SEA-0000017 */
            shipmentNumber: string;
            tax: components["schemas"]["MoneyValue"];
            total: components["schemas"]["MoneyValue"];
        };
        OrderInvoices: {
            invoices: components["schemas"]["OrderInvoice"][];
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
        OrderList: {
            /** @description Give it as `after` for the next page; absent on the last */
            next?: string;
            orders: components["schemas"]["OrderView"][];
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
        PortalOrder: {
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
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
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
            lines: components["schemas"]["OrderLineSubmission"][];
            /**
             * @description The buyer's own order number, a repeat is the same order; default: the Idempotency-Key
             * @example 10248
             */
            orderNumber?: string;
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
        PriceList: {
            /** @description A line for each SKU that was asked for */
            prices: components["schemas"]["EnrichedLine"][];
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
        Product: {
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
        ProductPage: {
            items: components["schemas"]["Product"][];
            /**
             * @description Give it as `after` for the next page; absent on the last
             * @example NW-19
             */
            next?: string;
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
    readAvailability: {
        parameters: {
            query: {
                /** @description One SKU or several with commas */
                sku: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be promised now, by SKU and node */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "positions": [
                     *         {
                     *           "asOf": "2026-11-21T09:30:00.000Z",
                     *           "available": 103,
                     *           "held": 17,
                     *           "node": "SEA",
                     *           "onHand": 120,
                     *           "sku": "NW-11"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Availability"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdCart: {
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
                 *       "expiresInSeconds": 900,
                 *       "lines": [
                 *         {
                 *           "quantity": 2,
                 *           "sku": "NW-11"
                 *         }
                 *       ],
                 *       "reference": "CART-4711"
                 *     }
                 */
                "application/json": components["schemas"]["CartBody"];
            };
        };
        responses: {
            /** @description Hold stock for a cart or a quote, for a while */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "holdIds": [
                     *         "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *       ],
                     *       "reference": "CART-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["CartHold"];
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
    listOrders: {
        parameters: {
            query?: {
                customerPo?: string;
                orderNumber?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer's orders */
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
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    placeOrder: {
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
                 *       "currency": "USD",
                 *       "customerPo": "PO-7731",
                 *       "doNotShipBefore": "2026-11-21",
                 *       "freight": {
                 *         "amount": "440.00",
                 *         "currency": "USD"
                 *       },
                 *       "holdIds": [
                 *         "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                 *       ],
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
                 *       "orderNumber": "10248",
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
                "application/json": components["schemas"]["PortalOrder"];
            };
        };
        responses: {
            /** @description Place an order */
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
            503: components["responses"]["Problem503"];
        };
    };
    listInvoices: {
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
            /** @description What was billed of an order, by when it is due, and what may be kept when it is paid early */
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
                     *           "dueOn": "2026-11-21",
                     *           "freight": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "invoiceNumber": "NW-US-2026-000017",
                     *           "net": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "paymentTerms": "2-10-NET30",
                     *           "postedOn": "2026-11-21",
                     *           "shipmentNumber": "SEA-0000017",
                     *           "tax": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           },
                     *           "total": {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderInvoices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPrices: {
        parameters: {
            query: {
                /** @description One SKU or several with commas */
                sku: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer's contract prices today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "prices": [
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
                     *           "baseUnit": "EA",
                     *           "discount": "0.15",
                     *           "gtin": "00012345600012",
                     *           "lineNumber": 1,
                     *           "name": "Queso Cabrales",
                     *           "priceSource": "contract",
                     *           "problem": "UNKNOWN_ITEM",
                     *           "sellOut": true,
                     *           "sku": "NW-11",
                     *           "substituteSku": "NW-12",
                     *           "taxCategory": "general",
                     *           "unitCost": "12.50",
                     *           "unitPrice": "12.50",
                     *           "units": [
                     *             {
                     *               "baseUnits": 24,
                     *               "unit": "CS"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Cursor: the last SKU of the page before */
                after?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Items of the ERP, by SKU */
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
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
