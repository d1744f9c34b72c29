/** Token of the settings of the process. */
export const CONFIG = Symbol('Config');

/** Token of the connection to the queues. */
export const QUEUES = Symbol('QueueConnection');
