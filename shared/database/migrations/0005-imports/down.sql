REVOKE INSERT ON ancrage.outbox FROM ancrage_api;
DROP TABLE ancrage.import_row, ancrage.import_file, ancrage.import_run;
