DROP TABLE ancrage.recomputation_chunk, ancrage.recomputation;
