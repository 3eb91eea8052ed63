/** The two names on the wire between a page and the main process. There are no others. */
export const commandChannel = 'braid:command';
export const pushChannel = 'braid:push';
