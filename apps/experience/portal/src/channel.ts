/** The portal as a channel: of orders and of what is held for carts. */
export const channelName = 'b2b-portal';
