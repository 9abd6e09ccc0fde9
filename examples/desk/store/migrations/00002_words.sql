-- What is looked for by its words, and what statistics count, each in a form of its own, so that neither is slow with many matters. What a
-- claim counts for is among the keys of its matter now. All follows from the entries: it is emptied here, and made again when the
-- store is opened.

-- +goose Up
DELETE FROM work_key;
DROP TABLE tally;
DROP TABLE work;

-- A row of the work list, as of a day. It holds until the day before next_change.
CREATE TABLE work (
    id          INTEGER PRIMARY KEY, -- given by the database; of the words too
    matter      TEXT NOT NULL UNIQUE,
    version     INTEGER NOT NULL,
    as_of       TEXT NOT NULL,
    next_change TEXT NOT NULL,
    due         TEXT NOT NULL, -- last day of the next duty
    received    TEXT NOT NULL, -- the earliest day it can have been
    stage       TEXT NOT NULL,
    ended       TEXT NOT NULL, -- the day on which the last claim was concluded; '' while one is open
    warn        INTEGER NOT NULL,
    secret      INTEGER NOT NULL, -- 1: an accusation, or one for all that is known; 2: that does not say whom it accuses
    counts      TEXT NOT NULL, -- JSON: denominator and numerator of each indicator in turn, over the claims
    shown       TEXT NOT NULL  -- JSON of the row
);
CREATE INDEX work_next ON work (next_change);
CREATE INDEX work_due ON work (due, matter, ended, secret); -- with all that counting what is late and open asks
CREATE INDEX work_counts ON work (counts, received, ended, due, secret, matter); -- with all that statistics ask: many matters count for the same

-- The text by which people remember a matter, in small letters, and its letters and pairs of letters (words.go).
CREATE TABLE word (
    id    INTEGER PRIMARY KEY, -- of work
    text  TEXT NOT NULL,
    grams TEXT NOT NULL -- with spaces between
);
