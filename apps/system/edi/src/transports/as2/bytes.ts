/** Exactly these bytes: a Buffer is often a view of a greater one. */
export const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
