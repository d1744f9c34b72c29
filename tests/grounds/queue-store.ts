import { connectQueues, type QueueConnection } from '@ancrage/queue/connect';
import type { Grounds } from './grounds';

/** Opens the queues that the grounds' processes share, for who looks into them; the caller ends it. */
export function openQueueStore(grounds: Grounds): Promise<QueueConnection> {
  return connectQueues({
    redisUrl: grounds.redisUrl,
    databaseUrl: grounds.urlOf('ancrage_queue'),
  });
}
