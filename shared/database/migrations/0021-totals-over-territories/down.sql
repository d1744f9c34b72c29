DROP TRIGGER published_once ON ancrage.published_territory;
DROP TABLE ancrage.published_total;
