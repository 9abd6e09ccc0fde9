-- One set of migrations for both databases, but for 00003: SQLite takes every type by its name, and keeps bytes as bytes in a BYTEA column.
-- Days are texts (2026-01-12), which sort as they should; moments are texts in UTC; '' is not known; '9999-12-31' is never.

-- +goose Up

-- What was recorded, by whom: the truth, from which everything else is made again. Nothing here is ever changed or deleted.
CREATE TABLE entry (
    matter  TEXT NOT NULL,
    seq     INTEGER NOT NULL, -- from 1; the version of the matter that it makes
    key     TEXT NOT NULL UNIQUE, -- of the one who sent it: the same key twice is the same entry
    at      TEXT NOT NULL,
    account TEXT NOT NULL,
    role    TEXT NOT NULL,
    kind    TEXT NOT NULL, -- opened, recorded, amended, noted
    payload TEXT NOT NULL, -- JSON
    PRIMARY KEY (matter, seq)
);

-- A matter as its entries have it. All but the query code and the secret follows from them.
CREATE TABLE matter (
    id      TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    code    TEXT NOT NULL UNIQUE, -- 查询码
    secret  TEXT NOT NULL,        -- hash of what the petitioner shows beside the code; '' while no receipt was printed
    cover   TEXT NOT NULL,        -- JSON
    dossier BYTEA NOT NULL        -- the archive form
);

-- A row of the work list, as of a day. It holds until the day before next_change.
CREATE TABLE work (
    matter      TEXT PRIMARY KEY,
    version     INTEGER NOT NULL,
    as_of       TEXT NOT NULL,
    next_change TEXT NOT NULL,
    due         TEXT NOT NULL, -- last day of the next duty
    received    TEXT NOT NULL, -- the earliest day it can have been
    stage       TEXT NOT NULL,
    ended       TEXT NOT NULL, -- the day on which the last claim was concluded; '' while one is open
    warn        INTEGER NOT NULL,
    shown       TEXT NOT NULL, -- JSON of the row
    text        TEXT NOT NULL  -- to be searched, in small letters
);
CREATE INDEX work_next ON work (next_change);
CREATE INDEX work_due ON work (due, matter, ended); -- with all that counting what is late and open asks
CREATE INDEX work_received ON work (received);

-- By what a matter is found: person, organ, stage of a claim, petitioner; from whom it is kept: accused, recused.
CREATE TABLE work_key (
    matter TEXT NOT NULL,
    kind   TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (kind, value, matter)
);
CREATE INDEX work_key_matter ON work_key (matter);

-- What each claim counts for: a row where it is in the denominator of an indicator.
CREATE TABLE tally (
    matter    TEXT NOT NULL,
    claim     INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    hit       INTEGER NOT NULL, -- 1: in the numerator too
    PRIMARY KEY (indicator, matter, claim)
);
CREATE INDEX tally_matter ON tally (matter);

CREATE TABLE account (
    name     TEXT PRIMARY KEY,
    shown    TEXT NOT NULL,
    role     TEXT NOT NULL,
    person   TEXT NOT NULL, -- identity within the roster
    organ    TEXT NOT NULL,
    password TEXT NOT NULL, -- hash
    disabled INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE token (
    hash    TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    bearer  INTEGER NOT NULL, -- 1: of a program, 0: of a session in a browser
    label   TEXT NOT NULL,
    made    TEXT NOT NULL,
    expires TEXT NOT NULL
);
CREATE INDEX token_account ON token (account);

-- Who looked at which matter.
CREATE TABLE access (
    at      TEXT NOT NULL,
    account TEXT NOT NULL,
    role    TEXT NOT NULL,
    matter  TEXT NOT NULL,
    what    TEXT NOT NULL
);
CREATE INDEX access_matter ON access (matter, at);
CREATE INDEX access_account ON access (account, at);

-- +goose Down
DROP TABLE access;
DROP TABLE token;
DROP TABLE account;
DROP TABLE tally;
DROP TABLE work_key;
DROP TABLE work;
DROP TABLE matter;
DROP TABLE entry;
