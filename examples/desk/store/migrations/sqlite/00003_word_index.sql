-- The grams of word, by which each stands in which rows: word_index('a b') are the rows that have both. The triggers keep it to the
-- table, as the documentation of FTS5 says for one whose content stands elsewhere.
CREATE VIRTUAL TABLE word_index USING fts5 (grams, content = 'word', content_rowid = 'id', tokenize = 'ascii', detail = 'none', columnsize = 0);
CREATE TRIGGER word_inserted AFTER INSERT ON word BEGIN
    INSERT INTO word_index (rowid, grams) VALUES (new.id, new.grams);
END;
CREATE TRIGGER word_deleted AFTER DELETE ON word BEGIN
    INSERT INTO word_index (word_index, rowid, grams) VALUES ('delete', old.id, old.grams);
END;
CREATE TRIGGER word_updated AFTER UPDATE ON word BEGIN
    INSERT INTO word_index (word_index, rowid, grams) VALUES ('delete', old.id, old.grams);
    INSERT INTO word_index (rowid, grams) VALUES (new.id, new.grams);
END;
