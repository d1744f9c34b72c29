DROP TABLE ancrage.published_peer_group;
DROP TABLE ancrage.peer_standing;
DROP TABLE ancrage.peer_histogram;
DROP TABLE ancrage.peer_score;
DROP TABLE ancrage.peer_freeze;
DROP TABLE ancrage.peer_member;
DROP TABLE ancrage.peer_year;
