DROP TABLE ancrage.merkle_root, ancrage.anchored_head;
