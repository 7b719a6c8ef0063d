/* Generated from docs/api/edi.openapi.json by `npm run docs`; do not edit. */
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
    "/v1/as2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AS2 message of a partner (RFC 4130)
         * @description Signed and encrypted. Kept as it came, then opened; the answer is the receipt, signed when asked so. The same Message-ID again gets the same receipt and does nothing again. With Receipt-Delivery-Option the answer is empty and the receipt goes there, which must be the host of the partner’s url or its receiptUrl. Receipts for what we sent come here, too. 32 MiB at most (EDI_MAX_AS2_BYTES).
         */
        post: operations["receiveAs2Message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a case about which nothing more is to be done */
        post: operations["closeCase"];
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
        /** What was brought to partners, and what waits */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send what is parked or waits now
         * @description By its interchange; what waits behind it goes, too.
         */
        post: operations["retryDelivery"];
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
        /** Documents in and out, newest first, page by page */
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
        /** A document, raw and readable side by side */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a held ship notice right, and try it again
         * @description What the warehouse told wrongly: carrier, bill of lading, time, packages. What is left out stays.
         */
        post: operations["correctShipNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a held document although it does not agree
         * @description The reason stands in the case that it closes. What its partner could not read stays held.
         */
        post: operations["releaseDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a document once more */
        post: operations["resendDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a parked document again, or send a held one, after its profile was put right */
        post: operations["retryDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What partners sent again, and what became of it */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in an X12 file
         * @description Stored raw, as it streams, before it is read; the same file again is the same file. Up to 1 MiB it is worked on at once; a bigger one is answered as received, and `GET /v1/files/{id}/outcome` says what became of it. A token with a `channel` claim is that partner’s own: interchanges of others in its files are refused (profile.mailboxes). Answers (TA1, 997 or 999) go to the partner’s outbox. 256 MiB at most (EDI_MAX_FILE_BYTES).
         */
        post: operations["receiveFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file as it arrived, byte for byte */
        get: operations["readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a file, set by set */
        get: operations["readFileOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a parked file again, after its partner was put right */
        post: operations["retryFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is outstanding or overdue between us and partners
         * @description Acknowledgements that they owe; 855, 856 and 810 that we owe. The clocks are in each profile.
         */
        get: operations["listObligations"];
        put?: never;
        post?: never;
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
    "/v1/partner-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a new partner may begin from */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trading partners and their profiles, page by page */
        get: operations["listPartners"];
        put?: never;
        /**
         * Begin with a trading partner from a template
         * @description Its profile is the template’s with what is given over it; its document maps are in use at once.
         */
        post: operations["createPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A trading partner and its profile */
        get: operations["readPartner"];
        /**
         * Set up a trading partner, or change it
         * @description The id is the name of its folder: letters, digits, . _ and -. What the profile leaves out is as usual.
         */
        put: operations["savePartner"];
        post?: never;
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
    "/v1/partners/{id}/inventory-advices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a partner now what there is in stock
         * @description Announced to whoever knows the stock; the 846 follows.
         */
        post: operations["requestInventoryAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Draft the next version of a map */
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
        /** Which version was in use since when */
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
        /** Change a draft */
        put: operations["changeMap"];
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
    "/v1/partners/{id}/maps/{set}/{direction}/{version}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run the test files of a version */
        post: operations["testMap"];
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
    "/v1/partners/{id}/price-catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a partner now its items and prices
         * @description Announced to whoever knows the prices of its contract; the 832 follows.
         */
        post: operations["requestPriceCatalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fill rate and punctuality for a partner
         * @description Of the orders that came from the first to the last day (UTC), from the documents about them, whenever these were sent.
         */
        get: operations["readScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}/self-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a partner still lacks, and what would be right
         * @description The sample is the order of its map’s first test file; post one of the partner’s own instead.
         */
        get: operations["selfTest"];
        put?: never;
        /**
         * The same with an order of the partner’s
         * @description Read by its map, and answered by the 855, 856 and 810 that it would get; nothing is kept or sent.
         */
        post: operations["selfTestWith"];
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
        AcknowledgementFigures: {
            /** @example 117 */
            accepted: number;
            /** @example 1 */
            acceptedWithErrors: number;
            /**
             * @description Documents of theirs that we answered as rejected
             * @example 2
             */
            refusedByUs: number;
            /** @example 1 */
            rejected: number;
            /**
             * @description Documents that we sent in the period
             * @example 120
             */
            sent: number;
            /** @example 1 */
            unacknowledged: number;
        };
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
        AdviceRequested: {
            /**
             * Format: uuid
             * @description The document carries its first eight characters as its number
             */
            requestId: string;
        };
        As2Settings: {
            /**
             * @example aes-256-cbc
             * @enum {string}
             */
            cipher?: "aes-128-cbc" | "aes-192-cbc" | "aes-256-cbc";
            /** @description Ours are compressed before they are signed (RFC 5402); compressed ones of theirs are read in any case */
            compressed?: boolean;
            /**
             * @description Of signatures and receipts
             * @example sha-256
             * @enum {string}
             */
            digest?: "sha-256" | "sha-384" | "sha-512";
            /**
             * @description Ours, PEM, RSA; they get it from us
             * @example -----BEGIN CERTIFICATE-----…
             */
            ourCertificate: string;
            /**
             * @description The one before, while they may still encrypt for it
             * @example -----BEGIN CERTIFICATE-----…
             */
            ourFormerCertificate?: string;
            /**
             * @description Its private key, PEM. An environment variable of the service, EDI_SECRET_…: the secret itself is never stored
             * @example EDI_SECRET_AS2_KEY_2025
             */
            ourFormerKeyVariable?: string;
            /**
             * @description AS2-From of what we send
             * @example NORTHWIND
             */
            ourId: string;
            /**
             * @description Our private key, PEM. An environment variable of the service, EDI_SECRET_…: the secret itself is never stored
             * @example EDI_SECRET_AS2_KEY
             */
            ourKeyVariable: string;
            /**
             * @description With receiptsTo: minutes until the same message is sent again
             * @example 60
             */
            receiptMinutes?: number;
            /**
             * @description Where they want our receipts by a connection of its own, if that is another host than that of url
             * @example https://as2.example.com/mdn
             */
            receiptUrl?: string;
            /**
             * @description Our POST /v1/as2 as they reach it: their receipts come there later, by a connection of their own. Left out = in the answer
             * @example https://edi.northwind.example/v1/as2
             */
            receiptsTo?: string;
            /**
             * @description Theirs, PEM, RSA: the first that is valid is encrypted for, all that are valid are trusted, so that the next one may be there before they change
             * @example [
             *       "-----BEGIN CERTIFICATE-----…"
             *     ]
             */
            theirCertificates: string[];
            /**
             * @description AS2-From of what they send
             * @example ERNSH
             */
            theirId: string;
            /**
             * @description Seconds to wait for the receipt
             * @example 40
             */
            timeoutSeconds?: number;
            /** @example https://as2.example.com/as2 */
            url: string;
        };
        CaseClosing: {
            /** @example the partner sent it again */
            resolution: string;
        };
        CatalogueRequest: {
            /**
             * @description Whose prices; left out = profile.customerNumber
             * @example ERNSH
             */
            customerNumber?: string;
        };
        ClockSetup: {
            /**
             * @description Their 997 or 999 for what we send, hours
             * @example 24
             */
            acknowledgementHours?: number;
            /**
             * @description Our 810 after the 856, hours
             * @example 72
             */
            invoiceHours?: number;
            /**
             * @description Our 855 for their order, hours
             * @example 24
             */
            responseHours?: number;
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
        CustomerParty: {
            /**
             * @description N103
             * @example 92
             */
            qualifier?: string;
            /**
             * @description N101
             * @example BY
             */
            role: string;
        };
        DeliveryList: {
            /** @description Newest first, 500 at most */
            deliveries: components["schemas"]["DeliveryView"][];
        };
        DeliveryView: {
            /** @description Tries that failed */
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            deliveredAt?: string;
            /** Format: uuid */
            interchangeId: string;
            /** @example 855-000000042.edi */
            name: string;
            /**
             * Format: date-time
             * @description Of what waits
             * @example 2026-11-21T09:30:00.000Z
             */
            nextAt?: string;
            /** @example ERNSH */
            partner: string;
            /** @description Why the last try failed */
            problem?: string;
            /**
             * @description What the other side said when it took it
             * @example {
             *       "status": 200
             *     }
             */
            receipt?: {
                [key: string]: unknown;
            };
            /**
             * @description parked: refused, with a case
             * @example delivered
             * @enum {string}
             */
            state: "delivered" | "waiting" | "parked";
            /**
             * @description What brought it
             * @example folder
             */
            transport?: string;
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
        DocumentRetried: {
            /** Format: uuid */
            documentId: string;
            /**
             * @description taken, or parked still
             * @example taken
             */
            status: string;
        };
        DuplicateList: {
            /** @description Latest first, 500 at most */
            duplicates: components["schemas"]["DuplicateView"][];
        };
        DuplicateView: {
            /**
             * @description ISA, GS01 or ST01
             * @example 850
             */
            code: string;
            /**
             * @description ISA13, GS06 or ST02
             * @example 0001
             */
            control: string;
            /**
             * Format: uuid
             * @description The last file that brought it
             */
            fileId?: string;
            /**
             * Format: uuid
             * @description The interchange, group or document that came first
             */
            firstId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            firstSeen: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            lastSeen: string;
            /**
             * @example interchange
             * @enum {string}
             */
            level: "interchange" | "group" | "set";
            /** @example ERNSH */
            partner: string;
            /**
             * @description same-content: it changed nothing. number-again: a control number over other content, which was taken
             * @example same-content
             * @enum {string}
             */
            reason: "same-content" | "number-again";
            /**
             * @description How often it came again
             * @example 1
             */
            times: number;
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
        Exchanges: {
            /**
             * @example [
             *       "850",
             *       "860"
             *     ]
             */
            in: string[];
            /**
             * @description Those that we can send come into the profile
             * @example [
             *       "855",
             *       "856",
             *       "810"
             *     ]
             */
            out: string[];
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
        FileTaken: {
            /** @description How often it was worked on */
            attempts: number;
            /** Format: uuid */
            fileId: string;
            /** @description New ones only: a duplicate stands in the file that brought it first */
            interchanges: components["schemas"]["InterchangeView"][];
            /** @description Why it is parked */
            reason?: string;
            /**
             * @description received and not read to its end yet, processed, or parked with a case
             * @example processed
             */
            status: string;
        };
        FindingView: {
            /**
             * @example identifiers
             * @enum {string}
             */
            area: "identifiers" | "transport" | "code-maps" | "document-maps" | "sample" | "acknowledgements";
            /** @example ITEMS_MISSING */
            code: string;
            /** @example the partner orders by numbers of its own, and profile.items is empty */
            message: string;
            /**
             * @description What would be right
             * @example each of its items: "UP:614141000036" → our SKU
             */
            right: string;
            /**
             * @description missing: documents would wait or be refused; doubtful: it may be right
             * @example missing
             * @enum {string}
             */
            severity: "missing" | "doubtful";
        };
        GroupIds: {
            /** @description GS03 of what we send */
            them?: string;
            /** @description GS02 of what we send */
            us?: string;
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
        HttpSettings: {
            /**
             * @description Bearer token. An environment variable of the service, EDI_SECRET_…: the secret itself is never stored
             * @example EDI_SECRET_ERNSH_TOKEN
             */
            tokenVariable?: string;
            /**
             * @description Where our files are posted
             * @example https://edi.example.com/in
             */
            url: string;
        };
        InterchangeView: {
            /**
             * @description ISA13
             * @example 000000042
             */
            control: string;
            faults: components["schemas"]["EdiFaultView"][];
            /** @example ERNSH */
            partner?: string;
            /** @example NORTHWIND */
            receiver: string;
            /** @example PARTNER */
            sender: string;
            /** @description The first 5,000 */
            sets: components["schemas"]["SetView"][];
            /**
             * @description rejected: nothing in it was used
             * @example accepted
             */
            verdict: string;
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
        MapTestResult: {
            /** @description Expected → given */
            differences: components["schemas"]["DifferenceView"][];
            /**
             * @description Why it cannot be used
             * @example [
             *       "/PO1[1]/07: PO1 must identify the item by one of VN"
             *     ]
             */
            faults: string[];
            /** @example an order with two stores */
            name: string;
            /**
             * @description Our order, or the segments of the document; absent when nothing came of it
             * @example [
             *       "BAK*00*AC*PO-7731*20260101"
             *     ]
             */
            result?: string | number | boolean | unknown[] | Record<string, never>;
            /** @example true */
            right: boolean;
        };
        MapTestResults: {
            results: components["schemas"]["MapTestResult"][];
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
        NeedsView: {
            /** @description Carriers are named by codes of theirs */
            carriers: boolean;
            /**
             * @description map: their item numbers stand in items; ours: they send our SKUs
             * @example map
             * @enum {string}
             */
            items: "map" | "ours";
            /**
             * @description id: places are named by numbers in shipTos
             * @example id
             * @enum {string}
             */
            shipTos: "id" | "address";
            /** @description Payment terms are written as they want them */
            terms: boolean;
            /**
             * @description Their units (X12 355), each of which must be known
             * @example [
             *       "EA",
             *       "CA"
             *     ]
             */
            units: string[];
        };
        NewPartnerSetup: {
            /**
             * @description Name of its folder: letters, digits, . _ and -
             * @example BIGBOX
             */
            id: string;
            /**
             * @description ISA06, or UNB02-1, of what they send
             * @example 2065550101
             */
            interchangeId: string;
            /** @example NW-US */
            legalEntity: string;
            /** @description What differs from the template */
            profile?: components["schemas"]["ProfileSetup"];
            /**
             * @description ISA05, or UNB02-2, of what they send
             * @example 12
             */
            qualifier: string;
            /**
             * @description One of GET /v1/partner-templates
             * @example big-box
             */
            template: string;
        };
        ObligationList: {
            /** @description There may be more: ask with it as `after` */
            next?: string;
            obligations: components["schemas"]["ObligationView"][];
        };
        ObligationView: {
            /** @example PO-1007 */
            customerPo?: string;
            /**
             * Format: uuid
             * @description The document that asks for it
             */
            documentId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            dueAt: string;
            /**
             * @description Theirs: acknowledgement (997, 999). Ours: response (855), change-response (865), ship-notice (856), invoice (810)
             * @example acknowledgement
             * @enum {string}
             */
            kind: "acknowledgement" | "response" | "change-response" | "ship-notice" | "invoice";
            /** @example SO-0000042 */
            orderNumber?: string;
            /** @example false */
            overdue: boolean;
            /** @example ERNSH */
            partner: string;
        };
        PackedLine: {
            /** @example 1 */
            lineNumber: number;
            /**
             * @description Base units in this package
             * @example 12
             */
            quantity: number;
            /** @description Serial numbers of them */
            serials?: string[];
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
        PartnerList: {
            /** @description Give it as `after` for the next page; absent on the last */
            next?: string;
            /** @description By id */
            partners: components["schemas"]["PartnerView"][];
        };
        PartnerSetup: {
            /**
             * @description ISA06, or UNB02-1, of what they send
             * @example 2065550101
             */
            interchangeId: string;
            /** @example NW-US */
            legalEntity: string;
            /** @description What differs from the usual profile */
            profile: components["schemas"]["ProfileSetup"];
            /**
             * @description ISA05, or UNB02-2, of what they send
             * @example 12
             */
            qualifier: string;
        };
        PartnerView: {
            /** @example ERNSH */
            id: string;
            /**
             * @description ISA06, or UNB02-1, of what they send
             * @example 2065550101
             */
            interchangeId: string;
            /** @example NW-US */
            legalEntity: string;
            /** @description What differs from the usual profile */
            profile: components["schemas"]["ProfileSetup"];
            /**
             * @description ISA05, or UNB02-2, of what they send
             * @example 12
             */
            qualifier: string;
        };
        PartyId: {
            /**
             * @description X12: 15 characters at most
             * @example NORTHWIND
             */
            id: string;
            /**
             * @description X12: two characters; EDIFACT: up to four
             * @example ZZ
             */
            qualifier: string;
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
        ProfileSetup: {
            /**
             * @example 997
             * @enum {string}
             */
            acknowledgement?: "997" | "999";
            /** @description They acknowledge what we send; default true */
            acknowledgesUs?: boolean;
            /**
             * @description Where an order has allowances or charges that the contract does not: it waits (default), or the contract’s stand and the 855 says so
             * @example must-agree
             * @enum {string}
             */
            allowanceRule?: "must-agree" | "contract";
            /** @description A TA1, or CONTRL, for every interchange */
            alwaysTa1?: boolean;
            /**
             * @description EDIFACT: UNH02-5 of our messages
             * @example {
             *       "ORDRSP": "EAN005"
             *     }
             */
            associations?: {
                [key: string]: unknown;
            };
            /**
             * @description Their carrier (TD503 or TD505) → ours; the first is written for ours
             * @example {
             *       "SPDY": "SPEEDY"
             *     }
             */
            carriers?: {
                [key: string]: unknown;
            };
            /**
             * @description EDIFACT: 0001 of what we send; default UNOC (ISO 8859-1), UNOD is 8859-2, UNOY UTF-8
             * @example UNOC
             * @enum {string}
             */
            characterSet?: "UNOB" | "UNOC" | "UNOD" | "UNOE" | "UNOF" | "UNOG" | "UNOH" | "UNOI" | "UNOJ" | "UNOK" | "UNOY";
            clocks?: components["schemas"]["ClockSetup"];
            /**
             * @description ISO 4217 code
             * @example USD
             * @enum {string}
             */
            currency?: string;
            /** @description Customer number where no party names it */
            customerNumber?: string;
            /** @description The N1 party whose N104 is our customer number */
            customerParty?: components["schemas"]["CustomerParty"];
            /**
             * @description Of an address that names none
             * @example US
             * @enum {string}
             */
            defaultCountry?: string;
            groupIds?: components["schemas"]["GroupIds"];
            /** @description Tell it what there is in stock (846) this often */
            inventoryAdvice?: components["schemas"]["ScheduleSetup"];
            /**
             * @description Qualifiers of PO1 that name our item, best first
             * @example [
             *       "VN",
             *       "UP"
             *     ]
             */
            itemQualifiers?: string[];
            /**
             * @description Their item number → our SKU, for one qualifier (UP, EN, UK, EO with a right check digit) or any. A GTIN is found with and without leading zeros
             * @example {
             *       "550012345": "NW-11",
             *       "UP:614141000036": "NW-11"
             *     }
             */
            items?: {
                [key: string]: unknown;
            };
            /**
             * @example
             * @enum {string}
             */
            lineBreak?: "" | "\n" | "\r\n";
            /**
             * @description Partners or folders by whose mailbox (folder, SFTP, AS2 signature, token) its files may come besides its own, as those of a VAN
             * @example [
             *       "VAN"
             *     ]
             */
            mailboxes?: string[];
            /** @description Further ids of ours that they may send to */
            otherIds?: components["schemas"]["PartyId"][];
            /** @description Tell it its items and prices (832) this often */
            priceCatalogue?: components["schemas"]["ScheduleSetup"];
            /**
             * @description Where a price of an order is not the contract price: ours stands and the 855 says so (default), or the order waits
             * @example must-agree
             * @enum {string}
             */
            priceRule?: "must-agree" | "contract-price";
            separators?: components["schemas"]["SeparatorChoice"];
            /**
             * @description Documents that we send
             * @example [
             *       "855",
             *       "856",
             *       "810"
             *     ]
             */
            sets?: string[];
            /**
             * @description Their ship-to id → address: N104 alone, or with N103 (UL is a GLN, 1 a D-U-N-S, 9 a D-U-N-S+4); * where an order names no place
             * @example {
             *       "UL:0078742035260": {
             *         "city": "Tacoma",
             *         "country": "US",
             *         "name": "DC 6094",
             *         "street": "100 Dock Rd"
             *       }
             *     }
             */
            shipTos?: {
                [key: string]: unknown;
            };
            /**
             * @description Default x12. Kinds of documents have their X12 numbers in both
             * @example x12
             * @enum {string}
             */
            syntax?: "x12" | "edifact";
            /**
             * @description The template from which it began
             * @example big-box
             */
            template?: string;
            /**
             * @description Our payment terms → ITD of the 810: typeCode, basisCode, discountPercent, discountDays, netDays, description
             * @example {
             *       "NET30": {
             *         "basisCode": "3",
             *         "netDays": "30",
             *         "typeCode": "01"
             *       }
             *     }
             */
            terms?: {
                [key: string]: unknown;
            };
            /** @description How files go to it and are fetched from it; left out = its folder */
            transport?: components["schemas"]["TransportSettings"];
            /**
             * @description Their unit (X12 355) → UN/ECE Rec 20
             * @example {
             *       "CA": "CS"
             *     }
             */
            units?: {
                [key: string]: unknown;
            };
            /** @description Our side of the envelope */
            us?: components["schemas"]["PartyId"];
            /**
             * @description ISA15
             * @example P
             * @enum {string}
             */
            usage?: "P" | "T";
            /**
             * @description GS08 of what we send; EDIFACT: D.96A or D.01B
             * @example 004010
             */
            version?: string;
        };
        PunctualityView: {
            /**
             * @description How many there have to be
             * @example 40
             */
            due: number;
            /**
             * @description Sent late, or overdue now
             * @example 3
             */
            late: number;
            /** @example 36 */
            onTime: number;
            /**
             * @description Not sent yet, and there is time
             * @example 1
             */
            open: number;
            /**
             * @description On time of on time and late; absent when there are none
             * @example 0.9231
             */
            rate?: string;
        };
        QuantitiesView: {
            /**
             * @description Promised in the last 855 of each order
             * @example 1180
             */
            acknowledged: string;
            /** @example 1150 */
            invoiced: string;
            /** @example 1200 */
            ordered: string;
            /** @example 1150 */
            shipped: string;
        };
        Release: {
            /**
             * @description Why it goes out although it does not agree
             * @example the buyer has agreed by telephone
             */
            reason: string;
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
        Resending: {
            /**
             * @description keep: the same bytes again. renew: made anew under new control numbers, as X12 asks of what was refused
             * @example keep
             * @enum {string}
             */
            controlNumbers: "keep" | "renew";
        };
        SampleDocument: {
            /** @example 855/out */
            document: string;
            /**
             * @description Why it cannot be made
             * @example []
             */
            faults: string[];
            /**
             * @description Our order, or the segments that would be sent
             * @example [
             *       "BAK*00*AD*…"
             *     ]
             */
            result?: string | number | boolean | unknown[] | Record<string, never>;
        };
        SampleOrder: {
            /**
             * @description An interchange with an order, as the partner sends it
             * @example ISA*00*…
             */
            document: string;
        };
        ScheduleSetup: {
            /** @example 24 */
            everyHours: number;
        };
        ScorecardView: {
            acknowledgements: components["schemas"]["AcknowledgementFigures"];
            /**
             * @description Shipped of ordered, each line counted up to what was ordered; absent without lines
             * @example 0.9583
             */
            fillRate?: string;
            /**
             * Format: date
             * @example 2026-11-21
             */
            from: string;
            /** @description 810 within the hours of the profile after each 856 */
            invoice: components["schemas"]["PunctualityView"];
            /**
             * @description Lines shipped in full
             * @example 0.9
             */
            lineFillRate?: string;
            /** @example 160 */
            lines: number;
            /**
             * @description Lines counted in the unit ordered, because no document has told how many base units it holds
             * @example 0
             */
            linesInOrderedUnit: number;
            /**
             * @description Orders that came in the period
             * @example 41
             */
            orders: number;
            /** @example ERNSH */
            partner: string;
            /** @description Of these orders, in base units, as first ordered */
            quantities: components["schemas"]["QuantitiesView"];
            /** @description 855 within the hours of the profile */
            response: components["schemas"]["PunctualityView"];
            /** @description 856 before the requested delivery, of orders that ask for one */
            shipNotice: components["schemas"]["PunctualityView"];
            /**
             * Format: date
             * @example 2026-11-21
             */
            to: string;
        };
        SelfTestView: {
            /** @description The sample and what would answer it; nothing is kept or sent */
            documents: components["schemas"]["SampleDocument"][];
            findings: components["schemas"]["FindingView"][];
            /**
             * @description Nothing is missing
             * @example false
             */
            ready: boolean;
        };
        SeparatorChoice: {
            /** @example > */
            component?: string;
            /** @example * */
            element?: string;
            /**
             * @description From 00402 on
             * @example ^
             */
            repetition?: string;
            /** @example ~ */
            segment?: string;
        };
        SetView: {
            /**
             * @description ST02
             * @example 0001
             */
            control: string;
            /** @example PO-1007 */
            customerPo?: string;
            /**
             * Format: uuid
             * @description Its document
             */
            documentId: string;
            faults: components["schemas"]["EdiFaultView"][];
            /**
             * @description GS06
             * @example 1
             */
            groupControl: string;
            /**
             * @description EDIFACT: the message
             * @example ORDERS
             */
            message?: string;
            /**
             * @description Its kind, by the number of X12
             * @example 850
             */
            set: string;
            /**
             * @description taken on, parked with a case, the same content as before, or kept for the record
             * @example taken
             * @enum {string}
             */
            status: "taken" | "parked" | "duplicate" | "kept";
            /**
             * @description accepted, accepted-with-errors or rejected: as the 997 or 999 says
             * @example accepted
             */
            verdict: string;
        };
        SftpSettings: {
            /**
             * @description Where fetched files are moved; left out = they are deleted
             * @example /out/taken
             */
            archive?: string;
            /**
             * @description Seconds between looks
             * @example 60
             */
            everySeconds?: number;
            /** @example sftp.example.com */
            host: string;
            /**
             * @description Its host key as `ssh-keygen -lf` shows it; the next one, too, while it changes. Another key is never accepted
             * @example [
             *       "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
             *     ]
             */
            hostKeys: string[];
            /** @description Passphrase of the private key. An environment variable of the service, EDI_SECRET_…: the secret itself is never stored */
            passphraseVariable?: string;
            /**
             * @description Password. An environment variable of the service, EDI_SECRET_…: the secret itself is never stored
             * @example EDI_SECRET_ERNSH_PASSWORD
             */
            passwordVariable?: string;
            /** @example 22 */
            port?: number;
            /**
             * @description Private key in OpenSSH or PEM form. An environment variable of the service, EDI_SECRET_…: the secret itself is never stored
             * @example EDI_SECRET_ERNSH_KEY
             */
            privateKeyVariable?: string;
            /**
             * @description Their directory for our files
             * @example /in
             */
            putInto: string;
            /**
             * @description renamed: they give a file its name when it is whole (default). stable: it is whole when size and time are the same at two looks
             * @example renamed
             * @enum {string}
             */
            ready?: "renamed" | "stable";
            /**
             * @description Their directory with files for us; left out = nothing is fetched
             * @example /out
             */
            takeFrom?: string;
            /**
             * @description Seconds to wait for an answer of the server
             * @example 20
             */
            timeoutSeconds?: number;
            /** @example northwind */
            user: string;
        };
        ShipNoticeCorrected: {
            /** @example BOL-0000017 */
            billOfLading?: string;
            /** @example SPEEDY */
            carrier?: string;
            /** @description All of them */
            packages?: components["schemas"]["ShippedPackage"][];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            shippedAt?: string;
        };
        ShippedPackage: {
            /** @description Left out where the shipment is one package */
            contents?: components["schemas"]["PackedLine"][];
            /**
             * @description SSCC-18 of the pallet that it stands on
             * @example 106141412345678915
             */
            pallet?: string;
            /**
             * @description SSCC-18 (GS1)
             * @example 106141412345678908
             */
            sscc: string;
            /** @example 1Z999AA10123456784 */
            trackingNumber?: string;
            /**
             * @description Kilograms; 0 = nobody has told
             * @example 12.50
             */
            weight: string;
        };
        TemplateList: {
            templates: components["schemas"]["TemplateView"][];
        };
        TemplateView: {
            /** @example VICS 004010: items by UPC … */
            description: string;
            exchanges: components["schemas"]["Exchanges"];
            /** @example big-box */
            id: string;
            /**
             * @description Documents with a map of their own
             * @example [
             *       "850/in",
             *       "856/out"
             *     ]
             */
            maps: string[];
            needs: components["schemas"]["NeedsView"];
            profile: components["schemas"]["ProfileSetup"];
            /** @example Big-box retail */
            title: string;
        };
        TransportSettings: {
            /** @description Of kind as2 */
            as2?: components["schemas"]["As2Settings"];
            /** @description Of kind http */
            http?: components["schemas"]["HttpSettings"];
            /**
             * @description folder: its outbox folder. http: posted to a URL. sftp: put onto its server and fetched from there
             * @example folder
             * @enum {string}
             */
            kind: "folder" | "http" | "sftp" | "as2";
            /** @description Of kind sftp */
            sftp?: components["schemas"]["SftpSettings"];
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
    receiveAs2Message: {
        parameters: {
            query?: never;
            header: {
                "Receipt-Delivery-Option"?: string;
                "Message-ID": string;
                "AS2-To": string;
                "AS2-From": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example text */
                "application/pkcs7-mime": string;
                /** @example text */
                "application/x-pkcs7-mime": string;
                /** @example text */
                "multipart/report": string;
                /** @example text */
                "multipart/signed": string;
            };
        };
        responses: {
            /** @description The receipt, multipart/signed or multipart/report; empty when none was asked for or it goes elsewhere */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example --=_1… */
                    "multipart/signed": string;
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
        };
    };
    closeCase: {
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
                 *       "resolution": "the partner sent it again"
                 *     }
                 */
                "application/json": components["schemas"]["CaseClosing"];
            };
        };
        responses: {
            /** @description Close a case about which nothing more is to be done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    listDeliveries: {
        parameters: {
            query?: {
                partner?: string;
                state?: "delivered" | "waiting" | "parked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was brought to partners, and what waits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "attempts": 1,
                     *           "createdAt": "2026-11-21T09:30:00.000Z",
                     *           "deliveredAt": "2026-11-21T09:30:00.000Z",
                     *           "interchangeId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "name": "855-000000042.edi",
                     *           "nextAt": "2026-11-21T09:30:00.000Z",
                     *           "partner": "ERNSH",
                     *           "receipt": {
                     *             "status": 200
                     *           },
                     *           "state": "delivered",
                     *           "transport": "folder"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    retryDelivery: {
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
            /** @description Send what is parked or waits now */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
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
            /** @description Documents in and out, newest first, page by page */
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
            /** @description A document, raw and readable side by side */
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
        };
    };
    correctShipNotice: {
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
                 *       "billOfLading": "BOL-0000017",
                 *       "carrier": "SPEEDY",
                 *       "packages": [
                 *         {
                 *           "contents": [
                 *             {
                 *               "lineNumber": 1,
                 *               "quantity": 12,
                 *               "serials": [
                 *                 "text"
                 *               ]
                 *             }
                 *           ],
                 *           "pallet": "106141412345678915",
                 *           "sscc": "106141412345678908",
                 *           "trackingNumber": "1Z999AA10123456784",
                 *           "weight": "12.50"
                 *         }
                 *       ],
                 *       "shippedAt": "2026-11-21T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ShipNoticeCorrected"];
            };
        };
        responses: {
            /** @description Put a held ship notice right, and try it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "status": "taken"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentRetried"];
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
    releaseDocument: {
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
                 *       "reason": "the buyer has agreed by telephone"
                 *     }
                 */
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description Send a held document although it does not agree */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    resendDocument: {
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
                "application/json": components["schemas"]["Resending"];
            };
        };
        responses: {
            /** @description Send a document once more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    retryDocument: {
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
            /** @description Take a parked document again, or send a held one, after its profile was put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "status": "taken"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentRetried"];
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
    listDuplicates: {
        parameters: {
            query?: {
                partner?: string;
                level?: "interchange" | "group" | "set";
                reason?: "same-content" | "number-again";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What partners sent again, and what became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "duplicates": [
                     *         {
                     *           "code": "850",
                     *           "control": "0001",
                     *           "fileId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "firstId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "firstSeen": "2026-11-21T09:30:00.000Z",
                     *           "id": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "lastSeen": "2026-11-21T09:30:00.000Z",
                     *           "level": "interchange",
                     *           "partner": "ERNSH",
                     *           "reason": "same-content",
                     *           "times": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    receiveFile: {
        parameters: {
            query?: {
                /** @description The same bytes under the same name are the same file */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/edi-x12": string;
                "application/edifact": string;
                "application/octet-stream": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description Hand in an X12 file */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": 1,
                     *       "fileId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "interchanges": [
                     *         {
                     *           "control": "000000042",
                     *           "faults": [
                     *             {
                     *               "code": "4",
                     *               "level": "set",
                     *               "message": "SE01 says 50, the set has 9 segments."
                     *             }
                     *           ],
                     *           "partner": "ERNSH",
                     *           "receiver": "NORTHWIND",
                     *           "sender": "PARTNER",
                     *           "sets": [
                     *             {
                     *               "control": "0001",
                     *               "customerPo": "PO-1007",
                     *               "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "faults": [
                     *                 {
                     *                   "code": "4",
                     *                   "level": "set",
                     *                   "message": "SE01 says 50, the set has 9 segments."
                     *                 }
                     *               ],
                     *               "groupControl": "1",
                     *               "message": "ORDERS",
                     *               "set": "850",
                     *               "status": "taken",
                     *               "verdict": "accepted"
                     *             }
                     *           ],
                     *           "verdict": "accepted"
                     *         }
                     *       ],
                     *       "status": "processed"
                     *     }
                     */
                    "application/json": components["schemas"]["FileTaken"];
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
    readFile: {
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
            /** @description A file as it arrived, byte for byte */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example ISA*00*… */
                    "application/edi-x12": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    readFileOutcome: {
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
            /** @description What became of a file, set by set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": 1,
                     *       "fileId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "interchanges": [
                     *         {
                     *           "control": "000000042",
                     *           "faults": [
                     *             {
                     *               "code": "4",
                     *               "level": "set",
                     *               "message": "SE01 says 50, the set has 9 segments."
                     *             }
                     *           ],
                     *           "partner": "ERNSH",
                     *           "receiver": "NORTHWIND",
                     *           "sender": "PARTNER",
                     *           "sets": [
                     *             {
                     *               "control": "0001",
                     *               "customerPo": "PO-1007",
                     *               "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "faults": [
                     *                 {
                     *                   "code": "4",
                     *                   "level": "set",
                     *                   "message": "SE01 says 50, the set has 9 segments."
                     *                 }
                     *               ],
                     *               "groupControl": "1",
                     *               "message": "ORDERS",
                     *               "set": "850",
                     *               "status": "taken",
                     *               "verdict": "accepted"
                     *             }
                     *           ],
                     *           "verdict": "accepted"
                     *         }
                     *       ],
                     *       "status": "processed"
                     *     }
                     */
                    "application/json": components["schemas"]["FileTaken"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    retryFile: {
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
            /** @description Read a parked file again, after its partner was put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attempts": 1,
                     *       "fileId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *       "interchanges": [
                     *         {
                     *           "control": "000000042",
                     *           "faults": [
                     *             {
                     *               "code": "4",
                     *               "level": "set",
                     *               "message": "SE01 says 50, the set has 9 segments."
                     *             }
                     *           ],
                     *           "partner": "ERNSH",
                     *           "receiver": "NORTHWIND",
                     *           "sender": "PARTNER",
                     *           "sets": [
                     *             {
                     *               "control": "0001",
                     *               "customerPo": "PO-1007",
                     *               "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *               "faults": [
                     *                 {
                     *                   "code": "4",
                     *                   "level": "set",
                     *                   "message": "SE01 says 50, the set has 9 segments."
                     *                 }
                     *               ],
                     *               "groupControl": "1",
                     *               "message": "ORDERS",
                     *               "set": "850",
                     *               "status": "taken",
                     *               "verdict": "accepted"
                     *             }
                     *           ],
                     *           "verdict": "accepted"
                     *         }
                     *       ],
                     *       "status": "processed"
                     *     }
                     */
                    "application/json": components["schemas"]["FileTaken"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    listObligations: {
        parameters: {
            query?: {
                partner?: string;
                kind?: "acknowledgement" | "response" | "change-response" | "ship-notice" | "invoice";
                /** @description true: only what is overdue */
                overdue?: "true" | "false";
                /** @description `next` of the page before */
                after?: string;
                /** @description 1 to 999, default 500 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is outstanding or overdue between us and partners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "obligations": [
                     *         {
                     *           "customerPo": "PO-1007",
                     *           "documentId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55",
                     *           "dueAt": "2026-11-21T09:30:00.000Z",
                     *           "kind": "acknowledgement",
                     *           "orderNumber": "SO-0000042",
                     *           "overdue": false,
                     *           "partner": "ERNSH"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ObligationList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
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
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a new partner may begin from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "templates": [
                     *         {
                     *           "description": "VICS 004010: items by UPC …",
                     *           "exchanges": {
                     *             "in": [
                     *               "850",
                     *               "860"
                     *             ],
                     *             "out": [
                     *               "855",
                     *               "856",
                     *               "810"
                     *             ]
                     *           },
                     *           "id": "big-box",
                     *           "maps": [
                     *             "850/in",
                     *             "856/out"
                     *           ],
                     *           "needs": {
                     *             "carriers": true,
                     *             "items": "map",
                     *             "shipTos": "id",
                     *             "terms": true,
                     *             "units": [
                     *               "EA",
                     *               "CA"
                     *             ]
                     *           },
                     *           "profile": {
                     *             "acknowledgement": "997",
                     *             "acknowledgesUs": true,
                     *             "allowanceRule": "must-agree",
                     *             "alwaysTa1": true,
                     *             "associations": {
                     *               "ORDRSP": "EAN005"
                     *             },
                     *             "carriers": {
                     *               "SPDY": "SPEEDY"
                     *             },
                     *             "characterSet": "UNOC",
                     *             "clocks": {
                     *               "acknowledgementHours": 24,
                     *               "invoiceHours": 72,
                     *               "responseHours": 24
                     *             },
                     *             "currency": "USD",
                     *             "customerParty": {
                     *               "qualifier": "92",
                     *               "role": "BY"
                     *             },
                     *             "defaultCountry": "US",
                     *             "groupIds": {},
                     *             "inventoryAdvice": {
                     *               "everyHours": 24
                     *             },
                     *             "itemQualifiers": [
                     *               "VN",
                     *               "UP"
                     *             ],
                     *             "items": {
                     *               "550012345": "NW-11",
                     *               "UP:614141000036": "NW-11"
                     *             },
                     *             "lineBreak": "\n",
                     *             "mailboxes": [
                     *               "VAN"
                     *             ],
                     *             "otherIds": [
                     *               {
                     *                 "id": "NORTHWIND",
                     *                 "qualifier": "ZZ"
                     *               }
                     *             ],
                     *             "priceCatalogue": {
                     *               "everyHours": 24
                     *             },
                     *             "priceRule": "must-agree",
                     *             "separators": {
                     *               "component": ">",
                     *               "element": "*",
                     *               "repetition": "^",
                     *               "segment": "~"
                     *             },
                     *             "sets": [
                     *               "855",
                     *               "856",
                     *               "810"
                     *             ],
                     *             "shipTos": {
                     *               "UL:0078742035260": {
                     *                 "city": "Tacoma",
                     *                 "country": "US",
                     *                 "name": "DC 6094",
                     *                 "street": "100 Dock Rd"
                     *               }
                     *             },
                     *             "syntax": "x12",
                     *             "template": "big-box",
                     *             "terms": {
                     *               "NET30": {
                     *                 "basisCode": "3",
                     *                 "netDays": "30",
                     *                 "typeCode": "01"
                     *               }
                     *             },
                     *             "transport": {
                     *               "as2": {
                     *                 "cipher": "aes-256-cbc",
                     *                 "compressed": true,
                     *                 "digest": "sha-256",
                     *                 "ourCertificate": "-----BEGIN CERTIFICATE-----…",
                     *                 "ourFormerCertificate": "-----BEGIN CERTIFICATE-----…",
                     *                 "ourFormerKeyVariable": "EDI_SECRET_AS2_KEY_2025",
                     *                 "ourId": "NORTHWIND",
                     *                 "ourKeyVariable": "EDI_SECRET_AS2_KEY",
                     *                 "receiptMinutes": 60,
                     *                 "receiptUrl": "https://as2.example.com/mdn",
                     *                 "receiptsTo": "https://edi.northwind.example/v1/as2",
                     *                 "theirCertificates": [
                     *                   "-----BEGIN CERTIFICATE-----…"
                     *                 ],
                     *                 "theirId": "ERNSH",
                     *                 "timeoutSeconds": 40,
                     *                 "url": "https://as2.example.com/as2"
                     *               },
                     *               "http": {
                     *                 "tokenVariable": "EDI_SECRET_ERNSH_TOKEN",
                     *                 "url": "https://edi.example.com/in"
                     *               },
                     *               "kind": "folder",
                     *               "sftp": {
                     *                 "archive": "/out/taken",
                     *                 "everySeconds": 60,
                     *                 "host": "sftp.example.com",
                     *                 "hostKeys": [
                     *                   "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
                     *                 ],
                     *                 "passwordVariable": "EDI_SECRET_ERNSH_PASSWORD",
                     *                 "port": 22,
                     *                 "privateKeyVariable": "EDI_SECRET_ERNSH_KEY",
                     *                 "putInto": "/in",
                     *                 "ready": "renamed",
                     *                 "takeFrom": "/out",
                     *                 "timeoutSeconds": 20,
                     *                 "user": "northwind"
                     *               }
                     *             },
                     *             "units": {
                     *               "CA": "CS"
                     *             },
                     *             "us": {
                     *               "id": "NORTHWIND",
                     *               "qualifier": "ZZ"
                     *             },
                     *             "usage": "P",
                     *             "version": "004010"
                     *           },
                     *           "title": "Big-box retail"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description Cursor: `next` of the page before */
                after?: string;
                /** @description 1 to 100, default 100 */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Trading partners and their profiles, page by page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "partners": [
                     *         {
                     *           "id": "ERNSH",
                     *           "interchangeId": "2065550101",
                     *           "legalEntity": "NW-US",
                     *           "profile": {
                     *             "acknowledgement": "997",
                     *             "acknowledgesUs": true,
                     *             "allowanceRule": "must-agree",
                     *             "alwaysTa1": true,
                     *             "associations": {
                     *               "ORDRSP": "EAN005"
                     *             },
                     *             "carriers": {
                     *               "SPDY": "SPEEDY"
                     *             },
                     *             "characterSet": "UNOC",
                     *             "clocks": {
                     *               "acknowledgementHours": 24,
                     *               "invoiceHours": 72,
                     *               "responseHours": 24
                     *             },
                     *             "currency": "USD",
                     *             "customerParty": {
                     *               "qualifier": "92",
                     *               "role": "BY"
                     *             },
                     *             "defaultCountry": "US",
                     *             "groupIds": {},
                     *             "inventoryAdvice": {
                     *               "everyHours": 24
                     *             },
                     *             "itemQualifiers": [
                     *               "VN",
                     *               "UP"
                     *             ],
                     *             "items": {
                     *               "550012345": "NW-11",
                     *               "UP:614141000036": "NW-11"
                     *             },
                     *             "lineBreak": "\n",
                     *             "mailboxes": [
                     *               "VAN"
                     *             ],
                     *             "otherIds": [
                     *               {
                     *                 "id": "NORTHWIND",
                     *                 "qualifier": "ZZ"
                     *               }
                     *             ],
                     *             "priceCatalogue": {
                     *               "everyHours": 24
                     *             },
                     *             "priceRule": "must-agree",
                     *             "separators": {
                     *               "component": ">",
                     *               "element": "*",
                     *               "repetition": "^",
                     *               "segment": "~"
                     *             },
                     *             "sets": [
                     *               "855",
                     *               "856",
                     *               "810"
                     *             ],
                     *             "shipTos": {
                     *               "UL:0078742035260": {
                     *                 "city": "Tacoma",
                     *                 "country": "US",
                     *                 "name": "DC 6094",
                     *                 "street": "100 Dock Rd"
                     *               }
                     *             },
                     *             "syntax": "x12",
                     *             "template": "big-box",
                     *             "terms": {
                     *               "NET30": {
                     *                 "basisCode": "3",
                     *                 "netDays": "30",
                     *                 "typeCode": "01"
                     *               }
                     *             },
                     *             "transport": {
                     *               "as2": {
                     *                 "cipher": "aes-256-cbc",
                     *                 "compressed": true,
                     *                 "digest": "sha-256",
                     *                 "ourCertificate": "-----BEGIN CERTIFICATE-----…",
                     *                 "ourFormerCertificate": "-----BEGIN CERTIFICATE-----…",
                     *                 "ourFormerKeyVariable": "EDI_SECRET_AS2_KEY_2025",
                     *                 "ourId": "NORTHWIND",
                     *                 "ourKeyVariable": "EDI_SECRET_AS2_KEY",
                     *                 "receiptMinutes": 60,
                     *                 "receiptUrl": "https://as2.example.com/mdn",
                     *                 "receiptsTo": "https://edi.northwind.example/v1/as2",
                     *                 "theirCertificates": [
                     *                   "-----BEGIN CERTIFICATE-----…"
                     *                 ],
                     *                 "theirId": "ERNSH",
                     *                 "timeoutSeconds": 40,
                     *                 "url": "https://as2.example.com/as2"
                     *               },
                     *               "http": {
                     *                 "tokenVariable": "EDI_SECRET_ERNSH_TOKEN",
                     *                 "url": "https://edi.example.com/in"
                     *               },
                     *               "kind": "folder",
                     *               "sftp": {
                     *                 "archive": "/out/taken",
                     *                 "everySeconds": 60,
                     *                 "host": "sftp.example.com",
                     *                 "hostKeys": [
                     *                   "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
                     *                 ],
                     *                 "passwordVariable": "EDI_SECRET_ERNSH_PASSWORD",
                     *                 "port": 22,
                     *                 "privateKeyVariable": "EDI_SECRET_ERNSH_KEY",
                     *                 "putInto": "/in",
                     *                 "ready": "renamed",
                     *                 "takeFrom": "/out",
                     *                 "timeoutSeconds": 20,
                     *                 "user": "northwind"
                     *               }
                     *             },
                     *             "units": {
                     *               "CA": "CS"
                     *             },
                     *             "us": {
                     *               "id": "NORTHWIND",
                     *               "qualifier": "ZZ"
                     *             },
                     *             "usage": "P",
                     *             "version": "004010"
                     *           },
                     *           "qualifier": "12"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    createPartner: {
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
                 *       "id": "BIGBOX",
                 *       "interchangeId": "2065550101",
                 *       "legalEntity": "NW-US",
                 *       "profile": {
                 *         "acknowledgement": "997",
                 *         "acknowledgesUs": true,
                 *         "allowanceRule": "must-agree",
                 *         "alwaysTa1": true,
                 *         "associations": {
                 *           "ORDRSP": "EAN005"
                 *         },
                 *         "carriers": {
                 *           "SPDY": "SPEEDY"
                 *         },
                 *         "characterSet": "UNOC",
                 *         "clocks": {
                 *           "acknowledgementHours": 24,
                 *           "invoiceHours": 72,
                 *           "responseHours": 24
                 *         },
                 *         "currency": "USD",
                 *         "customerParty": {
                 *           "qualifier": "92",
                 *           "role": "BY"
                 *         },
                 *         "defaultCountry": "US",
                 *         "groupIds": {},
                 *         "inventoryAdvice": {
                 *           "everyHours": 24
                 *         },
                 *         "itemQualifiers": [
                 *           "VN",
                 *           "UP"
                 *         ],
                 *         "items": {
                 *           "550012345": "NW-11",
                 *           "UP:614141000036": "NW-11"
                 *         },
                 *         "lineBreak": "\n",
                 *         "mailboxes": [
                 *           "VAN"
                 *         ],
                 *         "otherIds": [
                 *           {
                 *             "id": "NORTHWIND",
                 *             "qualifier": "ZZ"
                 *           }
                 *         ],
                 *         "priceCatalogue": {
                 *           "everyHours": 24
                 *         },
                 *         "priceRule": "must-agree",
                 *         "separators": {
                 *           "component": ">",
                 *           "element": "*",
                 *           "repetition": "^",
                 *           "segment": "~"
                 *         },
                 *         "sets": [
                 *           "855",
                 *           "856",
                 *           "810"
                 *         ],
                 *         "shipTos": {
                 *           "UL:0078742035260": {
                 *             "city": "Tacoma",
                 *             "country": "US",
                 *             "name": "DC 6094",
                 *             "street": "100 Dock Rd"
                 *           }
                 *         },
                 *         "syntax": "x12",
                 *         "template": "big-box",
                 *         "terms": {
                 *           "NET30": {
                 *             "basisCode": "3",
                 *             "netDays": "30",
                 *             "typeCode": "01"
                 *           }
                 *         },
                 *         "transport": {
                 *           "as2": {
                 *             "cipher": "aes-256-cbc",
                 *             "compressed": true,
                 *             "digest": "sha-256",
                 *             "ourCertificate": "-----BEGIN CERTIFICATE-----…",
                 *             "ourFormerCertificate": "-----BEGIN CERTIFICATE-----…",
                 *             "ourFormerKeyVariable": "EDI_SECRET_AS2_KEY_2025",
                 *             "ourId": "NORTHWIND",
                 *             "ourKeyVariable": "EDI_SECRET_AS2_KEY",
                 *             "receiptMinutes": 60,
                 *             "receiptUrl": "https://as2.example.com/mdn",
                 *             "receiptsTo": "https://edi.northwind.example/v1/as2",
                 *             "theirCertificates": [
                 *               "-----BEGIN CERTIFICATE-----…"
                 *             ],
                 *             "theirId": "ERNSH",
                 *             "timeoutSeconds": 40,
                 *             "url": "https://as2.example.com/as2"
                 *           },
                 *           "http": {
                 *             "tokenVariable": "EDI_SECRET_ERNSH_TOKEN",
                 *             "url": "https://edi.example.com/in"
                 *           },
                 *           "kind": "folder",
                 *           "sftp": {
                 *             "archive": "/out/taken",
                 *             "everySeconds": 60,
                 *             "host": "sftp.example.com",
                 *             "hostKeys": [
                 *               "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
                 *             ],
                 *             "passwordVariable": "EDI_SECRET_ERNSH_PASSWORD",
                 *             "port": 22,
                 *             "privateKeyVariable": "EDI_SECRET_ERNSH_KEY",
                 *             "putInto": "/in",
                 *             "ready": "renamed",
                 *             "takeFrom": "/out",
                 *             "timeoutSeconds": 20,
                 *             "user": "northwind"
                 *           }
                 *         },
                 *         "units": {
                 *           "CA": "CS"
                 *         },
                 *         "us": {
                 *           "id": "NORTHWIND",
                 *           "qualifier": "ZZ"
                 *         },
                 *         "usage": "P",
                 *         "version": "004010"
                 *       },
                 *       "qualifier": "12",
                 *       "template": "big-box"
                 *     }
                 */
                "application/json": components["schemas"]["NewPartnerSetup"];
            };
        };
        responses: {
            /** @description Begin with a trading partner from a template */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ERNSH",
                     *       "interchangeId": "2065550101",
                     *       "legalEntity": "NW-US",
                     *       "profile": {
                     *         "acknowledgement": "997",
                     *         "acknowledgesUs": true,
                     *         "allowanceRule": "must-agree",
                     *         "alwaysTa1": true,
                     *         "associations": {
                     *           "ORDRSP": "EAN005"
                     *         },
                     *         "carriers": {
                     *           "SPDY": "SPEEDY"
                     *         },
                     *         "characterSet": "UNOC",
                     *         "clocks": {
                     *           "acknowledgementHours": 24,
                     *           "invoiceHours": 72,
                     *           "responseHours": 24
                     *         },
                     *         "currency": "USD",
                     *         "customerParty": {
                     *           "qualifier": "92",
                     *           "role": "BY"
                     *         },
                     *         "defaultCountry": "US",
                     *         "groupIds": {},
                     *         "inventoryAdvice": {
                     *           "everyHours": 24
                     *         },
                     *         "itemQualifiers": [
                     *           "VN",
                     *           "UP"
                     *         ],
                     *         "items": {
                     *           "550012345": "NW-11",
                     *           "UP:614141000036": "NW-11"
                     *         },
                     *         "lineBreak": "\n",
                     *         "mailboxes": [
                     *           "VAN"
                     *         ],
                     *         "otherIds": [
                     *           {
                     *             "id": "NORTHWIND",
                     *             "qualifier": "ZZ"
                     *           }
                     *         ],
                     *         "priceCatalogue": {
                     *           "everyHours": 24
                     *         },
                     *         "priceRule": "must-agree",
                     *         "separators": {
                     *           "component": ">",
                     *           "element": "*",
                     *           "repetition": "^",
                     *           "segment": "~"
                     *         },
                     *         "sets": [
                     *           "855",
                     *           "856",
                     *           "810"
                     *         ],
                     *         "shipTos": {
                     *           "UL:0078742035260": {
                     *             "city": "Tacoma",
                     *             "country": "US",
                     *             "name": "DC 6094",
                     *             "street": "100 Dock Rd"
                     *           }
                     *         },
                     *         "syntax": "x12",
                     *         "template": "big-box",
                     *         "terms": {
                     *           "NET30": {
                     *             "basisCode": "3",
                     *             "netDays": "30",
                     *             "typeCode": "01"
                     *           }
                     *         },
                     *         "transport": {
                     *           "as2": {
                     *             "cipher": "aes-256-cbc",
                     *             "compressed": true,
                     *             "digest": "sha-256",
                     *             "ourCertificate": "-----BEGIN CERTIFICATE-----…",
                     *             "ourFormerCertificate": "-----BEGIN CERTIFICATE-----…",
                     *             "ourFormerKeyVariable": "EDI_SECRET_AS2_KEY_2025",
                     *             "ourId": "NORTHWIND",
                     *             "ourKeyVariable": "EDI_SECRET_AS2_KEY",
                     *             "receiptMinutes": 60,
                     *             "receiptUrl": "https://as2.example.com/mdn",
                     *             "receiptsTo": "https://edi.northwind.example/v1/as2",
                     *             "theirCertificates": [
                     *               "-----BEGIN CERTIFICATE-----…"
                     *             ],
                     *             "theirId": "ERNSH",
                     *             "timeoutSeconds": 40,
                     *             "url": "https://as2.example.com/as2"
                     *           },
                     *           "http": {
                     *             "tokenVariable": "EDI_SECRET_ERNSH_TOKEN",
                     *             "url": "https://edi.example.com/in"
                     *           },
                     *           "kind": "folder",
                     *           "sftp": {
                     *             "archive": "/out/taken",
                     *             "everySeconds": 60,
                     *             "host": "sftp.example.com",
                     *             "hostKeys": [
                     *               "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
                     *             ],
                     *             "passwordVariable": "EDI_SECRET_ERNSH_PASSWORD",
                     *             "port": 22,
                     *             "privateKeyVariable": "EDI_SECRET_ERNSH_KEY",
                     *             "putInto": "/in",
                     *             "ready": "renamed",
                     *             "takeFrom": "/out",
                     *             "timeoutSeconds": 20,
                     *             "user": "northwind"
                     *           }
                     *         },
                     *         "units": {
                     *           "CA": "CS"
                     *         },
                     *         "us": {
                     *           "id": "NORTHWIND",
                     *           "qualifier": "ZZ"
                     *         },
                     *         "usage": "P",
                     *         "version": "004010"
                     *       },
                     *       "qualifier": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerView"];
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
    readPartner: {
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
            /** @description A trading partner and its profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ERNSH",
                     *       "interchangeId": "2065550101",
                     *       "legalEntity": "NW-US",
                     *       "profile": {
                     *         "acknowledgement": "997",
                     *         "acknowledgesUs": true,
                     *         "allowanceRule": "must-agree",
                     *         "alwaysTa1": true,
                     *         "associations": {
                     *           "ORDRSP": "EAN005"
                     *         },
                     *         "carriers": {
                     *           "SPDY": "SPEEDY"
                     *         },
                     *         "characterSet": "UNOC",
                     *         "clocks": {
                     *           "acknowledgementHours": 24,
                     *           "invoiceHours": 72,
                     *           "responseHours": 24
                     *         },
                     *         "currency": "USD",
                     *         "customerParty": {
                     *           "qualifier": "92",
                     *           "role": "BY"
                     *         },
                     *         "defaultCountry": "US",
                     *         "groupIds": {},
                     *         "inventoryAdvice": {
                     *           "everyHours": 24
                     *         },
                     *         "itemQualifiers": [
                     *           "VN",
                     *           "UP"
                     *         ],
                     *         "items": {
                     *           "550012345": "NW-11",
                     *           "UP:614141000036": "NW-11"
                     *         },
                     *         "lineBreak": "\n",
                     *         "mailboxes": [
                     *           "VAN"
                     *         ],
                     *         "otherIds": [
                     *           {
                     *             "id": "NORTHWIND",
                     *             "qualifier": "ZZ"
                     *           }
                     *         ],
                     *         "priceCatalogue": {
                     *           "everyHours": 24
                     *         },
                     *         "priceRule": "must-agree",
                     *         "separators": {
                     *           "component": ">",
                     *           "element": "*",
                     *           "repetition": "^",
                     *           "segment": "~"
                     *         },
                     *         "sets": [
                     *           "855",
                     *           "856",
                     *           "810"
                     *         ],
                     *         "shipTos": {
                     *           "UL:0078742035260": {
                     *             "city": "Tacoma",
                     *             "country": "US",
                     *             "name": "DC 6094",
                     *             "street": "100 Dock Rd"
                     *           }
                     *         },
                     *         "syntax": "x12",
                     *         "template": "big-box",
                     *         "terms": {
                     *           "NET30": {
                     *             "basisCode": "3",
                     *             "netDays": "30",
                     *             "typeCode": "01"
                     *           }
                     *         },
                     *         "transport": {
                     *           "as2": {
                     *             "cipher": "aes-256-cbc",
                     *             "compressed": true,
                     *             "digest": "sha-256",
                     *             "ourCertificate": "-----BEGIN CERTIFICATE-----…",
                     *             "ourFormerCertificate": "-----BEGIN CERTIFICATE-----…",
                     *             "ourFormerKeyVariable": "EDI_SECRET_AS2_KEY_2025",
                     *             "ourId": "NORTHWIND",
                     *             "ourKeyVariable": "EDI_SECRET_AS2_KEY",
                     *             "receiptMinutes": 60,
                     *             "receiptUrl": "https://as2.example.com/mdn",
                     *             "receiptsTo": "https://edi.northwind.example/v1/as2",
                     *             "theirCertificates": [
                     *               "-----BEGIN CERTIFICATE-----…"
                     *             ],
                     *             "theirId": "ERNSH",
                     *             "timeoutSeconds": 40,
                     *             "url": "https://as2.example.com/as2"
                     *           },
                     *           "http": {
                     *             "tokenVariable": "EDI_SECRET_ERNSH_TOKEN",
                     *             "url": "https://edi.example.com/in"
                     *           },
                     *           "kind": "folder",
                     *           "sftp": {
                     *             "archive": "/out/taken",
                     *             "everySeconds": 60,
                     *             "host": "sftp.example.com",
                     *             "hostKeys": [
                     *               "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
                     *             ],
                     *             "passwordVariable": "EDI_SECRET_ERNSH_PASSWORD",
                     *             "port": 22,
                     *             "privateKeyVariable": "EDI_SECRET_ERNSH_KEY",
                     *             "putInto": "/in",
                     *             "ready": "renamed",
                     *             "takeFrom": "/out",
                     *             "timeoutSeconds": 20,
                     *             "user": "northwind"
                     *           }
                     *         },
                     *         "units": {
                     *           "CA": "CS"
                     *         },
                     *         "us": {
                     *           "id": "NORTHWIND",
                     *           "qualifier": "ZZ"
                     *         },
                     *         "usage": "P",
                     *         "version": "004010"
                     *       },
                     *       "qualifier": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    savePartner: {
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
                 *       "interchangeId": "2065550101",
                 *       "legalEntity": "NW-US",
                 *       "profile": {
                 *         "acknowledgement": "997",
                 *         "acknowledgesUs": true,
                 *         "allowanceRule": "must-agree",
                 *         "alwaysTa1": true,
                 *         "associations": {
                 *           "ORDRSP": "EAN005"
                 *         },
                 *         "carriers": {
                 *           "SPDY": "SPEEDY"
                 *         },
                 *         "characterSet": "UNOC",
                 *         "clocks": {
                 *           "acknowledgementHours": 24,
                 *           "invoiceHours": 72,
                 *           "responseHours": 24
                 *         },
                 *         "currency": "USD",
                 *         "customerParty": {
                 *           "qualifier": "92",
                 *           "role": "BY"
                 *         },
                 *         "defaultCountry": "US",
                 *         "groupIds": {},
                 *         "inventoryAdvice": {
                 *           "everyHours": 24
                 *         },
                 *         "itemQualifiers": [
                 *           "VN",
                 *           "UP"
                 *         ],
                 *         "items": {
                 *           "550012345": "NW-11",
                 *           "UP:614141000036": "NW-11"
                 *         },
                 *         "lineBreak": "\n",
                 *         "mailboxes": [
                 *           "VAN"
                 *         ],
                 *         "otherIds": [
                 *           {
                 *             "id": "NORTHWIND",
                 *             "qualifier": "ZZ"
                 *           }
                 *         ],
                 *         "priceCatalogue": {
                 *           "everyHours": 24
                 *         },
                 *         "priceRule": "must-agree",
                 *         "separators": {
                 *           "component": ">",
                 *           "element": "*",
                 *           "repetition": "^",
                 *           "segment": "~"
                 *         },
                 *         "sets": [
                 *           "855",
                 *           "856",
                 *           "810"
                 *         ],
                 *         "shipTos": {
                 *           "UL:0078742035260": {
                 *             "city": "Tacoma",
                 *             "country": "US",
                 *             "name": "DC 6094",
                 *             "street": "100 Dock Rd"
                 *           }
                 *         },
                 *         "syntax": "x12",
                 *         "template": "big-box",
                 *         "terms": {
                 *           "NET30": {
                 *             "basisCode": "3",
                 *             "netDays": "30",
                 *             "typeCode": "01"
                 *           }
                 *         },
                 *         "transport": {
                 *           "as2": {
                 *             "cipher": "aes-256-cbc",
                 *             "compressed": true,
                 *             "digest": "sha-256",
                 *             "ourCertificate": "-----BEGIN CERTIFICATE-----…",
                 *             "ourFormerCertificate": "-----BEGIN CERTIFICATE-----…",
                 *             "ourFormerKeyVariable": "EDI_SECRET_AS2_KEY_2025",
                 *             "ourId": "NORTHWIND",
                 *             "ourKeyVariable": "EDI_SECRET_AS2_KEY",
                 *             "receiptMinutes": 60,
                 *             "receiptUrl": "https://as2.example.com/mdn",
                 *             "receiptsTo": "https://edi.northwind.example/v1/as2",
                 *             "theirCertificates": [
                 *               "-----BEGIN CERTIFICATE-----…"
                 *             ],
                 *             "theirId": "ERNSH",
                 *             "timeoutSeconds": 40,
                 *             "url": "https://as2.example.com/as2"
                 *           },
                 *           "http": {
                 *             "tokenVariable": "EDI_SECRET_ERNSH_TOKEN",
                 *             "url": "https://edi.example.com/in"
                 *           },
                 *           "kind": "folder",
                 *           "sftp": {
                 *             "archive": "/out/taken",
                 *             "everySeconds": 60,
                 *             "host": "sftp.example.com",
                 *             "hostKeys": [
                 *               "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
                 *             ],
                 *             "passwordVariable": "EDI_SECRET_ERNSH_PASSWORD",
                 *             "port": 22,
                 *             "privateKeyVariable": "EDI_SECRET_ERNSH_KEY",
                 *             "putInto": "/in",
                 *             "ready": "renamed",
                 *             "takeFrom": "/out",
                 *             "timeoutSeconds": 20,
                 *             "user": "northwind"
                 *           }
                 *         },
                 *         "units": {
                 *           "CA": "CS"
                 *         },
                 *         "us": {
                 *           "id": "NORTHWIND",
                 *           "qualifier": "ZZ"
                 *         },
                 *         "usage": "P",
                 *         "version": "004010"
                 *       },
                 *       "qualifier": "12"
                 *     }
                 */
                "application/json": components["schemas"]["PartnerSetup"];
            };
        };
        responses: {
            /** @description Set up a trading partner, or change it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "interchangeId": "2065550101",
                     *       "legalEntity": "NW-US",
                     *       "profile": {
                     *         "acknowledgement": "997",
                     *         "acknowledgesUs": true,
                     *         "allowanceRule": "must-agree",
                     *         "alwaysTa1": true,
                     *         "associations": {
                     *           "ORDRSP": "EAN005"
                     *         },
                     *         "carriers": {
                     *           "SPDY": "SPEEDY"
                     *         },
                     *         "characterSet": "UNOC",
                     *         "clocks": {
                     *           "acknowledgementHours": 24,
                     *           "invoiceHours": 72,
                     *           "responseHours": 24
                     *         },
                     *         "currency": "USD",
                     *         "customerParty": {
                     *           "qualifier": "92",
                     *           "role": "BY"
                     *         },
                     *         "defaultCountry": "US",
                     *         "groupIds": {},
                     *         "inventoryAdvice": {
                     *           "everyHours": 24
                     *         },
                     *         "itemQualifiers": [
                     *           "VN",
                     *           "UP"
                     *         ],
                     *         "items": {
                     *           "550012345": "NW-11",
                     *           "UP:614141000036": "NW-11"
                     *         },
                     *         "lineBreak": "\n",
                     *         "mailboxes": [
                     *           "VAN"
                     *         ],
                     *         "otherIds": [
                     *           {
                     *             "id": "NORTHWIND",
                     *             "qualifier": "ZZ"
                     *           }
                     *         ],
                     *         "priceCatalogue": {
                     *           "everyHours": 24
                     *         },
                     *         "priceRule": "must-agree",
                     *         "separators": {
                     *           "component": ">",
                     *           "element": "*",
                     *           "repetition": "^",
                     *           "segment": "~"
                     *         },
                     *         "sets": [
                     *           "855",
                     *           "856",
                     *           "810"
                     *         ],
                     *         "shipTos": {
                     *           "UL:0078742035260": {
                     *             "city": "Tacoma",
                     *             "country": "US",
                     *             "name": "DC 6094",
                     *             "street": "100 Dock Rd"
                     *           }
                     *         },
                     *         "syntax": "x12",
                     *         "template": "big-box",
                     *         "terms": {
                     *           "NET30": {
                     *             "basisCode": "3",
                     *             "netDays": "30",
                     *             "typeCode": "01"
                     *           }
                     *         },
                     *         "transport": {
                     *           "as2": {
                     *             "cipher": "aes-256-cbc",
                     *             "compressed": true,
                     *             "digest": "sha-256",
                     *             "ourCertificate": "-----BEGIN CERTIFICATE-----…",
                     *             "ourFormerCertificate": "-----BEGIN CERTIFICATE-----…",
                     *             "ourFormerKeyVariable": "EDI_SECRET_AS2_KEY_2025",
                     *             "ourId": "NORTHWIND",
                     *             "ourKeyVariable": "EDI_SECRET_AS2_KEY",
                     *             "receiptMinutes": 60,
                     *             "receiptUrl": "https://as2.example.com/mdn",
                     *             "receiptsTo": "https://edi.northwind.example/v1/as2",
                     *             "theirCertificates": [
                     *               "-----BEGIN CERTIFICATE-----…"
                     *             ],
                     *             "theirId": "ERNSH",
                     *             "timeoutSeconds": 40,
                     *             "url": "https://as2.example.com/as2"
                     *           },
                     *           "http": {
                     *             "tokenVariable": "EDI_SECRET_ERNSH_TOKEN",
                     *             "url": "https://edi.example.com/in"
                     *           },
                     *           "kind": "folder",
                     *           "sftp": {
                     *             "archive": "/out/taken",
                     *             "everySeconds": 60,
                     *             "host": "sftp.example.com",
                     *             "hostKeys": [
                     *               "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"
                     *             ],
                     *             "passwordVariable": "EDI_SECRET_ERNSH_PASSWORD",
                     *             "port": 22,
                     *             "privateKeyVariable": "EDI_SECRET_ERNSH_KEY",
                     *             "putInto": "/in",
                     *             "ready": "renamed",
                     *             "takeFrom": "/out",
                     *             "timeoutSeconds": 20,
                     *             "user": "northwind"
                     *           }
                     *         },
                     *         "units": {
                     *           "CA": "CS"
                     *         },
                     *         "us": {
                     *           "id": "NORTHWIND",
                     *           "qualifier": "ZZ"
                     *         },
                     *         "usage": "P",
                     *         "version": "004010"
                     *       },
                     *       "qualifier": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerSetup"];
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
        };
    };
    requestInventoryAdvice: {
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
            /** @description Tell a partner now what there is in stock */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requestId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *     }
                     */
                    "application/json": components["schemas"]["AdviceRequested"];
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
        };
    };
    draftMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
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
            /** @description Draft the next version of a map */
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
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
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
        };
    };
    rollBackMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
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
        };
    };
    listMapUses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which version was in use since when */
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
        };
    };
    readMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
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
        };
    };
    changeMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
                version: number;
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
            /** @description Change a draft */
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
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
        };
    };
    activateMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
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
        };
    };
    testMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Run the test files of a version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "differences": [
                     *             {
                     *               "from": "DTM[01=002]/02",
                     *               "pointer": "/fields/requestedDelivery",
                     *               "to": "DTM[01=010]/02"
                     *             }
                     *           ],
                     *           "faults": [
                     *             "/PO1[1]/07: PO1 must identify the item by one of VN"
                     *           ],
                     *           "name": "an order with two stores",
                     *           "result": [
                     *             "BAK*00*AC*PO-7731*20260101"
                     *           ],
                     *           "right": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MapTestResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    tryMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                set: "850" | "860" | "855" | "865" | "856" | "810" | "846" | "940" | "943";
                direction: "in" | "out";
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
        };
    };
    requestPriceCatalogue: {
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
                 *       "customerNumber": "ERNSH"
                 *     }
                 */
                "application/json": components["schemas"]["CatalogueRequest"];
            };
        };
        responses: {
            /** @description Tell a partner now its items and prices */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requestId": "0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55"
                     *     }
                     */
                    "application/json": components["schemas"]["AdviceRequested"];
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
    readScorecard: {
        parameters: {
            query: {
                /** @description First day, UTC */
                from: string;
                /** @description Last day, UTC */
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fill rate and punctuality for a partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "acknowledgements": {
                     *         "accepted": 117,
                     *         "acceptedWithErrors": 1,
                     *         "refusedByUs": 2,
                     *         "rejected": 1,
                     *         "sent": 120,
                     *         "unacknowledged": 1
                     *       },
                     *       "fillRate": "0.9583",
                     *       "from": "2026-11-21",
                     *       "invoice": {
                     *         "due": 40,
                     *         "late": 3,
                     *         "onTime": 36,
                     *         "open": 1,
                     *         "rate": "0.9231"
                     *       },
                     *       "lineFillRate": "0.9",
                     *       "lines": 160,
                     *       "linesInOrderedUnit": 0,
                     *       "orders": 41,
                     *       "partner": "ERNSH",
                     *       "quantities": {
                     *         "acknowledged": "1180",
                     *         "invoiced": "1150",
                     *         "ordered": "1200",
                     *         "shipped": "1150"
                     *       },
                     *       "response": {
                     *         "due": 40,
                     *         "late": 3,
                     *         "onTime": 36,
                     *         "open": 1,
                     *         "rate": "0.9231"
                     *       },
                     *       "shipNotice": {
                     *         "due": 40,
                     *         "late": 3,
                     *         "onTime": 36,
                     *         "open": 1,
                     *         "rate": "0.9231"
                     *       },
                     *       "to": "2026-11-21"
                     *     }
                     */
                    "application/json": components["schemas"]["ScorecardView"];
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
    selfTest: {
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
            /** @description What a partner still lacks, and what would be right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documents": [
                     *         {
                     *           "document": "855/out",
                     *           "faults": [],
                     *           "result": [
                     *             "BAK*00*AD*…"
                     *           ]
                     *         }
                     *       ],
                     *       "findings": [
                     *         {
                     *           "area": "identifiers",
                     *           "code": "ITEMS_MISSING",
                     *           "message": "the partner orders by numbers of its own, and profile.items is empty",
                     *           "right": "each of its items: \"UP:614141000036\" → our SKU",
                     *           "severity": "missing"
                     *         }
                     *       ],
                     *       "ready": false
                     *     }
                     */
                    "application/json": components["schemas"]["SelfTestView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    selfTestWith: {
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
                 *       "document": "ISA*00*…"
                 *     }
                 */
                "application/json": components["schemas"]["SampleOrder"];
            };
        };
        responses: {
            /** @description The same with an order of the partner’s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documents": [
                     *         {
                     *           "document": "855/out",
                     *           "faults": [],
                     *           "result": [
                     *             "BAK*00*AD*…"
                     *           ]
                     *         }
                     *       ],
                     *       "findings": [
                     *         {
                     *           "area": "identifiers",
                     *           "code": "ITEMS_MISSING",
                     *           "message": "the partner orders by numbers of its own, and profile.items is empty",
                     *           "right": "each of its items: \"UP:614141000036\" → our SKU",
                     *           "severity": "missing"
                     *         }
                     *       ],
                     *       "ready": false
                     *     }
                     */
                    "application/json": components["schemas"]["SelfTestView"];
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
}
