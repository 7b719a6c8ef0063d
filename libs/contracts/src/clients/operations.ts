/* Generated from docs/api/operations.openapi.json by `npm run docs`; do not edit. */
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
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents of partners by partner, purchase order, order, set and state
         * @description Newest first, page by page. parked, rejected, held and undelivered wait for somebody.
         */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document raw and readable side by side, its acknowledgement and its delivery */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a parked or held document again, send an undelivered one now, or a delivered one once more
         * @description Put the cause right first: a code map, a document map. What a partner sent and we rejected its sender has to send anew.
         */
        post: operations["replayDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands still until somebody decides, in groups and one by one */
        get: operations["listExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One exception */
        get: operations["readException"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a message up that could not be handled; what lined up behind it goes on */
        post: operations["discardException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions/{id}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The message that could not be handled, to be corrected */
        get: operations["readExceptionMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exceptions/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what stood still, corrected if a correction is given
         * @description Asks the owning service to try again now. It closes the exception by an event when it went well, so the list follows a moment later.
         */
        post: operations["retryException"];
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
    "/v1/partners/{id}/code-maps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change single entries of a partner’s code maps
         * @description Items, ship-tos, units, carriers, terms; an entry that is null goes, what is not named stays.
         */
        patch: operations["changeCodeMaps"];
        trace?: never;
    };
    "/v1/partners/{id}/maps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of a partner’s document maps */
        get: operations["listMaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/maps/{set}/{direction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft the next version of a map, with its test files */
        post: operations["draftMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/maps/{set}/{direction}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions */
        get: operations["compareMaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/maps/{set}/{direction}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the version that was in use before */
        post: operations["rollBackMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/maps/{set}/{direction}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which version was in use since when, and who put it into use */
        get: operations["listMapUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/maps/{set}/{direction}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version with its test files; 0 is the usual mapping */
        get: operations["readMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/maps/{set}/{direction}/{version}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a version into use
         * @description Refused unless every test file gives what it should. Version 0: map as usual again.
         */
        post: operations["activateMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/maps/{set}/{direction}/{version}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a version makes of a document
         * @description Nothing is kept or sent.
         */
        post: operations["tryMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every step of an order, found by any of its numbers
         * @description Give exactly one number; oldest step first, page by page.
         */
        get: operations["readTimeline"];
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
        AcknowledgementView: {
            /**
             * @description The partner's codes, each with its place
             * @example [
             *       "5",
             *       "PO1:8"
             *     ]
             */
            codes: string[];
            /**
             * @example [
             *       "One or more segments are in error."
             *     ]
             */
            words: string[];
        };
        CodeMapChanges: {
            /**
             * @description Their carrier (TD503 or TD505) → ours
             * @example {
             *       "SPDY": "SPEEDY"
             *     }
             */
            carriers?: {
                [key: string]: unknown;
            };
            /**
             * @description Their item number → our SKU
             * @example {
             *       "UP:614141000036": "NW-11"
             *     }
             */
            items?: {
                [key: string]: unknown;
            };
            /**
             * @description Their ship-to id → address
             * @example {
             *       "0042": {
             *         "city": "Tacoma",
             *         "country": "US",
             *         "name": "Store 42",
             *         "street": "1 Main St"
             *       }
             *     }
             */
            shipTos?: {
                [key: string]: unknown;
            };
            /**
             * @description Our payment terms → ITD
             * @example {
             *       "NET30": {
             *         "netDays": "30",
             *         "typeCode": "01"
             *       }
             *     }
             */
            terms?: {
                [key: string]: unknown;
            };
            /**
             * @description Their unit (X12 355) → UN/ECE Rec 20
             * @example {
             *       "CU": "CS"
             *     }
             */
            units?: {
                [key: string]: unknown;
            };
        };
        CodeMaps: {
            /**
             * @example {
             *       "SPDY": "SPEEDY"
             *     }
             */
            carriers: {
                [key: string]: unknown;
            };
            /**
             * @example {
             *       "UP:614141000036": "NW-11"
             *     }
             */
            items: {
                [key: string]: unknown;
            };
            /** @example {} */
            shipTos: {
                [key: string]: unknown;
            };
            /** @example {} */
            terms: {
                [key: string]: unknown;
            };
            /** @example {} */
            units: {
                [key: string]: unknown;
            };
        };
        DifferenceView: {
            /**
             * @description Absent where it is new
             * @example DTM[01=002]/02
             */
            from?: string | number | boolean | unknown[] | Record<string, never>;
            /** @example /fields/requestedDelivery */
            pointer: string;
            /**
             * @description Absent where it is gone
             * @example DTM[01=010]/02
             */
            to?: string | number | boolean | unknown[] | Record<string, never>;
        };
        DiscardRequest: {
            /** @example the customer withdrew the order */
            reason: string;
        };
        DocumentReplay: {
            /**
             * @description Only of what is delivered. keep: the same bytes again. renew: made anew under new control numbers; default for what the partner rejected
             * @example keep
             * @enum {string}
             */
            controlNumbers?: "keep" | "renew";
        };
        DocumentReplayed: {
            /** Format: uuid */
            documentId: string;
            /**
             * @description tried-again: what was parked or held, with the profile and map as they are now. sent-now: what was undelivered
             * @example tried-again
             * @enum {string}
             */
            done: "tried-again" | "sent-now" | "sent-again" | "made-anew";
            /**
             * @description Where it stands now
             * @example taken
             * @enum {string}
             */
            state: "taken" | "parked" | "rejected" | "duplicate" | "kept" | "held" | "undelivered" | "delivered" | "accepted" | "accepted-with-errors";
        };
        EdiAnswer: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** Format: uuid */
            documentId: string;
            /**
             * @description ISA13
             * @example 000000042
             */
            interchangeControl?: string;
            /** @example 997 */
            setId: string;
            /**
             * @example delivered
             * @enum {string}
             */
            state: "taken" | "parked" | "rejected" | "duplicate" | "kept" | "held" | "undelivered" | "delivered" | "accepted" | "accepted-with-errors";
        };
        EdiDocumentDelivery: {
            /** @description Tries that failed */
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            deliveredAt?: string;
            /** @example 855-000000042.edi */
            name: string;
            /**
             * Format: date-time
             * @description When it is tried again; absent when parked or delivered
             * @example 2026-11-21T09:30:00.000Z
             */
            nextAt?: string;
            /** @description Why the last try failed */
            problem?: string;
            /** @example sftp */
            transport?: string;
        };
        EdiDocumentPage: {
            /** @description Newest first */
            documents: components["schemas"]["EdiDocumentSummary"][];
            /**
             * Format: uuid
             * @description Give it as `after` for the next page; absent on the last
             */
            next?: string;
        };
        EdiDocumentSummary: {
            /**
             * @description What the partner said of it
             * @example accepted
             */
            acknowledged?: string;
            acknowledgement?: components["schemas"]["AcknowledgementView"];
            /**
             * @description ST02 or UNH01
             * @example 0001
             */
            control: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example PO-1007 */
            customerPo?: string;
            /**
             * @example in
             * @enum {string}
             */
            direction: "in" | "out";
            faults: components["schemas"]["EdiFaultView"][];
            /**
             * @description GS06; none without a group
             * @example 1
             */
            groupControl: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Absent while it is held
             */
            interchangeId?: string;
            /**
             * @description The version of the partner’s map that mapped it; 0 = as usual
             * @example 2
             */
            mapVersion?: number;
            /**
             * @description EDIFACT: the message
             * @example ORDERS
             */
            message?: string;
            /** @example ERNSH:PO-1007 */
            naturalKey?: string;
            /** Format: uuid */
            orderId?: string;
            /** @example SO-0000042 */
            orderNumber?: string;
            /**
             * @description Place among the sets of its interchange, from 0
             * @example 1
             */
            ordinal?: number;
            /** @example ERNSH */
            partner?: string;
            /**
             * @description Its kind, by the number of X12
             * @example 850
             */
            setId: string;
            /**
             * @description Where it stands now
             * @example taken
             * @enum {string}
             */
            state: "taken" | "parked" | "rejected" | "duplicate" | "kept" | "held" | "undelivered" | "delivered" | "accepted" | "accepted-with-errors";
            /**
             * @example taken
             * @enum {string}
             */
            status?: "taken" | "parked" | "duplicate" | "kept" | "sent" | "held";
            /**
             * @description accepted, accepted-with-errors or rejected
             * @example accepted
             */
            verdict: string;
        };
        EdiDocumentWhole: {
            /** @description In: our 997, 999 or TA1 for it. Out: the partner’s. Oldest first */
            acknowledgedBy: components["schemas"]["EdiAnswer"][];
            /** @description Of what we send */
            delivery?: components["schemas"]["EdiDocumentDelivery"];
            document: components["schemas"]["EdiDocumentSummary"];
            /**
             * @description ISA13
             * @example 000000042
             */
            interchangeControl?: string;
            /**
             * @description Byte for byte; absent when held or no longer kept
             * @example ST*850*0001~…
             */
            raw?: string;
            /**
             * @description The order as we read it, or what our document was made of
             * @example {
             *       "number": "PO-1007"
             *     }
             */
            readable?: {
                [key: string]: unknown;
            };
            segments: components["schemas"]["EdiSegmentView"][];
        };
        EdiFaultView: {
            /**
             * @description X12 code of that level (TA105, AK905, AK502, AK304, AK403); EDIFACT: 0085
             * @example 4
             */
            code: string;
            /**
             * @description file, interchange, group, set, segment or element
             * @example set
             */
            level: string;
            /** @example SE01 says 50, the set has 9 segments. */
            message: string;
        };
        EdiSegmentView: {
            /**
             * @example {
             *       "BEG01": "00",
             *       "BEG03": "PO-1007"
             *     }
             */
            elements: {
                [key: string]: unknown;
            };
            /**
             * @description ST is 1
             * @example 2
             */
            position: number;
            /** @example BEG */
            segment: string;
        };
        ExceptionDto: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            closedAt?: string;
            /** @example UNKNOWN_ITEM */
            code: string;
            /** @example PO-7731 */
            customerPo?: string;
            /** @example line 3 names item GA123, which the ERP does not know */
            detail: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            dueAt: string;
            facts?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            openedAt: string;
            /** Format: uuid */
            orderId?: string;
            /** @example SO-0000042 */
            orderNumber?: string;
            /** @example order-desk */
            ownerRole: string;
            resolution?: string;
            /** @example order-to-cash */
            service: string;
            /** @example order */
            stage: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "closed";
        };
        ExceptionGroup: {
            /** @example UNKNOWN_ITEM */
            code: string;
            count: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            oldestDueAt: string;
            /** @example order-desk */
            ownerRole: string;
            /** @example order */
            stage: string;
        };
        ExceptionList: {
            /** @description The most overdue first */
            exceptions: components["schemas"]["ExceptionDto"][];
            /** @description How many of each kind */
            groups: components["schemas"]["ExceptionGroup"][];
            /**
             * Format: uuid
             * @description Give it as `after` for the next page; absent on the last
             */
            next?: string;
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
        MapComparison: {
            differences: components["schemas"]["DifferenceView"][];
            /**
             * @example [
             *       "fields.requestedDelivery: \"DTM[01=002]/02\" → \"DTM[01=010]/02\""
             *     ]
             */
            words: string[];
        };
        MapList: {
            maps: components["schemas"]["MapSummary"][];
        };
        MapSetup: {
            /** @example guide of May 2026: REF*DP must come back */
            note?: string;
            /**
             * @description What differs from the usual mapping; the language is described in the README of edi
             * @example {
             *       "fields": {
             *         "requestedDelivery": "DTM[01=010]/02"
             *       },
             *       "lines": {
             *         "item": [
             *           "PO1/@VN",
             *           "PO1/@CB"
             *         ]
             *       }
             *     }
             */
            rules: {
                [key: string]: unknown;
            };
            tests: components["schemas"]["MapTestFile"][];
        };
        MapSummary: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example user:ada */
            createdBy: string;
            /**
             * @example in
             * @enum {string}
             */
            direction: "in" | "out";
            note?: string;
            /** @example 856 */
            set: string;
            /**
             * @example draft
             * @enum {string}
             */
            status: "draft" | "active" | "retired";
            /**
             * @description 0 = the usual mapping
             * @example 3
             */
            version: number;
        };
        MapTestFile: {
            /**
             * @description In: an interchange with one order. Out: the order (or, for 865, the change) that is answered
             * @example ISA*00*…
             */
            document?: string;
            /**
             * @description In: of our order what matters, null for what must be absent. Out: the segments between ST and SE
             * @example [
             *       "BAK*00*AC*PO-7731*20260101"
             *     ]
             */
            expected: {
                [key: string]: unknown;
            } | string[];
            /** @example an order with two stores */
            name: string;
            /**
             * @description What it takes for granted of the profile, such as code maps
             * @example {
             *       "items": {
             *         "UP:614141000036": "NW-11"
             *       }
             *     }
             */
            profile?: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description Out: the day on which it is written
             * @example 2026-11-21
             */
            today?: string;
            /**
             * @description Out: what we tell, as in purchase-order.acknowledge, ship-notice.send, invoice.send
             * @example {
             *       "customerPo": "PO-7731"
             *     }
             */
            told?: {
                [key: string]: unknown;
            };
        };
        MapTrial: {
            /**
             * @description In: an interchange with one order. Out: the order (or, for 865, the change) that is answered
             * @example ISA*00*…
             */
            document?: string;
            /**
             * @description What it takes for granted of the profile, such as code maps
             * @example {
             *       "items": {
             *         "UP:614141000036": "NW-11"
             *       }
             *     }
             */
            profile?: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description Out: the day on which it is written
             * @example 2026-11-21
             */
            today?: string;
            /**
             * @description Out: what we tell, as in purchase-order.acknowledge, ship-notice.send, invoice.send
             * @example {
             *       "customerPo": "PO-7731"
             *     }
             */
            told?: {
                [key: string]: unknown;
            };
        };
        MapTried: {
            /**
             * @description Why it cannot be used
             * @example [
             *       "/PO1[1]/07: PO1 must identify the item by one of VN"
             *     ]
             */
            faults: string[];
            /**
             * @description Our order, or the segments of the document; absent when nothing came of it
             * @example [
             *       "BAK*00*AC*PO-7731*20260101"
             *     ]
             */
            result?: string | number | boolean | unknown[] | Record<string, never>;
        };
        MapUseView: {
            /** @example user:ada */
            usedBy: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            usedFrom: string;
            /** @example 2 */
            version: number;
        };
        MapUses: {
            /** @description Latest first */
            uses: components["schemas"]["MapUseView"][];
        };
        MapView: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example user:ada */
            createdBy: string;
            /**
             * @example in
             * @enum {string}
             */
            direction: "in" | "out";
            note?: string;
            /**
             * @example {
             *       "fields": {
             *         "requestedDelivery": "DTM[01=010]/02"
             *       }
             *     }
             */
            rules: {
                [key: string]: unknown;
            };
            /** @example 856 */
            set: string;
            /**
             * @example draft
             * @enum {string}
             */
            status: "draft" | "active" | "retired";
            tests: components["schemas"]["MapTestFile"][];
            /**
             * @description 0 = the usual mapping
             * @example 3
             */
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
        ParkedMessageDto: {
            /** Format: uuid */
            exceptionId: string;
            /** @description The message as its service keeps it: envelope, error, history */
            message: {
                [key: string]: unknown;
            };
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
        RetryRequest: {
            /** @description The parked message's data, corrected; missing tries it as it is */
            data?: {
                [key: string]: unknown;
            };
            /** @description A whole envelope in place of a message that could not be read */
            envelope?: {
                [key: string]: unknown;
            };
        };
        RetryResult: {
            /** @description What the owning service answered */
            answer: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            exceptionId: string;
            /**
             * @example retried
             * @enum {string}
             */
            outcome: "retried" | "discarded";
        };
        TimelineStepDto: {
            /** @example service:wms */
            actor: string;
            causationId?: string;
            correlationId: string;
            /** @description The event's data */
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            /** Format: uuid */
            orderId?: string;
            /** @example wms */
            service: string;
            /** @example SEA-0000017 */
            subject?: string;
            /** @example shipment.confirmed.v1 */
            type: string;
        };
        TimelineView: {
            /**
             * Format: uuid
             * @description Give it as `after` for the next page; absent on the last
             */
            next?: string;
            /** @description Oldest first */
            steps: components["schemas"]["TimelineStepDto"][];
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
    listDocuments: {
        parameters: {
            query?: {
                partner?: string;
                customerPo?: string;
                orderId?: string;
                orderNumber?: string;
                /** @description The kind: 850, of an ORDERS too */
                set?: string;
                direction?: "in" | "out";
                /** @description parked, rejected, held and undelivered wait for somebody */
                state?: "taken" | "parked" | "rejected" | "duplicate" | "kept" | "held" | "undelivered" | "delivered" | "accepted" | "accepted-with-errors";
                /** @description Cursor: `next` of the page before */
                after?: string;
                /** @description 1 to 500, default 500 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents of partners by partner, purchase order, order, set and state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documents": [
                     *         {
                     *           "acknowledged": "accepted",
                     *           "acknowledgement": {
                     *             "codes": [
                     *               "5",
                     *               "PO1:8"
                     *             ],
                     *             "words": [
                     *               "One or more segments are in error."
                     *             ]
                     *           },
                     *           "control": "0001",
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "customerPo": "PO-1007",
                     *           "direction": "in",
                     *           "faults": [
                     *             {
                     *               "code": "4",
                     *               "level": "set",
                     *               "message": "SE01 says 50, the set has 9 segments."
                     *             }
                     *           ],
                     *           "groupControl": "1",
                     *           "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "interchangeId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "mapVersion": 2,
                     *           "message": "ORDERS",
                     *           "naturalKey": "ERNSH:PO-1007",
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "orderNumber": "SO-0000042",
                     *           "ordinal": 1,
                     *           "partner": "ERNSH",
                     *           "setId": "850",
                     *           "state": "taken",
                     *           "status": "taken",
                     *           "verdict": "accepted"
                     *         }
                     *       ],
                     *       "next": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *     }
                     */
                    "application/json": components["schemas"]["EdiDocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readDocument: {
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
            /** @description A document raw and readable side by side, its acknowledgement and its delivery */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "acknowledgedBy": [
                     *         {
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "interchangeControl": "000000042",
                     *           "setId": "997",
                     *           "state": "delivered"
                     *         }
                     *       ],
                     *       "delivery": {
                     *         "attempts": 1,
                     *         "deliveredAt": "2026-11-21T09:30:00.000Z",
                     *         "name": "855-000000042.edi",
                     *         "nextAt": "2026-11-21T09:30:00.000Z",
                     *         "transport": "sftp"
                     *       },
                     *       "document": {
                     *         "acknowledged": "accepted",
                     *         "acknowledgement": {
                     *           "codes": [
                     *             "5",
                     *             "PO1:8"
                     *           ],
                     *           "words": [
                     *             "One or more segments are in error."
                     *           ]
                     *         },
                     *         "control": "0001",
                     *         "createdAt": "2026-11-21T09:30:00.000Z",
                     *         "customerPo": "PO-1007",
                     *         "direction": "in",
                     *         "faults": [
                     *           {
                     *             "code": "4",
                     *             "level": "set",
                     *             "message": "SE01 says 50, the set has 9 segments."
                     *           }
                     *         ],
                     *         "groupControl": "1",
                     *         "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *         "interchangeId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *         "mapVersion": 2,
                     *         "message": "ORDERS",
                     *         "naturalKey": "ERNSH:PO-1007",
                     *         "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *         "orderNumber": "SO-0000042",
                     *         "ordinal": 1,
                     *         "partner": "ERNSH",
                     *         "setId": "850",
                     *         "state": "taken",
                     *         "status": "taken",
                     *         "verdict": "accepted"
                     *       },
                     *       "interchangeControl": "000000042",
                     *       "raw": "ST*850*0001~…",
                     *       "readable": {
                     *         "number": "PO-1007"
                     *       },
                     *       "segments": [
                     *         {
                     *           "elements": {
                     *             "BEG01": "00",
                     *             "BEG03": "PO-1007"
                     *           },
                     *           "position": 2,
                     *           "segment": "BEG"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EdiDocumentWhole"];
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
    replayDocument: {
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
                 *       "controlNumbers": "keep"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentReplay"];
            };
        };
        responses: {
            /** @description Try a parked or held document again, send an undelivered one now, or a delivered one once more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "done": "tried-again",
                     *       "state": "taken"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentReplayed"];
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
    listExceptions: {
        parameters: {
            query?: {
                status?: "open" | "closed";
                /** @description The service that it belongs to */
                service?: string;
                stage?: string;
                /** @description The role that can put it right */
                owner?: string;
                code?: string;
                /** @description Order number */
                order?: string;
                /** @description The customer’s purchase order number */
                po?: string;
                /** @description Cursor: `next` of the page before */
                after?: string;
                /** @description 1 to 1000, default 100 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands still until somebody decides, in groups and one by one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exceptions": [
                     *         {
                     *           "closedAt": "2026-11-21T09:30:00.000Z",
                     *           "code": "UNKNOWN_ITEM",
                     *           "customerPo": "PO-7731",
                     *           "detail": "line 3 names item GA123, which the ERP does not know",
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "facts": {},
                     *           "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "openedAt": "2026-11-21T09:30:00.000Z",
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "orderNumber": "SO-0000042",
                     *           "ownerRole": "order-desk",
                     *           "service": "order-to-cash",
                     *           "stage": "order",
                     *           "status": "open"
                     *         }
                     *       ],
                     *       "groups": [
                     *         {
                     *           "code": "UNKNOWN_ITEM",
                     *           "count": 1,
                     *           "oldestDueAt": "2026-11-21T09:30:00.000Z",
                     *           "ownerRole": "order-desk",
                     *           "stage": "order"
                     *         }
                     *       ],
                     *       "next": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *     }
                     */
                    "application/json": components["schemas"]["ExceptionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    readException: {
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
            /** @description One exception */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "closedAt": "2026-11-21T09:30:00.000Z",
                     *       "code": "UNKNOWN_ITEM",
                     *       "customerPo": "PO-7731",
                     *       "detail": "line 3 names item GA123, which the ERP does not know",
                     *       "dueAt": "2026-11-21T09:30:00.000Z",
                     *       "facts": {},
                     *       "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "openedAt": "2026-11-21T09:30:00.000Z",
                     *       "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "orderNumber": "SO-0000042",
                     *       "ownerRole": "order-desk",
                     *       "service": "order-to-cash",
                     *       "stage": "order",
                     *       "status": "open"
                     *     }
                     */
                    "application/json": components["schemas"]["ExceptionDto"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    discardException: {
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
            /** @description Give a message up that could not be handled; what lined up behind it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answer": {},
                     *       "exceptionId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "outcome": "retried"
                     *     }
                     */
                    "application/json": components["schemas"]["RetryResult"];
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
    readExceptionMessage: {
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
            /** @description The message that could not be handled, to be corrected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exceptionId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "message": {}
                     *     }
                     */
                    "application/json": components["schemas"]["ParkedMessageDto"];
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
    retryException: {
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
                "application/json": components["schemas"]["RetryRequest"];
            };
        };
        responses: {
            /** @description Try again what stood still, corrected if a correction is given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answer": {},
                     *       "exceptionId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "outcome": "retried"
                     *     }
                     */
                    "application/json": components["schemas"]["RetryResult"];
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
    changeCodeMaps: {
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
                 *       "carriers": {
                 *         "SPDY": "SPEEDY"
                 *       },
                 *       "items": {
                 *         "UP:614141000036": "NW-11"
                 *       },
                 *       "shipTos": {
                 *         "0042": {
                 *           "city": "Tacoma",
                 *           "country": "US",
                 *           "name": "Store 42",
                 *           "street": "1 Main St"
                 *         }
                 *       },
                 *       "terms": {
                 *         "NET30": {
                 *           "netDays": "30",
                 *           "typeCode": "01"
                 *         }
                 *       },
                 *       "units": {
                 *         "CU": "CS"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CodeMapChanges"];
            };
        };
        responses: {
            /** @description Change single entries of a partner’s code maps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "carriers": {
                     *         "SPDY": "SPEEDY"
                     *       },
                     *       "items": {
                     *         "UP:614141000036": "NW-11"
                     *       },
                     *       "shipTos": {},
                     *       "terms": {},
                     *       "units": {}
                     *     }
                     */
                    "application/json": components["schemas"]["CodeMaps"];
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
            503: components["responses"]["Problem503"];
        };
    };
    listMaps: {
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
            /** @description Versions of a partner’s document maps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "maps": [
                     *         {
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "createdBy": "user:ada",
                     *           "direction": "in",
                     *           "set": "856",
                     *           "status": "draft",
                     *           "version": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MapList"];
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
    draftMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: string;
                direction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "guide of May 2026: REF*DP must come back",
                 *       "rules": {
                 *         "fields": {
                 *           "requestedDelivery": "DTM[01=010]/02"
                 *         },
                 *         "lines": {
                 *           "item": [
                 *             "PO1/@VN",
                 *             "PO1/@CB"
                 *           ]
                 *         }
                 *       },
                 *       "tests": [
                 *         {
                 *           "document": "ISA*00*…",
                 *           "expected": [
                 *             "BAK*00*AC*PO-7731*20260101"
                 *           ],
                 *           "name": "an order with two stores",
                 *           "profile": {
                 *             "items": {
                 *               "UP:614141000036": "NW-11"
                 *             }
                 *           },
                 *           "today": "2026-11-21",
                 *           "told": {
                 *             "customerPo": "PO-7731"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MapSetup"];
            };
        };
        responses: {
            /** @description Draft the next version of a map, with its test files */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "createdBy": "user:ada",
                     *       "direction": "in",
                     *       "rules": {
                     *         "fields": {
                     *           "requestedDelivery": "DTM[01=010]/02"
                     *         }
                     *       },
                     *       "set": "856",
                     *       "status": "draft",
                     *       "tests": [
                     *         {
                     *           "document": "ISA*00*…",
                     *           "expected": [
                     *             "BAK*00*AC*PO-7731*20260101"
                     *           ],
                     *           "name": "an order with two stores",
                     *           "profile": {
                     *             "items": {
                     *               "UP:614141000036": "NW-11"
                     *             }
                     *           },
                     *           "today": "2026-11-21",
                     *           "told": {
                     *             "customerPo": "PO-7731"
                     *           }
                     *         }
                     *       ],
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["MapView"];
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
            503: components["responses"]["Problem503"];
        };
    };
    compareMaps: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
                set: string;
                direction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs between two versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "differences": [
                     *         {
                     *           "from": "DTM[01=002]/02",
                     *           "pointer": "/fields/requestedDelivery",
                     *           "to": "DTM[01=010]/02"
                     *         }
                     *       ],
                     *       "words": [
                     *         "fields.requestedDelivery: \"DTM[01=002]/02\" → \"DTM[01=010]/02\""
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MapComparison"];
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
    rollBackMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: string;
                direction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back to the version that was in use before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "createdBy": "user:ada",
                     *       "direction": "in",
                     *       "rules": {
                     *         "fields": {
                     *           "requestedDelivery": "DTM[01=010]/02"
                     *         }
                     *       },
                     *       "set": "856",
                     *       "status": "draft",
                     *       "tests": [
                     *         {
                     *           "document": "ISA*00*…",
                     *           "expected": [
                     *             "BAK*00*AC*PO-7731*20260101"
                     *           ],
                     *           "name": "an order with two stores",
                     *           "profile": {
                     *             "items": {
                     *               "UP:614141000036": "NW-11"
                     *             }
                     *           },
                     *           "today": "2026-11-21",
                     *           "told": {
                     *             "customerPo": "PO-7731"
                     *           }
                     *         }
                     *       ],
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["MapView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMapUses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: string;
                direction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which version was in use since when, and who put it into use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uses": [
                     *         {
                     *           "usedBy": "user:ada",
                     *           "usedFrom": "2026-11-21T09:30:00.000Z",
                     *           "version": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MapUses"];
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
    readMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: string;
                direction: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version with its test files; 0 is the usual mapping */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "createdBy": "user:ada",
                     *       "direction": "in",
                     *       "rules": {
                     *         "fields": {
                     *           "requestedDelivery": "DTM[01=010]/02"
                     *         }
                     *       },
                     *       "set": "856",
                     *       "status": "draft",
                     *       "tests": [
                     *         {
                     *           "document": "ISA*00*…",
                     *           "expected": [
                     *             "BAK*00*AC*PO-7731*20260101"
                     *           ],
                     *           "name": "an order with two stores",
                     *           "profile": {
                     *             "items": {
                     *               "UP:614141000036": "NW-11"
                     *             }
                     *           },
                     *           "today": "2026-11-21",
                     *           "told": {
                     *             "customerPo": "PO-7731"
                     *           }
                     *         }
                     *       ],
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["MapView"];
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
    activateMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: string;
                direction: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a version into use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-21T09:30:00.000Z",
                     *       "createdBy": "user:ada",
                     *       "direction": "in",
                     *       "rules": {
                     *         "fields": {
                     *           "requestedDelivery": "DTM[01=010]/02"
                     *         }
                     *       },
                     *       "set": "856",
                     *       "status": "draft",
                     *       "tests": [
                     *         {
                     *           "document": "ISA*00*…",
                     *           "expected": [
                     *             "BAK*00*AC*PO-7731*20260101"
                     *           ],
                     *           "name": "an order with two stores",
                     *           "profile": {
                     *             "items": {
                     *               "UP:614141000036": "NW-11"
                     *             }
                     *           },
                     *           "today": "2026-11-21",
                     *           "told": {
                     *             "customerPo": "PO-7731"
                     *           }
                     *         }
                     *       ],
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["MapView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    tryMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: string;
                direction: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": "ISA*00*…",
                 *       "profile": {
                 *         "items": {
                 *           "UP:614141000036": "NW-11"
                 *         }
                 *       },
                 *       "today": "2026-11-21",
                 *       "told": {
                 *         "customerPo": "PO-7731"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MapTrial"];
            };
        };
        responses: {
            /** @description What a version makes of a document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "faults": [
                     *         "/PO1[1]/07: PO1 must identify the item by one of VN"
                     *       ],
                     *       "result": [
                     *         "BAK*00*AC*PO-7731*20260101"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MapTried"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /** @description Order number or order id */
                order?: string;
                po?: string;
                channelOrder?: string;
                shipment?: string;
                invoice?: string;
                /** @description Invoice or journal number of the ERP */
                erp?: string;
                /** @description Interchange control number */
                ediControl?: string;
                correlation?: string;
                /** @description Cursor: `next` of the page before */
                after?: string;
                /** @description 1 to 1000, default 200 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every step of an order, found by any of its numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "next": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "steps": [
                     *         {
                     *           "actor": "service:wms",
                     *           "correlationId": "text",
                     *           "data": {},
                     *           "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "occurredAt": "2026-11-21T09:30:00.000Z",
                     *           "orderId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "service": "wms",
                     *           "subject": "SEA-0000017",
                     *           "type": "shipment.confirmed.v1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
}
