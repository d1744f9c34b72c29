DROP FUNCTION ancrage.note_refused_sign_in(text, uuid, text, text, text);
