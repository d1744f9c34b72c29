DROP TABLE ancrage.published_territory, ancrage.score_record, ancrage.method;
DROP FUNCTION ancrage.refuse_official_change();
