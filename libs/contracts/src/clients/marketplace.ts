/* Generated from docs/api/marketplace.openapi.json by `npm run docs`; do not edit. */
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
    "/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registered channels */
        get: operations["listChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Register a channel, or change its registration */
        put: operations["registerChannel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the channel may sell now, by SKU */
        get: operations["readChannelAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/availability/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the channel was told of its stock, since a cursor
         * @description For channels that ask instead of being called, and for reconciliation: what was published, when and why.
         */
        get: operations["readAvailabilityFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/deliveries/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a channel again what it was told since an instant
         * @description Order updates as they were, under the same webhook-id; availability as it is now.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in an order
         * @description Stored durably, then answered. What becomes of it comes by the feed. The Idempotency-Key names this delivery: a repeat changes nothing.
         */
        post: operations["submitChannelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/orders/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the channel's orders, since a cursor */
        get: operations["readOrderFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/orders/{orderNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of one order, by the channel's order number */
        get: operations["readChannelOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/publishing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a channel is told of stock and orders */
        get: operations["readPublishing"];
        /**
         * Say how a channel is told of stock and orders
         * @description The first time, the answer holds the signing secret. Switching publishing on tells the channel everything anew.
         */
        put: operations["setPublishing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/publishing/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the signing secret of a channel */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhook calls to a channel with every attempt, newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one call again
         * @description Order updates as they were, under the same webhook-id; availability as it is now.
         */
        post: operations["replayDelivery"];
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
    "/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a channel has sent, newest first */
        get: operations["listReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a parked delivery again, after its channel or its items were put right */
        post: operations["retryReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/shopify/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shopify order webhook (topic orders/create)
         * @description The HMAC is checked against the raw body; what is signed is stored raw, then read. A body that is no order is parked with a case and still answered 200, since sending it again would not help. Another topic is kept and changes nothing.
         */
        post: operations["receiveShopifyOrder"];
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
        AttemptDto: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            /** @example connect ECONNREFUSED */
            error?: string;
            /**
             * @description HTTP status; missing when there was no answer
             * @example 503
             */
            status?: number;
        };
        ChannelList: {
            channels: components["schemas"]["ChannelView"][];
        };
        ChannelOrder: {
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
            lines: components["schemas"]["OrderLineSubmission"][];
            /**
             * @description The channel's own order number: a repeat is the same order
             * @example 10249
             */
            orderNumber: string;
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
        ChannelRegistration: {
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /**
             * @description The channel's buyer id → customer number
             * @example {
             *       "7001": "VINET"
             *     }
             */
            customers?: {
                [key: string]: unknown;
            };
            /**
             * @description Customer number of orders whose buyer is not in `customers`
             * @example VINET
             */
            defaultCustomer?: string;
            /**
             * @description How its orders come in
             * @example shopify
             * @enum {string}
             */
            kind: "shopify" | "api";
            /** @example NW-US */
            legalEntity: string;
            /** @description Its buyers take no other item in place of one that is no longer sold: such an order waits for the order desk */
            noSubstitutes?: boolean;
            /** @description Secret of the channel's webhooks; write only */
            webhookSecret?: string;
        };
        ChannelView: {
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency: string;
            /**
             * @example shopify
             * @enum {string}
             */
            kind: "shopify" | "api";
            /** @example NW-US */
            legalEntity: string;
            /** @example shopify-us */
            name: string;
        };
        DeliveryDto: {
            attempts: components["schemas"]["AttemptDto"][];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The `webhook-id`
             */
            id: string;
            /**
             * @description Items or order updates in it
             * @example 250
             */
            items: number;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "delivered" | "superseded" | "given-up";
            /**
             * @example availability
             * @enum {string}
             */
            topic: "availability" | "orders";
        };
        DeliveryLog: {
            deliveries: components["schemas"]["DeliveryDto"][];
            /**
             * Format: uuid
             * @description Give it as `before` for older ones; missing at the end
             */
            next?: string;
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
        ListingDto: {
            /**
             * @description What the channel may sell now, in base units
             * @example 95
             */
            available: number;
            /**
             * @description What it was told last; missing when that is not known
             * @example 103
             */
            published?: number;
            /** @example NW-11 */
            sku: string;
            /**
             * @description Version of the promise in the stock ledger
             * @example 4711
             */
            version: number;
        };
        ListingPage: {
            /**
             * Format: date-time
             * @description Until when this is known to be true; missing: nothing is known yet
             * @example 2026-11-21T09:30:00.000Z
             */
            asOf?: string;
            items: components["schemas"]["ListingDto"][];
            /**
             * @description Give it as `after` to go on; missing at the end
             * @example NW-11
             */
            next?: string;
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
        OrderEvent: {
            /**
             * @example portal
             * @enum {string}
             */
            channelKind: "portal" | "marketplace" | "edi";
            /** @example b2b-portal */
            channelName: string;
            /** @example 10248 */
            channelOrderNumber: string;
            /** @example VINET */
            customerNumber: string;
            /** @example PO-7731 */
            customerPo?: string;
            /** @example NW-US-2026-000017 */
            invoiceNumber?: string;
            /** Format: uuid */
            orderId: string;
            /** @example SO-0000042 */
            orderNumber: string;
            /** @description Why, for rejected, on-hold, backordered and cancelled */
            reason?: string;
            /** @example SEA-0000017 */
            shipmentNumber?: string;
            /** @description Of an accepted order: lines for which another item comes */
            substitutes?: components["schemas"]["SubstitutedLine"][];
            total?: components["schemas"]["MoneyValue"];
        };
        OrderFeed: {
            /**
             * @description Give it as `since` to go on from here
             * @example 1042
             */
            next: string;
            updates: components["schemas"]["OrderUpdateDto"][];
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
        OrderUpdateDto: {
            /** @example 10249 */
            channelOrderNumber: string;
            data: components["schemas"]["OrderEvent"];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            /** @example SO-0000042 */
            orderNumber: string;
            /**
             * @description Cursor of this update
             * @example 1042
             */
            sequence: string;
            /** @example order.shipped.v1 */
            type: string;
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
        PublicationDto: {
            /** @example 0 */
            available: number;
            /**
             * @description What was published before
             * @example 5
             */
            previous?: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            publishedAt: string;
            /**
             * @example sold-out
             * @enum {string}
             */
            reason: "sold-out" | "changed" | "first" | "repeated";
            /**
             * @description Cursor of this publication
             * @example 1042
             */
            sequence: string;
            /** @example NW-11 */
            sku: string;
            /** @example 4711 */
            version: number;
        };
        PublicationFeed: {
            /**
             * @description Give it as `since` to go on from here
             * @example 1042
             */
            next: string;
            updates: components["schemas"]["PublicationDto"][];
        };
        PublishingRulesDto: {
            /**
             * @description Seconds between cycles; what goes to zero does not wait
             * @example 60
             */
            cadenceSeconds: number;
            /**
             * @description Off: nothing is published; what changes meanwhile is told when it is switched on
             * @example true
             */
            enabled: boolean;
            /**
             * @description Where webhooks go: https, or http on this machine. Without it the channel asks by itself.
             * @example https://shop.example/hooks/crossdock
             */
            endpoint?: string;
            /**
             * @description With stock known no better than this, only zeros go out
             * @example 120
             */
            maxStalenessSeconds: number;
            /**
             * @description Items, or order updates, in one call
             * @example 250
             */
            pageSize: number;
            /**
             * @description Calls a minute; a tenth is kept for what is sold out
             * @example 60
             */
            requestsPerMinute: number;
        };
        PublishingView: {
            /**
             * @description Seconds between cycles; what goes to zero does not wait
             * @example 60
             */
            cadenceSeconds: number;
            /**
             * @description Off: nothing is published; what changes meanwhile is told when it is switched on
             * @example true
             */
            enabled: boolean;
            /**
             * @description Where webhooks go: https, or http on this machine. Without it the channel asks by itself.
             * @example https://shop.example/hooks/crossdock
             */
            endpoint?: string;
            /**
             * @description With stock known no better than this, only zeros go out
             * @example 120
             */
            maxStalenessSeconds: number;
            /**
             * @description Items, or order updates, in one call
             * @example 250
             */
            pageSize: number;
            /**
             * @description Calls a minute; a tenth is kept for what is sold out
             * @example 60
             */
            requestsPerMinute: number;
            /**
             * @description Signing secret (Standard Webhooks): told once
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret?: string;
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
        ReceiptDto: {
            channel: string;
            channelOrderNumber?: string;
            deliveryId: string;
            /** Format: uuid */
            id: string;
            /**
             * @description Why it is parked
             * @example line 1: item NW-999 is unknown
             */
            reason?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            receivedAt: string;
            /**
             * @example submitted
             * @enum {string}
             */
            status: "submitted" | "parked" | "ignored";
            /** @example orders/create */
            topic: string;
        };
        ReceiptList: {
            receipts: components["schemas"]["ReceiptDto"][];
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
        ReplayView: {
            /**
             * @description Calls with order updates that are made again
             * @example 3
             */
            calls: number;
            /**
             * @description Items whose availability, as it is now, is told again
             * @example 250
             */
            items: number;
        };
        SecretView: {
            /**
             * @description Told once. The one before signs beside it for a day.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
        };
        SubstitutedLine: {
            lineNumber: number;
            /**
             * @description As it was ordered
             * @example NW-11
             */
            sku: string;
            /**
             * @description The item that comes in its place
             * @example NW-12
             */
            substituteSku: string;
        };
        TakenView: {
            channelOrderNumber?: string;
            /** Format: uuid */
            receiptId: string;
            /**
             * @example submitted
             * @enum {string}
             */
            status: "submitted" | "parked" | "ignored" | "duplicate";
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
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Registered channels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "channels": [
                     *         {
                     *           "currency": "USD",
                     *           "kind": "shopify",
                     *           "legalEntity": "NW-US",
                     *           "name": "shopify-us"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    registerChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "USD",
                 *       "customers": {
                 *         "7001": "VINET"
                 *       },
                 *       "defaultCustomer": "VINET",
                 *       "kind": "shopify",
                 *       "legalEntity": "NW-US",
                 *       "noSubstitutes": true
                 *     }
                 */
                "application/json": components["schemas"]["ChannelRegistration"];
            };
        };
        responses: {
            /** @description Register a channel, or change its registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "USD",
                     *       "kind": "shopify",
                     *       "legalEntity": "NW-US",
                     *       "name": "shopify-us"
                     *     }
                     */
                    "application/json": components["schemas"]["ChannelView"];
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
    readChannelAvailability: {
        parameters: {
            query?: {
                /** @description Comma-separated, 1,000 at most */
                sku?: string;
                limit?: string;
                after?: unknown;
            };
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the channel may sell now, by SKU */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-11-21T09:30:00.000Z",
                     *       "items": [
                     *         {
                     *           "available": 95,
                     *           "published": 103,
                     *           "sku": "NW-11",
                     *           "version": 4711
                     *         }
                     *       ],
                     *       "next": "NW-11"
                     *     }
                     */
                    "application/json": components["schemas"]["ListingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
        };
    };
    readAvailabilityFeed: {
        parameters: {
            query?: {
                since?: string;
                limit?: string;
            };
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the channel was told of its stock, since a cursor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "next": "1042",
                     *       "updates": [
                     *         {
                     *           "available": 0,
                     *           "previous": 5,
                     *           "publishedAt": "2026-11-21T09:30:00.000Z",
                     *           "reason": "sold-out",
                     *           "sequence": "1042",
                     *           "sku": "NW-11",
                     *           "version": 4711
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PublicationFeed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
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
            /** @description Tell a channel again what it was told since an instant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "calls": 3,
                     *       "items": 250
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
        };
    };
    submitChannelOrder: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                channel: string;
            };
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
                 *       "orderNumber": "10249",
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
                "application/json": components["schemas"]["ChannelOrder"];
            };
        };
        responses: {
            /** @description Hand in an order */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "receiptId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "status": "submitted"
                     *     }
                     */
                    "application/json": components["schemas"]["TakenView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
        };
    };
    readOrderFeed: {
        parameters: {
            query?: {
                since?: string;
                limit?: string;
            };
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of the channel's orders, since a cursor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "next": "1042",
                     *       "updates": [
                     *         {
                     *           "channelOrderNumber": "10249",
                     *           "data": {
                     *             "channelKind": "portal",
                     *             "channelName": "b2b-portal",
                     *             "channelOrderNumber": "10248",
                     *             "customerNumber": "VINET",
                     *             "customerPo": "PO-7731",
                     *             "invoiceNumber": "NW-US-2026-000017",
                     *             "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *             "orderNumber": "SO-0000042",
                     *             "shipmentNumber": "SEA-0000017",
                     *             "substitutes": [
                     *               {
                     *                 "lineNumber": 1,
                     *                 "sku": "NW-11",
                     *                 "substituteSku": "NW-12"
                     *               }
                     *             ],
                     *             "total": {
                     *               "amount": "440.00",
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "occurredAt": "2026-11-21T09:30:00.000Z",
                     *           "orderNumber": "SO-0000042",
                     *           "sequence": "1042",
                     *           "type": "order.shipped.v1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderFeed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    readChannelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
                orderNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of one order, by the channel's order number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "next": "1042",
                     *       "updates": [
                     *         {
                     *           "channelOrderNumber": "10249",
                     *           "data": {
                     *             "channelKind": "portal",
                     *             "channelName": "b2b-portal",
                     *             "channelOrderNumber": "10248",
                     *             "customerNumber": "VINET",
                     *             "customerPo": "PO-7731",
                     *             "invoiceNumber": "NW-US-2026-000017",
                     *             "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *             "orderNumber": "SO-0000042",
                     *             "shipmentNumber": "SEA-0000017",
                     *             "substitutes": [
                     *               {
                     *                 "lineNumber": 1,
                     *                 "sku": "NW-11",
                     *                 "substituteSku": "NW-12"
                     *               }
                     *             ],
                     *             "total": {
                     *               "amount": "440.00",
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "occurredAt": "2026-11-21T09:30:00.000Z",
                     *           "orderNumber": "SO-0000042",
                     *           "sequence": "1042",
                     *           "type": "order.shipped.v1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderFeed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    readPublishing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a channel is told of stock and orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cadenceSeconds": 60,
                     *       "enabled": true,
                     *       "endpoint": "https://shop.example/hooks/crossdock",
                     *       "maxStalenessSeconds": 120,
                     *       "pageSize": 250,
                     *       "requestsPerMinute": 60,
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
                     *     }
                     */
                    "application/json": components["schemas"]["PublishingView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    setPublishing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cadenceSeconds": 60,
                 *       "enabled": true,
                 *       "endpoint": "https://shop.example/hooks/crossdock",
                 *       "maxStalenessSeconds": 120,
                 *       "pageSize": 250,
                 *       "requestsPerMinute": 60
                 *     }
                 */
                "application/json": components["schemas"]["PublishingRulesDto"];
            };
        };
        responses: {
            /** @description Say how a channel is told of stock and orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cadenceSeconds": 60,
                     *       "enabled": true,
                     *       "endpoint": "https://shop.example/hooks/crossdock",
                     *       "maxStalenessSeconds": 120,
                     *       "pageSize": 250,
                     *       "requestsPerMinute": 60,
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
                     *     }
                     */
                    "application/json": components["schemas"]["PublishingView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Replace the signing secret of a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
                     *     }
                     */
                    "application/json": components["schemas"]["SecretView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    listDeliveries: {
        parameters: {
            query: {
                channel: string;
                status?: "open" | "delivered" | "superseded" | "given-up";
                /** @description `next` of the answer before */
                before?: string;
                /** @description 1 to 1000, default 100 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Webhook calls to a channel with every attempt, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "attempts": [
                     *             {
                     *               "at": "2026-11-21T09:30:00.000Z",
                     *               "error": "connect ECONNREFUSED",
                     *               "status": 503
                     *             }
                     *           ],
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "items": 250,
                     *           "status": "open",
                     *           "topic": "availability"
                     *         }
                     *       ],
                     *       "next": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryLog"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    replayDelivery: {
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
            /** @description Make one call again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "calls": 3,
                     *       "items": 250
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
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
    listReceipts: {
        parameters: {
            query: {
                channel: string;
                status?: "submitted" | "parked" | "ignored";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a channel has sent, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "receipts": [
                     *         {
                     *           "channel": "text",
                     *           "deliveryId": "text",
                     *           "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "reason": "line 1: item NW-999 is unknown",
                     *           "receivedAt": "2026-11-21T09:30:00.000Z",
                     *           "status": "submitted",
                     *           "topic": "orders/create"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    retryReceipt: {
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
            /** @description Read a parked delivery again, after its channel or its items were put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "receiptId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "status": "submitted"
                     *     }
                     */
                    "application/json": components["schemas"]["TakenView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    receiveShopifyOrder: {
        parameters: {
            query?: never;
            header: {
                "X-Shopify-Topic"?: string;
                "X-Shopify-Webhook-Id"?: string;
                "X-Shopify-Hmac-Sha256": string;
            };
            path: {
                channel: string;
            };
            cookie?: never;
        };
        /** @description Shopify's Order resource */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Shopify order webhook (topic orders/create) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "receiptId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "status": "submitted"
                     *     }
                     */
                    "application/json": components["schemas"]["TakenView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
        };
    };
}
