/* Generated from docs/api/inventory-availability.openapi.json by `npm run docs`; do not edit. */
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
    "/v1/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold stock for the lines of orders
         * @description In the order of asking. Repeating an order id gets its first answer; what cannot be held waits by name.
         */
        post: operations["allocateOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allocations/{orderId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what an order holds and no longer let it wait
         * @description For orders that nobody else keeps, such as those of a proof. Others are cancelled in order-to-cash.
         */
        post: operations["voidAllocation"];
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
        /**
         * What can be promised, by item, node, channel and date
         * @description From a projection of stated age; holds and allocations never rely on it.
         */
        get: operations["readAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/availability/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for up to 1,000 items */
        post: operations["queryAvailability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backorder-amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change how much of an order waits for stock
         * @description Each amendment as a whole or not at all; a repeat gets the first answer. More waits behind whoever asked before.
         */
        post: operations["amendBackorders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backorders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits for stock, in the order of asking, and when it is expected */
        get: operations["listBackorders"];
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
         * Hold stock for a cart, a quote or an order
         * @description Repeating an Idempotency-Key gets the first answer. Nothing held: 409 NOTHING_HELD.
         */
        post: operations["takeHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post, void or confirm up to 1,000 holds, each on its own */
        post: operations["resolveHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A soft hold becomes firm: it ends no more by itself */
        post: operations["confirmHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was held has left: on-hand falls with it, once
         * @description With source and sequence the goods leave once even when that source tells of them too.
         */
        post: operations["postHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holds/{holdId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give back what was held, once */
        post: operations["voidHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was expected, what came, what is open */
        get: operations["readInbound"];
        /**
         * What a purchase order or a transfer lets expect, and when
         * @description A quantity that is no whole number of base units is refused, never rounded.
         */
        put: operations["putInbound"];
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
        get?: never;
        /** What stock must know of items: units, handling, lots */
        put: operations["putItems"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ledger entry as of one instant, oldest first, one JSON object a line */
        get: operations["exportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rebuild every position from its entries, and what differs */
        get: operations["comparePositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Positions, entries and holds as of one instant, one JSON object a line
         * @description Of all items, or of those whose SKU begins with `sku`.
         */
        get: operations["exportProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/unposted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Movements that the ERP’s books have not followed yet
         * @description The longest waiting first. What the ERP refuses is a case in operations.
         */
        get: operations["listUnposted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a warehouse recorded, for one that does not send messages
         * @description Each (source, node, item, sequence) counts once, however often and in whatever order it comes. What is no whole number of base units is refused, never rounded.
         */
        post: operations["reportMovements"];
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
    "/v1/rules/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft what channels may see of stock */
        post: operations["draftChannelPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft how long and how much may be held */
        post: operations["draftHoldRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/sourcing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft from where orders are served */
        post: operations["draftSourcingRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 100 versions, newest first */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{kind}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate what the active version superseded; once more, what that one had */
        post: operations["rollBackRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{kind}/{version}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a version hold from now on */
        post: operations["activateRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{kind}/{version}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a draft would have made of the last orders, beside the active rules
         * @description Each order with the stock that it was decided on. Only sourcing rules can be simulated.
         */
        post: operations["simulateSourcing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/safety-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep units back from every promise */
        put: operations["setSafetyStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a source counts, all of it: compared, and corrected where it differs and owns the stock
         * @description A stream of lines {"node","sku","onHand","damaged"?,"quarantined"?,"sequence"}: `sequence` says up to which of its own numbers for that item and node the source counts (one without numbers gives a number that grows with each count); a state that is missing is not counted.
         */
        post: operations["loadSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a snapshot found otherwise than expected */
        get: operations["listSnapshotDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sourcing-decisions/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From where an order is served, and why not from elsewhere */
        get: operations["readDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit can be, and which system owns that */
        get: operations["listStates"];
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
        AllocatedHold: {
            /** Format: uuid */
            holdId: string;
            /**
             * @description The lot that the item’s rule gives it
             * @example L-2026-11
             */
            lot?: string;
            /** @example SEA */
            node: string;
            quantity: number;
        };
        AllocatedLine: {
            /** @description Waits for stock, by name, in the order of asking */
            backordered: number;
            /**
             * Format: date
             * @description When what is on its way reaches what is backordered
             * @example 2026-11-21
             */
            expectedOn?: string;
            holds: components["schemas"]["AllocatedHold"][];
            /** Format: uuid */
            lineId: string;
            lineNumber: number;
            /** @example SEA had 4 of 10, NYC 0 */
            reason?: string;
            /** @description Neither held nor backordered: the item is sold out for good */
            refused: number;
            /** @example NW-11 */
            sku: string;
        };
        Allocation: {
            lines: components["schemas"]["AllocatedLine"][];
            /** Format: uuid */
            orderId: string;
        };
        AllocationLineQuery: {
            /** Format: uuid */
            lineId: string;
            lineNumber: number;
            /** @description What cannot be held is refused instead of backordered (items sold until exhausted) */
            noBackorder?: boolean;
            /** @example 12 */
            quantity: number;
            /** @example NW-11 */
            sku: string;
        };
        AllocationQuery: {
            /** @example b2b-portal */
            channelName: string;
            /** @description Holds of its cart or quote, which end: the order finds there what they held. One that has ended, or is of another channel or legal entity, has no effect. */
            holdIds?: string[];
            /** @example NW-US */
            legalEntity: string;
            lines: components["schemas"]["AllocationLineQuery"][];
            /** Format: uuid */
            orderId: string;
            /** @example SO-0000042 */
            orderNumber: string;
            shipTo: components["schemas"]["AddressValue"];
        };
        AllocationRequest: {
            orders: components["schemas"]["AllocationQuery"][];
        };
        AllocationResponse: {
            orders: components["schemas"]["Allocation"][];
        };
        AssortmentBody: {
            /**
             * @example [
             *       "cutlery"
             *     ]
             */
            categories?: string[];
            /**
             * @example [
             *       "NW-11"
             *     ]
             */
            skus?: string[];
        };
        AvailabilityBatch: {
            /**
             * @description As this channel sees it, by its policies
             * @example web-shop
             */
            channel?: string;
            /**
             * Format: date
             * @description What can be promised on that day, with what comes until then; now unless given
             * @example 2026-11-21
             */
            date?: string;
            explain?: boolean;
            /** @example NW-US */
            legalEntity?: string;
            maxAgeMs?: number;
            /**
             * @description One node only
             * @example SEA
             */
            node?: string;
            /**
             * @example [
             *       "NW-11",
             *       "NW-42"
             *     ]
             */
            skus: string[];
        };
        AvailabilityList: {
            /**
             * Format: date-time
             * @description Everything committed until then is in the answer
             * @example 2026-11-21T09:30:00.000Z
             */
            asOf: string;
            items: components["schemas"]["ItemAvailabilityView"][];
            /** @description Version of the channel policies; 0 when there are none */
            policyVersion: number;
            positions: components["schemas"]["AvailabilityView"][];
            /** @example 40 */
            stalenessMs: number;
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
        BackorderAmendment: {
            /**
             * Format: uuid
             * @description Known by it: a repeat gets the first answer
             */
            amendmentId: string;
            lines: components["schemas"]["BackorderChange"][];
            /** Format: uuid */
            orderId: string;
        };
        BackorderAmendmentAnswer: {
            /** @description All of it was done, or nothing */
            accepted: boolean;
            /** Format: uuid */
            amendmentId: string;
            /** @example line 2: 4 wait, 6 cannot be taken off */
            reason?: string;
        };
        BackorderAmendmentRequest: {
            amendments: components["schemas"]["BackorderAmendment"][];
        };
        BackorderAmendmentResponse: {
            amendments: components["schemas"]["BackorderAmendmentAnswer"][];
        };
        BackorderChange: {
            /**
             * @description Below zero: so many are no longer wanted; above: so many more
             * @example -6
             */
            change: number;
            /** Format: uuid */
            lineId: string;
            lineNumber: number;
        };
        BackorderList: {
            backorders: components["schemas"]["BackorderView"][];
            /** @description Where to go on; missing at the end */
            next?: string;
        };
        BackorderView: {
            channel?: string;
            /**
             * Format: date
             * @description As of now: when what is on its way reaches it
             * @example 2026-11-21
             */
            expectedOn?: string;
            id: string;
            /** @example NW-US */
            legalEntity: string;
            /** Format: uuid */
            lineId: string;
            lineNumber: number;
            /** @description From where its rule lets it be served, in this order */
            nodes: string[];
            /** @description Units that wait */
            open: number;
            /** Format: uuid */
            orderId: string;
            /** @example SO-0000042 */
            orderNumber: string;
            /** @description Larger is served first */
            priority: number;
            /** @example usual */
            rule: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            since: string;
            /** @example NW-11 */
            sku: string;
        };
        BufferBody: {
            /** @example cutlery */
            category?: string;
            /** @example amazon-us */
            channel?: string;
            /** @example regulated */
            handling?: string;
            /** @example SEA */
            node?: string;
            /**
             * @description Of what the node can promise, rounded up
             * @example 10
             */
            percent?: number;
            /** @example NW-11 */
            sku?: string;
            /** @example 5 */
            units?: number;
        };
        CandidateView: {
            chosen: boolean;
            /**
             * @description What it could promise of each item
             * @example {
             *       "NW-11": 4
             *     }
             */
            free: {
                [key: string]: unknown;
            };
            /** @example SEA */
            node: string;
            /** @example ranked after NYC, which has the whole order */
            reason: string;
        };
        ChangedOrder: {
            active: string[];
            draft: string[];
            orderNumber: string;
        };
        ChangedView: {
            changed: number;
        };
        ChannelPoliciesBody: {
            /** @description First match wins */
            buffers: components["schemas"]["BufferBody"][];
            channels: components["schemas"]["ChannelViewBody"][];
            /** @description What is not sold */
            exclusions: components["schemas"]["MatchingBody"][];
            hierarchy: components["schemas"]["LocationBody"][];
        };
        ChannelPoliciesDraft: {
            /** @example Amazon sells from the west only */
            note: string;
            rules: components["schemas"]["ChannelPoliciesBody"];
        };
        ChannelViewBody: {
            assortment?: components["schemas"]["AssortmentBody"];
            /** @example 900 */
            cadenceSeconds?: number;
            /** @example amazon-us */
            channel: string;
            /**
             * @description Counts nothing where stock is uncertain, and of the rest this share
             * @example 90
             */
            conservativePercent?: number;
            /**
             * @description Sells from these; from all unless given
             * @example [
             *       "WEST"
             *     ]
             */
            locations?: string[];
            /** @description Below it the channel is told zero */
            threshold?: components["schemas"]["ThresholdBody"];
        };
        ComparisonView: {
            compared: number;
            /** @description The first 1,000 */
            differences: components["schemas"]["DifferenceView"][];
            equal: boolean;
        };
        DecisionView: {
            candidates: components["schemas"]["CandidateView"][];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            decidedAt: string;
            /** @description Of items that have a lot rule */
            lots: components["schemas"]["LotTakenView"][];
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            /** @description What it was given later of what had become free */
            reallocations: components["schemas"]["ReallocationView"][];
            /** @example usual */
            rule: string;
            /** @description Version of the sourcing rules; 0: the usual rule */
            ruleVersion: number;
        };
        DifferenceView: {
            entries: number;
            legalEntity: string;
            /** @description When it is the sum of one lot that differs */
            lot?: string;
            node: string;
            position: number;
            sku: string;
            /**
             * @example on-hand
             * @enum {string}
             */
            state: "on-hand" | "damaged" | "quarantined" | "picked" | "in-transfer" | "inbound-expected" | "safety-stock" | "held" | "allocated";
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
        HeldLine: {
            asked: number;
            held: number;
            holds: components["schemas"]["HeldPart"][];
            sku: string;
        };
        HeldPart: {
            /** Format: uuid */
            holdId: string;
            /** @example SEA */
            node: string;
            quantity: number;
        };
        HoldBody: {
            /** @example web-shop */
            channel?: string;
            /**
             * @description Life of a soft hold
             * @example 900
             */
            expiresInSeconds?: number;
            /**
             * @description A soft hold ends by itself; a firm one is posted or voided
             * @example soft
             * @enum {string}
             */
            kind: "soft" | "firm";
            /** @example NW-US */
            legalEntity: string;
            lines: components["schemas"]["HoldLineBody"][];
            /**
             * @description all-or-nothing (unless given): every line in full; partial: each line in full or not at all; best-effort: whatever there is
             * @example all-or-nothing
             * @enum {string}
             */
            mode?: "all-or-nothing" | "partial" | "best-effort";
            /**
             * @description Cart, quote or order that it is for
             * @example CART-4711
             */
            reference: string;
        };
        HoldLineBody: {
            /**
             * @description Any node of the legal entity unless given
             * @example SEA
             */
            node?: string;
            /**
             * @description Base units
             * @example 2
             */
            quantity: number;
            /** @example NW-11 */
            sku: string;
        };
        HoldRefusal: {
            /** @example TOO_MANY */
            code: string;
            /** @description Index of the line, from 0 */
            line: number;
            message: string;
        };
        HoldRuleBody: {
            category?: string;
            /** @example amazon-us */
            channel?: string;
            /** @example regulated */
            handling?: string;
            /** @description Most base units in one request */
            maxQuantity?: number;
            /** @description Longest life of a soft hold */
            maxSeconds?: number;
            sku?: string;
            /** @description False: only orders may hold it */
            soft?: boolean;
        };
        HoldRulesBody: {
            priorities: components["schemas"]["PriorityBody"][];
            /** @description First match wins */
            rules: components["schemas"]["HoldRuleBody"][];
            softSeconds: components["schemas"]["SoftSecondsBody"];
        };
        HoldRulesDraft: {
            /** @example Amazon sells from the west only */
            note: string;
            rules: components["schemas"]["HoldRulesBody"];
        };
        HoldView: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expiresAt?: string;
            /**
             * @example all
             * @enum {string}
             */
            held: "all" | "some";
            /**
             * @example soft
             * @enum {string}
             */
            kind: "soft" | "firm";
            lines: components["schemas"]["HeldLine"][];
            reference: string;
            refusal?: components["schemas"]["HoldRefusal"];
            /** Format: uuid */
            requestId: string;
        };
        ItemAvailabilityView: {
            /**
             * @description Now, or on the date asked for, over the nodes asked for: what the channel may be promised
             * @example 103
             */
            available: number;
            /** @description Sums to `available` */
            explain?: components["schemas"]["ReasonView"][];
            /** @example NW-US */
            legalEntity: string;
            /** @example NW-11 */
            sku: string;
            /** @description Grows with what is to come */
            windows: components["schemas"]["WindowView"][];
        };
        ItemBody: {
            /**
             * @description UN/ECE Recommendation 20 code
             * @example EA
             * @enum {string}
             */
            baseUnit: string;
            /** @example cutlery */
            category?: string;
            /**
             * @description Words that hold rules and policies look at
             * @example [
             *       "hot",
             *       "regulated"
             *     ]
             */
            handling: string[];
            /** @example NW-US */
            legalEntity: string;
            /**
             * @description Which lot goes first: expiring first, or received first
             * @example fefo
             * @enum {string}
             */
            lotRule?: "fefo" | "fifo";
            /**
             * @description Lots that expire sooner are not allocated
             * @example 30
             */
            minShelfLifeDays?: number;
            /** @example NW-11 */
            sku: string;
            units: components["schemas"]["UnitBody"][];
        };
        ItemsBody: {
            items: components["schemas"]["ItemBody"][];
        };
        LocationBody: {
            /**
             * @description Nodes or further locations
             * @example [
             *       "SEA",
             *       "LAX"
             *     ]
             */
            contains: string[];
            /** @example WEST */
            location: string;
        };
        LotTakenView: {
            /**
             * Format: date
             * @example 2026-11-21
             */
            expiresOn?: string;
            /** @example L-2026-11 */
            lot: string;
            /** @example SEA */
            node: string;
            quantity: number;
            /**
             * @description Why this lot: it expires first, or came first
             * @example fefo
             * @enum {string}
             */
            rule: "fefo" | "fifo";
            /** @example NW-11 */
            sku: string;
        };
        MatchingBody: {
            /** @example cutlery */
            category?: string;
            /** @example amazon-us */
            channel?: string;
            /** @example regulated */
            handling?: string;
            /** @example SEA */
            node?: string;
            /** @example NW-11 */
            sku?: string;
        };
        MeasuredQuantity: {
            /**
             * @description UN/ECE Recommendation 20 code
             * @example CS
             * @enum {string}
             */
            unit: string;
            /**
             * @description Decimal, signed
             * @example 2.5
             */
            value: string;
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
        MovementsBody: {
            /** @example NW-US */
            legalEntity: string;
            movements: components["schemas"]["StockMovement"][];
            /**
             * @description Who tells; numbers are its own, per node and item
             * @example wms
             */
            source: string;
        };
        MovementsView: {
            /** @description Movements that changed something */
            booked: number;
            /** @description Told before, or counted by a snapshot: they changed nothing */
            known: number;
        };
        NodeOwnerView: {
            /** @example STORE-7 */
            node: string;
            /** @example erp */
            owner: string;
        };
        OutcomeView: {
            asked: number;
            /** @description What the nodes charge for the shipments, by currency */
            cost: components["schemas"]["MoneyValue"][];
            /** @description Units held at once */
            filled: number;
            shipments: number;
            /** @description Orders that ship from more than one node */
            splitOrders: number;
            version: number;
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
        PostBody: {
            /**
             * @description Document that the goods left with
             * @example SEA-0000017
             */
            document?: string;
            sequence?: number;
            /**
             * @description Who will tell of the same goods, under `sequence`
             * @example wms
             */
            source?: string;
        };
        PriorityBody: {
            /** @example b2b-portal */
            channel: string;
            /**
             * @description Larger is served first; 0 unless given
             * @example 10
             */
            priority: number;
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
        ReallocatedLine: {
            candidates: components["schemas"]["WaitedCandidate"][];
            /** Format: uuid */
            lineId: string;
            lineNumber: number;
            /** @example number 2 of who waits for NW-11, by priority (0) and then by who asked first */
            reason: string;
            sku: string;
            takes: components["schemas"]["TakeView"][];
            /** @description Units that waited */
            waited: number;
        };
        ReallocationView: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            decidedAt: string;
            lines: components["schemas"]["ReallocatedLine"][];
            /** @example usual */
            rule: string;
        };
        ReasonView: {
            /** @example SEA */
            node?: string;
            /**
             * @description Signed, base units
             * @example -5
             */
            quantity: number;
            /**
             * @description Pointer into the active channel policies
             * @example /buffers/0
             */
            rule?: string;
            /** @example buffer */
            step: string;
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
        ResolutionBody: {
            /**
             * @example post
             * @enum {string}
             */
            action: "post" | "void" | "confirm" | "pick";
            /**
             * @description Document that the goods left with
             * @example SEA-0000017
             */
            document?: string;
            /** Format: uuid */
            holdId: string;
            sequence?: number;
            /**
             * @description Who will tell of the same goods, under `sequence`
             * @example wms
             */
            source?: string;
        };
        ResolutionOutcome: {
            /**
             * @description Why it was not done
             * @example HOLD_EXPIRED
             */
            code?: string;
            hold?: components["schemas"]["ResolvedView"];
            /** Format: uuid */
            holdId: string;
        };
        ResolutionsBody: {
            resolutions: components["schemas"]["ResolutionBody"][];
        };
        ResolutionsView: {
            resolutions: components["schemas"]["ResolutionOutcome"][];
        };
        ResolvedView: {
            /** Format: uuid */
            holdId: string;
            posted: number;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "posted" | "voided" | "expired" | "disappointed" | "ordered";
            voided: number;
        };
        RuleSetList: {
            versions: components["schemas"]["RuleSetView"][];
        };
        RuleSetView: {
            active: boolean;
            body: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            createdBy: string;
            note: string;
            version: number;
        };
        RuleVersionView: {
            /**
             * @example channels
             * @enum {string}
             */
            kind: "channels" | "holds" | "sourcing";
            /** @description 0: the defaults */
            version: number;
        };
        SafetyStockBody: {
            positions: components["schemas"]["SafetyStockLine"][];
        };
        SafetyStockLine: {
            legalEntity: string;
            node: string;
            /** @example 5 */
            quantity: number;
            sku: string;
        };
        SimulationBody: {
            /** @example 500 */
            lastOrders: number;
        };
        SimulationView: {
            active: components["schemas"]["OutcomeView"];
            /** @description The first 100 */
            changed: components["schemas"]["ChangedOrder"][];
            draft: components["schemas"]["OutcomeView"];
            orders: number;
        };
        SnapshotDifferenceList: {
            /** @description The first 1,000 by item */
            differences: components["schemas"]["SnapshotDifferenceView"][];
        };
        SnapshotDifferenceView: {
            counted: number;
            expected: number;
            node: string;
            sku: string;
            /**
             * @example on-hand
             * @enum {string}
             */
            state: "on-hand" | "damaged" | "quarantined" | "picked" | "in-transfer" | "inbound-expected" | "safety-stock" | "held" | "allocated";
            /**
             * @description corrected: the ledger was; contradicting: another count for the same numbers; reported: another system owns it
             * @example corrected
             * @enum {string}
             */
            verdict: "corrected" | "contradicting" | "reported";
        };
        SnapshotView: {
            /** @description Rows that give another count for the same numbers: noted, not applied */
            contradicting: number;
            /** @description Positions whose count differed and was corrected */
            corrected: number;
            /** @description Rows older than what was counted before */
            older: number;
            /** @description Positions that another system owns and that differ: a case STOCK_DIFFERS, nothing is corrected */
            reported: number;
            rows: number;
        };
        SoftSecondsBody: {
            /** @example 86400 */
            most: number;
            /** @example 900 */
            usual: number;
        };
        SourcingConditionBody: {
            category?: string;
            /** @example b2b-portal */
            channel?: string;
            /** @example US */
            country?: string;
            /** @example regulated */
            handling?: string;
            /** @example WA */
            region?: string;
        };
        SourcingRuleBody: {
            /**
             * @description In order: priority, distance, cost, date, splits
             * @example [
             *       "distance",
             *       "cost"
             *     ]
             */
            criteria: string[];
            /**
             * @description What becomes of what no node has
             * @example backorder
             * @enum {string}
             */
            fallback: "backorder" | "refuse";
            /**
             * @description warehouse, 3pl, drop-ship
             * @example [
             *       "warehouse",
             *       "3pl"
             *     ]
             */
            kinds?: string[];
            /** @example 2 */
            maxNodes?: number;
            /** @example west first */
            name: string;
            /**
             * @example [
             *       "SEA"
             *     ]
             */
            nodes?: string[];
            /** @description One node for the whole order if one has everything */
            preferWhole: boolean;
            /** @description What is missing matches any order */
            when: components["schemas"]["SourcingConditionBody"];
        };
        SourcingRulesBody: {
            /** @description First match wins */
            rules: components["schemas"]["SourcingRuleBody"][];
        };
        SourcingRulesDraft: {
            /** @example Ship from the west first */
            note: string;
            rules: components["schemas"]["SourcingRulesBody"];
        };
        StateList: {
            /** @description Nodes whose physical stock another system owns than the WMS */
            nodes: components["schemas"]["NodeOwnerView"][];
            states: components["schemas"]["StateView"][];
        };
        StateView: {
            /** @example wms */
            owner: string;
            /**
             * @example on-hand
             * @enum {string}
             */
            state: "on-hand" | "damaged" | "quarantined" | "picked" | "in-transfer" | "inbound-expected" | "safety-stock" | "held" | "allocated";
        };
        StockMovement: {
            /**
             * @description Where it changes, when not at this node: transfers
             * @example NYC
             */
            counterNode?: string;
            /**
             * @description The state that changes by the opposite quantity: status changes and transfers
             * @example on-hand
             * @enum {string}
             */
            counterState?: "on-hand" | "damaged" | "quarantined" | "in-transfer";
            /** @example OPENING-2026 */
            document: string;
            /**
             * Format: date
             * @description Expiry of the lot
             * @example 2026-11-21
             */
            expiresOn?: string;
            /**
             * @example receipt
             * @enum {string}
             */
            kind: "receipt" | "putaway" | "pick" | "pack" | "ship" | "adjustment" | "cycle-count" | "transfer" | "return" | "status-change";
            /** @example L-2026-11 */
            lot?: string;
            /** @description Instead of `quantity`, as the warehouse measured it */
            measured?: components["schemas"]["MeasuredQuantity"];
            /** @example SEA */
            node: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            /** @description Signed change of on-hand in base units; 0 when `measured` says it, or for a count without a difference */
            quantity: number;
            /** @example short pick */
            reason?: string;
            /** @description The warehouse's own sequence for this item at this node: an older one changes nothing */
            sequence: number;
            serial?: string;
            /** @example NW-11 */
            sku: string;
            /**
             * @description Which state changes; on-hand unless given
             * @example on-hand
             * @enum {string}
             */
            state?: "on-hand" | "damaged" | "quarantined" | "in-transfer";
            /**
             * @description Purchase order or transfer that a receipt fulfils
             * @example PO-4711
             */
            supplyDocument?: string;
        };
        SupplyBody: {
            /**
             * @example purchase-order
             * @enum {string}
             */
            kind: "purchase-order" | "transfer";
            /** @example NW-US */
            legalEntity: string;
            lines: components["schemas"]["SupplyLineBody"][];
            /** @description Grows with each change; an older one changes nothing */
            revision: number;
        };
        SupplyLineBody: {
            /** @description Nothing more will come of it */
            closed?: boolean;
            /**
             * Format: date
             * @example 2026-11-21
             */
            expectedOn: string;
            line: number;
            /** @example SEA */
            node: string;
            /**
             * @description Decimal, in `unit`; up to 1,000,000,000 base units
             * @example 10
             */
            quantity: string;
            /** @example NW-11 */
            sku: string;
            /**
             * @description The base unit unless given
             * @example CS
             * @enum {string}
             */
            unit?: string;
        };
        SupplyLineView: {
            closed: boolean;
            expected: number;
            /**
             * Format: date
             * @example 2026-11-21
             */
            expectedOn: string;
            line: number;
            node: string;
            open: number;
            /** @description Received beyond what was expected */
            over: number;
            received: number;
            sku: string;
        };
        SupplyView: {
            /** @description False when the revision was not newer */
            changed: boolean;
            document: string;
            lines: components["schemas"]["SupplyLineView"][];
        };
        TakeView: {
            /** @example SEA */
            node: string;
            quantity: number;
        };
        ThresholdBody: {
            /** @example 3 */
            units: number;
            /**
             * @description Times the cadence in minutes, rounded up
             * @example 2
             */
            unitsPerMinute?: number;
        };
        UnitBody: {
            /** @example 12 */
            baseUnits: number;
            /**
             * @description UN/ECE Recommendation 20 code
             * @example CS
             * @enum {string}
             */
            unit: string;
        };
        UnpostedList: {
            postings: components["schemas"]["UnpostedView"][];
            total: number;
        };
        UnpostedView: {
            /** @example OPENING-2026 */
            document: string;
            /** @example NW-US */
            legalEntity: string;
            movements: number;
            /** @example SEA */
            node: string;
            /** Format: uuid */
            postingId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            queuedAt: string;
            /** @description Net change of on-hand, base units */
            units: number;
        };
        VoidedView: {
            /** Format: uuid */
            orderId: string;
            /** @description Units that were held */
            voided: number;
        };
        WaitedCandidate: {
            chosen: boolean;
            free: number;
            /** @example SEA */
            node: string;
            /** @example has nothing of it */
            reason: string;
        };
        WindowView: {
            /**
             * @description What can be promised from that day on
             * @example 220
             */
            available: number;
            /**
             * Format: date
             * @example 2026-11-21
             */
            from: string;
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
    allocateOrders: {
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
                 *           "channelName": "b2b-portal",
                 *           "holdIds": [
                 *             "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                 *           ],
                 *           "legalEntity": "NW-US",
                 *           "lines": [
                 *             {
                 *               "lineId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *               "lineNumber": 1,
                 *               "noBackorder": true,
                 *               "quantity": 12,
                 *               "sku": "NW-11"
                 *             }
                 *           ],
                 *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *           "orderNumber": "SO-0000042",
                 *           "shipTo": {
                 *             "city": "Tacoma",
                 *             "country": "US",
                 *             "name": "Ernst Handel",
                 *             "postalCode": "98401",
                 *             "region": "WA",
                 *             "street": "908 W. Capital Way"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AllocationRequest"];
            };
        };
        responses: {
            /** @description Hold stock for the lines of orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "lines": [
                     *             {
                     *               "backordered": 1,
                     *               "expectedOn": "2026-11-21",
                     *               "holds": [
                     *                 {
                     *                   "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *                   "lot": "L-2026-11",
                     *                   "node": "SEA",
                     *                   "quantity": 1
                     *                 }
                     *               ],
                     *               "lineId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "lineNumber": 1,
                     *               "reason": "SEA had 4 of 10, NYC 0",
                     *               "refused": 1,
                     *               "sku": "NW-11"
                     *             }
                     *           ],
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AllocationResponse"];
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
    voidAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give back what an order holds and no longer let it wait */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "voided": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VoidedView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAvailability: {
        parameters: {
            query: {
                /** @description One node only */
                node?: string;
                /** @description As this channel sees it, by its policies */
                channel?: string;
                legalEntity?: string;
                /** @description What can be promised on that day, with what comes until then; now unless given */
                date?: string;
                /** @description One SKU or several with commas */
                sku: string;
                /** @description Every bucket, buffer and policy that led to the number */
                explain?: boolean;
                /** @description Milliseconds: an older answer is brought up to date first */
                maxAgeMs?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be promised, by item, node, channel and date */
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
                     *           "available": 103,
                     *           "explain": [
                     *             {
                     *               "node": "SEA",
                     *               "quantity": -5,
                     *               "rule": "/buffers/0",
                     *               "step": "buffer"
                     *             }
                     *           ],
                     *           "legalEntity": "NW-US",
                     *           "sku": "NW-11",
                     *           "windows": [
                     *             {
                     *               "available": 220,
                     *               "from": "2026-11-21"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "policyVersion": 1,
                     *       "positions": [
                     *         {
                     *           "asOf": "2026-11-21T09:30:00.000Z",
                     *           "available": 103,
                     *           "held": 17,
                     *           "node": "SEA",
                     *           "onHand": 120,
                     *           "sku": "NW-11"
                     *         }
                     *       ],
                     *       "stalenessMs": 40
                     *     }
                     */
                    "application/json": components["schemas"]["AvailabilityList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    queryAvailability: {
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
                 *       "channel": "web-shop",
                 *       "date": "2026-11-21",
                 *       "explain": true,
                 *       "legalEntity": "NW-US",
                 *       "maxAgeMs": 1,
                 *       "node": "SEA",
                 *       "skus": [
                 *         "NW-11",
                 *         "NW-42"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AvailabilityBatch"];
            };
        };
        responses: {
            /** @description The same for up to 1,000 items */
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
                     *           "available": 103,
                     *           "explain": [
                     *             {
                     *               "node": "SEA",
                     *               "quantity": -5,
                     *               "rule": "/buffers/0",
                     *               "step": "buffer"
                     *             }
                     *           ],
                     *           "legalEntity": "NW-US",
                     *           "sku": "NW-11",
                     *           "windows": [
                     *             {
                     *               "available": 220,
                     *               "from": "2026-11-21"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "policyVersion": 1,
                     *       "positions": [
                     *         {
                     *           "asOf": "2026-11-21T09:30:00.000Z",
                     *           "available": 103,
                     *           "held": 17,
                     *           "node": "SEA",
                     *           "onHand": 120,
                     *           "sku": "NW-11"
                     *         }
                     *       ],
                     *       "stalenessMs": 40
                     *     }
                     */
                    "application/json": components["schemas"]["AvailabilityList"];
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
    amendBackorders: {
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
                 *       "amendments": [
                 *         {
                 *           "amendmentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *           "lines": [
                 *             {
                 *               "change": -6,
                 *               "lineId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *               "lineNumber": 1
                 *             }
                 *           ],
                 *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BackorderAmendmentRequest"];
            };
        };
        responses: {
            /** @description Change how much of an order waits for stock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "amendments": [
                     *         {
                     *           "accepted": true,
                     *           "amendmentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "reason": "line 2: 4 wait, 6 cannot be taken off"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BackorderAmendmentResponse"];
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
    listBackorders: {
        parameters: {
            query?: {
                sku?: string;
                orderId?: string;
                /** @description `next` of an earlier answer */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who waits for stock, in the order of asking, and when it is expected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "backorders": [
                     *         {
                     *           "expectedOn": "2026-11-21",
                     *           "id": "text",
                     *           "legalEntity": "NW-US",
                     *           "lineId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "lineNumber": 1,
                     *           "nodes": [
                     *             "text"
                     *           ],
                     *           "open": 1,
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "orderNumber": "SO-0000042",
                     *           "priority": 1,
                     *           "rule": "usual",
                     *           "since": "2026-11-21T09:30:00.000Z",
                     *           "sku": "NW-11"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BackorderList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    takeHolds: {
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
                 *       "channel": "web-shop",
                 *       "expiresInSeconds": 900,
                 *       "kind": "soft",
                 *       "legalEntity": "NW-US",
                 *       "lines": [
                 *         {
                 *           "node": "SEA",
                 *           "quantity": 2,
                 *           "sku": "NW-11"
                 *         }
                 *       ],
                 *       "mode": "all-or-nothing",
                 *       "reference": "CART-4711"
                 *     }
                 */
                "application/json": components["schemas"]["HoldBody"];
            };
        };
        responses: {
            /** @description Hold stock for a cart, a quote or an order */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expiresAt": "2026-11-21T09:30:00.000Z",
                     *       "held": "all",
                     *       "kind": "soft",
                     *       "lines": [
                     *         {
                     *           "asked": 1,
                     *           "held": 1,
                     *           "holds": [
                     *             {
                     *               "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "node": "SEA",
                     *               "quantity": 1
                     *             }
                     *           ],
                     *           "sku": "text"
                     *         }
                     *       ],
                     *       "reference": "text",
                     *       "refusal": {
                     *         "code": "TOO_MANY",
                     *         "line": 1,
                     *         "message": "text"
                     *       },
                     *       "requestId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *     }
                     */
                    "application/json": components["schemas"]["HoldView"];
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
    resolveHolds: {
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
                 *       "resolutions": [
                 *         {
                 *           "action": "post",
                 *           "document": "SEA-0000017",
                 *           "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                 *           "sequence": 1,
                 *           "source": "wms"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ResolutionsBody"];
            };
        };
        responses: {
            /** @description Post, void or confirm up to 1,000 holds, each on its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "resolutions": [
                     *         {
                     *           "code": "HOLD_EXPIRED",
                     *           "hold": {
                     *             "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *             "posted": 1,
                     *             "status": "open",
                     *             "voided": 1
                     *           },
                     *           "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ResolutionsView"];
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
    confirmHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A soft hold becomes firm: it ends no more by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "posted": 1,
                     *       "status": "open",
                     *       "voided": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ResolvedView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": "SEA-0000017",
                 *       "sequence": 1,
                 *       "source": "wms"
                 *     }
                 */
                "application/json": components["schemas"]["PostBody"];
            };
        };
        responses: {
            /** @description What was held has left: on-hand falls with it, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "posted": 1,
                     *       "status": "open",
                     *       "voided": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ResolvedView"];
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
            503: components["responses"]["Problem503"];
        };
    };
    voidHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give back what was held, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holdId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "posted": 1,
                     *       "status": "open",
                     *       "voided": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ResolvedView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readInbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was expected, what came, what is open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": true,
                     *       "document": "text",
                     *       "lines": [
                     *         {
                     *           "closed": true,
                     *           "expected": 1,
                     *           "expectedOn": "2026-11-21",
                     *           "line": 1,
                     *           "node": "text",
                     *           "open": 1,
                     *           "over": 1,
                     *           "received": 1,
                     *           "sku": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SupplyView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    putInbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "purchase-order",
                 *       "legalEntity": "NW-US",
                 *       "lines": [
                 *         {
                 *           "closed": true,
                 *           "expectedOn": "2026-11-21",
                 *           "line": 1,
                 *           "node": "SEA",
                 *           "quantity": "10",
                 *           "sku": "NW-11",
                 *           "unit": "CS"
                 *         }
                 *       ],
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["SupplyBody"];
            };
        };
        responses: {
            /** @description What a purchase order or a transfer lets expect, and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": true,
                     *       "document": "text",
                     *       "lines": [
                     *         {
                     *           "closed": true,
                     *           "expected": 1,
                     *           "expectedOn": "2026-11-21",
                     *           "line": 1,
                     *           "node": "text",
                     *           "open": 1,
                     *           "over": 1,
                     *           "received": 1,
                     *           "sku": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SupplyView"];
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
    putItems: {
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
                 *       "items": [
                 *         {
                 *           "baseUnit": "EA",
                 *           "category": "cutlery",
                 *           "handling": [
                 *             "hot",
                 *             "regulated"
                 *           ],
                 *           "legalEntity": "NW-US",
                 *           "lotRule": "fefo",
                 *           "minShelfLifeDays": 30,
                 *           "sku": "NW-11",
                 *           "units": [
                 *             {
                 *               "baseUnits": 12,
                 *               "unit": "CS"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ItemsBody"];
            };
        };
        responses: {
            /** @description What stock must know of items: units, handling, lots */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedView"];
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
    exportLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every ledger entry as of one instant, oldest first, one JSON object a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"id":"1","sku":"NW-11","node":"SEA","state":"on-hand","quantity":"120"} */
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    comparePositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rebuild every position from its entries, and what differs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "compared": 1,
                     *       "differences": [
                     *         {
                     *           "entries": 1,
                     *           "legalEntity": "text",
                     *           "node": "text",
                     *           "position": 1,
                     *           "sku": "text",
                     *           "state": "on-hand"
                     *         }
                     *       ],
                     *       "equal": true
                     *     }
                     */
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    exportProof: {
        parameters: {
            query?: {
                sku?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Positions, entries and holds as of one instant, one JSON object a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"kind":"entry","id":"1","position":"1","version":"1","state":"on-hand","quantity":"120"} */
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    listUnposted: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Movements that the ERP’s books have not followed yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "postings": [
                     *         {
                     *           "document": "OPENING-2026",
                     *           "legalEntity": "NW-US",
                     *           "movements": 1,
                     *           "node": "SEA",
                     *           "postingId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "queuedAt": "2026-11-21T09:30:00.000Z",
                     *           "units": 1
                     *         }
                     *       ],
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["UnpostedList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    reportMovements: {
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
                 *       "legalEntity": "NW-US",
                 *       "movements": [
                 *         {
                 *           "counterNode": "NYC",
                 *           "counterState": "on-hand",
                 *           "document": "OPENING-2026",
                 *           "expiresOn": "2026-11-21",
                 *           "kind": "receipt",
                 *           "lot": "L-2026-11",
                 *           "measured": {
                 *             "unit": "CS",
                 *             "value": "2.5"
                 *           },
                 *           "node": "SEA",
                 *           "occurredAt": "2026-11-21T09:30:00.000Z",
                 *           "quantity": 1,
                 *           "reason": "short pick",
                 *           "sequence": 1,
                 *           "sku": "NW-11",
                 *           "state": "on-hand",
                 *           "supplyDocument": "PO-4711"
                 *         }
                 *       ],
                 *       "source": "wms"
                 *     }
                 */
                "application/json": components["schemas"]["MovementsBody"];
            };
        };
        responses: {
            /** @description What a warehouse recorded, for one that does not send messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "booked": 1,
                     *       "known": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MovementsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
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
    draftChannelPolicies: {
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
                 *       "note": "Amazon sells from the west only",
                 *       "rules": {
                 *         "buffers": [
                 *           {
                 *             "category": "cutlery",
                 *             "channel": "amazon-us",
                 *             "handling": "regulated",
                 *             "node": "SEA",
                 *             "percent": 10,
                 *             "sku": "NW-11",
                 *             "units": 5
                 *           }
                 *         ],
                 *         "channels": [
                 *           {
                 *             "assortment": {
                 *               "categories": [
                 *                 "cutlery"
                 *               ],
                 *               "skus": [
                 *                 "NW-11"
                 *               ]
                 *             },
                 *             "cadenceSeconds": 900,
                 *             "channel": "amazon-us",
                 *             "conservativePercent": 90,
                 *             "locations": [
                 *               "WEST"
                 *             ],
                 *             "threshold": {
                 *               "units": 3,
                 *               "unitsPerMinute": 2
                 *             }
                 *           }
                 *         ],
                 *         "exclusions": [
                 *           {
                 *             "category": "cutlery",
                 *             "channel": "amazon-us",
                 *             "handling": "regulated",
                 *             "node": "SEA",
                 *             "sku": "NW-11"
                 *           }
                 *         ],
                 *         "hierarchy": [
                 *           {
                 *             "contains": [
                 *               "SEA",
                 *               "LAX"
                 *             ],
                 *             "location": "WEST"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChannelPoliciesDraft"];
            };
        };
        responses: {
            /** @description Draft what channels may see of stock */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "channels",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RuleVersionView"];
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
    draftHoldRules: {
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
                 *       "note": "Amazon sells from the west only",
                 *       "rules": {
                 *         "priorities": [
                 *           {
                 *             "channel": "b2b-portal",
                 *             "priority": 10
                 *           }
                 *         ],
                 *         "rules": [
                 *           {
                 *             "channel": "amazon-us",
                 *             "handling": "regulated",
                 *             "maxQuantity": 1,
                 *             "maxSeconds": 1,
                 *             "soft": true
                 *           }
                 *         ],
                 *         "softSeconds": {
                 *           "most": 86400,
                 *           "usual": 900
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["HoldRulesDraft"];
            };
        };
        responses: {
            /** @description Draft how long and how much may be held */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "channels",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RuleVersionView"];
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
    draftSourcingRules: {
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
                 *       "note": "Ship from the west first",
                 *       "rules": {
                 *         "rules": [
                 *           {
                 *             "criteria": [
                 *               "distance",
                 *               "cost"
                 *             ],
                 *             "fallback": "backorder",
                 *             "kinds": [
                 *               "warehouse",
                 *               "3pl"
                 *             ],
                 *             "maxNodes": 2,
                 *             "name": "west first",
                 *             "nodes": [
                 *               "SEA"
                 *             ],
                 *             "preferWhole": true,
                 *             "when": {
                 *               "channel": "b2b-portal",
                 *               "country": "US",
                 *               "handling": "regulated",
                 *               "region": "WA"
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SourcingRulesDraft"];
            };
        };
        responses: {
            /** @description Draft from where orders are served */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "channels",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RuleVersionView"];
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
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "channels" | "holds" | "sourcing";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last 100 versions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "versions": [
                     *         {
                     *           "active": true,
                     *           "body": {},
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "createdBy": "text",
                     *           "note": "text",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RuleSetList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    rollBackRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "channels" | "holds" | "sourcing";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Activate what the active version superseded; once more, what that one had */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "channels",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RuleVersionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            500: components["responses"]["Problem500"];
        };
    };
    activateRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "channels" | "holds" | "sourcing";
                /** @description 0: the defaults */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a version hold from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "channels",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RuleVersionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    simulateSourcing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "channels" | "holds" | "sourcing";
                /** @description 0: the defaults */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lastOrders": 500
                 *     }
                 */
                "application/json": components["schemas"]["SimulationBody"];
            };
        };
        responses: {
            /** @description What a draft would have made of the last orders, beside the active rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "active": {
                     *         "asked": 1,
                     *         "cost": [
                     *           {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           }
                     *         ],
                     *         "filled": 1,
                     *         "shipments": 1,
                     *         "splitOrders": 1,
                     *         "version": 1
                     *       },
                     *       "changed": [
                     *         {
                     *           "active": [
                     *             "text"
                     *           ],
                     *           "draft": [
                     *             "text"
                     *           ],
                     *           "orderNumber": "text"
                     *         }
                     *       ],
                     *       "draft": {
                     *         "asked": 1,
                     *         "cost": [
                     *           {
                     *             "amount": "440.00",
                     *             "currency": "USD"
                     *           }
                     *         ],
                     *         "filled": 1,
                     *         "shipments": 1,
                     *         "splitOrders": 1,
                     *         "version": 1
                     *       },
                     *       "orders": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SimulationView"];
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
    setSafetyStock: {
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
                 *       "positions": [
                 *         {
                 *           "legalEntity": "text",
                 *           "node": "text",
                 *           "quantity": 5,
                 *           "sku": "text"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SafetyStockBody"];
            };
        };
        responses: {
            /** @description Keep units back from every promise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedView"];
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
    loadSnapshot: {
        parameters: {
            query: {
                source: string;
                legalEntity: string;
                /** @description The same name again changes nothing */
                document: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {"node":"SEA","sku":"NW-11","onHand":120,"sequence":57} */
                "application/jsonl": string;
            };
        };
        responses: {
            /** @description What a source counts, all of it: compared, and corrected where it differs and owns the stock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contradicting": 1,
                     *       "corrected": 1,
                     *       "older": 1,
                     *       "reported": 1,
                     *       "rows": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SnapshotView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSnapshotDifferences: {
        parameters: {
            query: {
                source: string;
                legalEntity: string;
                /** @description The same name again changes nothing */
                document: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a snapshot found otherwise than expected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "differences": [
                     *         {
                     *           "counted": 1,
                     *           "expected": 1,
                     *           "node": "text",
                     *           "sku": "text",
                     *           "state": "on-hand",
                     *           "verdict": "corrected"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SnapshotDifferenceList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    readDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From where an order is served, and why not from elsewhere */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidates": [
                     *         {
                     *           "chosen": true,
                     *           "free": {
                     *             "NW-11": 4
                     *           },
                     *           "node": "SEA",
                     *           "reason": "ranked after NYC, which has the whole order"
                     *         }
                     *       ],
                     *       "decidedAt": "2026-11-21T09:30:00.000Z",
                     *       "lots": [
                     *         {
                     *           "expiresOn": "2026-11-21",
                     *           "lot": "L-2026-11",
                     *           "node": "SEA",
                     *           "quantity": 1,
                     *           "rule": "fefo",
                     *           "sku": "NW-11"
                     *         }
                     *       ],
                     *       "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "orderNumber": "text",
                     *       "reallocations": [
                     *         {
                     *           "decidedAt": "2026-11-21T09:30:00.000Z",
                     *           "lines": [
                     *             {
                     *               "candidates": [
                     *                 {
                     *                   "chosen": true,
                     *                   "free": 1,
                     *                   "node": "SEA",
                     *                   "reason": "has nothing of it"
                     *                 }
                     *               ],
                     *               "lineId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "lineNumber": 1,
                     *               "reason": "number 2 of who waits for NW-11, by priority (0) and then by who asked first",
                     *               "sku": "text",
                     *               "takes": [
                     *                 {
                     *                   "node": "SEA",
                     *                   "quantity": 1
                     *                 }
                     *               ],
                     *               "waited": 1
                     *             }
                     *           ],
                     *           "rule": "usual"
                     *         }
                     *       ],
                     *       "rule": "usual",
                     *       "ruleVersion": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    listStates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a unit can be, and which system owns that */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "nodes": [
                     *         {
                     *           "node": "STORE-7",
                     *           "owner": "erp"
                     *         }
                     *       ],
                     *       "states": [
                     *         {
                     *           "owner": "wms",
                     *           "state": "on-hand"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StateList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
}
