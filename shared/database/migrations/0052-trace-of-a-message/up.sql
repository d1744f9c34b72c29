-- The trace that a message belongs to (W3C traceparent), where its transaction says so: whoever hands
-- it over later, in another process, goes on with the same trace.
ALTER TABLE ancrage.outbox ADD COLUMN traceparent text
  DEFAULT nullif(current_setting('app.traceparent', true), '')
  CHECK (traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
