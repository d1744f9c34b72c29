ALTER TABLE ancrage.outbox DROP COLUMN traceparent;
