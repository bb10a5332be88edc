export const mail = `
CREATE TABLE correspondents (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('citizen', 'organisation', 'administration', 'elected', 'court')),
  organisation TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  region TEXT NOT NULL CHECK (region IN ('', 'A', 'B', 'C')),
  notes TEXT NOT NULL,
  merged_into TEXT REFERENCES correspondents (id),
  CHECK (merged_into IS NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX correspondents_name ON correspondents (name COLLATE NOCASE) WHERE deleted_at IS NULL;
CREATE INDEX correspondents_merged ON correspondents (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE mail_serials (
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  series TEXT NOT NULL CHECK (series IN ('', 'H', 'O')),
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (direction, series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at IS NULL),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  number TEXT NOT NULL CHECK (number <> ''),
  series TEXT NOT NULL CHECK (series IN ('', 'H', 'O')),
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial >= 1),
  stamped_on TEXT NOT NULL CHECK (CAST(substr(stamped_on, 1, 4) AS INTEGER) = year),
  channel TEXT NOT NULL CHECK (channel IN ('post', 'registered', 'hand', 'messenger', 'email', 'portal', 'internal', 'fax')),
  is_cover_only INTEGER NOT NULL CHECK (is_cover_only IN (0, 1)),
  is_empty INTEGER NOT NULL CHECK (is_empty IN (0, 1)),
  outer_marking TEXT NOT NULL,
  correspondent_id TEXT REFERENCES correspondents (id),
  correspondent_name TEXT NOT NULL,
  sender_ref TEXT NOT NULL,
  sender_date TEXT,
  subject TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'email', 'note', 'memorandum', 'do_letter', 'circular', 'request',
    'document_request', 'grievance', 'appeal', 'elected', 'question', 'rti', 'court', 'invoice', 'acknowledgement', 'other')),
  language TEXT NOT NULL CHECK (language IN ('fr', 'en', 'hi', 'other')),
  region TEXT NOT NULL CHECK (region IN ('', 'A', 'B', 'C')),
  security TEXT NOT NULL CHECK (security IN ('ordinary', 'restricted', 'confidential', 'secret', 'top_secret')),
  urgency TEXT NOT NULL CHECK (urgency IN ('ordinary', 'priority', 'immediate', 'top_priority')),
  enclosures_expected INTEGER CHECK (enclosures_expected >= 0),
  enclosures_received INTEGER CHECK (enclosures_received >= 0),
  missing_enclosures TEXT NOT NULL CHECK (json_type(missing_enclosures) = 'array'),
  marked_to TEXT REFERENCES people (id),
  service TEXT NOT NULL,
  with_office TEXT NOT NULL,
  with_office_since TEXT CHECK ((with_office_since IS NULL) = (with_office = '')),
  dossier_id TEXT REFERENCES dossiers (id),
  needs_ack INTEGER NOT NULL CHECK (needs_ack IN (0, 1)),
  ack_due_on TEXT,
  interim_due_on TEXT,
  reply_due_on TEXT,
  clocks TEXT NOT NULL CHECK (json_valid(clocks)),
  request TEXT CHECK (request IS NULL OR json_valid(request)),
  acknowledged_on TEXT,
  interim_on TEXT,
  replied_on TEXT,
  reply_id TEXT REFERENCES mail (id),
  in_reply_to TEXT REFERENCES mail (id),
  reply_kind TEXT CHECK (reply_kind IN ('acknowledgement', 'interim', 'final')),
  disposal_kind TEXT CHECK (disposal_kind IN ('replied', 'transferred', 'filed')),
  disposed_on TEXT,
  disposal_order TEXT CHECK (disposal_order IS NULL OR json_valid(disposal_order)),
  signatory TEXT NOT NULL,
  author_id TEXT REFERENCES people (id),
  tracking_number TEXT NOT NULL,
  tracking_events TEXT NOT NULL CHECK (json_type(tracking_events) = 'array'),
  cancelled_on TEXT,
  cancel_reason TEXT NOT NULL,
  notes TEXT NOT NULL,
  is_open INTEGER GENERATED ALWAYS AS (
    cancelled_on IS NULL AND disposed_on IS NULL AND replied_on IS NULL AND is_cover_only = 0
      AND (direction = 'in' OR reply_due_on IS NOT NULL)
  ) STORED,
  due_on TEXT GENERATED ALWAYS AS (
    CASE WHEN cancelled_on IS NULL AND disposed_on IS NULL AND replied_on IS NULL AND is_cover_only = 0 THEN
      nullif(min(CASE WHEN needs_ack = 1 AND acknowledged_on IS NULL THEN coalesce(ack_due_on, '~') ELSE '~' END,
        coalesce(reply_due_on, '~')), '~')
    END
  ) STORED,
  CHECK (is_cover_only = 0 OR (subject = '' AND sender_ref = '' AND sender_date IS NULL AND correspondent_id IS NULL
    AND correspondent_name = '' AND dossier_id IS NULL AND notes = '' AND in_reply_to IS NULL AND request IS NULL
    AND missing_enclosures = '[]')),
  CHECK (security IN ('ordinary', 'restricted') OR is_cover_only = 1),
  CHECK (is_cover_only = 1 OR subject <> ''),
  CHECK ((disposed_on IS NULL) = (disposal_kind IS NULL)),
  CHECK ((disposed_on IS NULL) = (disposal_order IS NULL)),
  CHECK ((cancelled_on IS NULL) = (cancel_reason = ''))
) STRICT;
CREATE UNIQUE INDEX mail_number ON mail (direction, number);
CREATE UNIQUE INDEX mail_serial ON mail (direction, series, year, serial);
CREATE INDEX mail_register ON mail (direction, year, serial, series);
CREATE INDEX mail_stamped ON mail (direction, stamped_on, num);
CREATE INDEX mail_marked ON mail (marked_to, stamped_on) WHERE marked_to IS NOT NULL;
CREATE INDEX mail_dossier ON mail (dossier_id, stamped_on) WHERE dossier_id IS NOT NULL;
CREATE INDEX mail_correspondent ON mail (correspondent_id, stamped_on) WHERE correspondent_id IS NOT NULL;
CREATE INDEX mail_open ON mail (direction, due_on IS NULL, due_on, num, marked_to, needs_ack, acknowledged_on) WHERE is_open = 1;
CREATE INDEX mail_replied ON mail (direction, replied_on, num)
  WHERE replied_on IS NOT NULL AND disposed_on IS NULL AND cancelled_on IS NULL;
CREATE INDEX mail_thread ON mail (in_reply_to) WHERE in_reply_to IS NOT NULL;
CREATE INDEX mail_missing ON mail (stamped_on) WHERE missing_enclosures <> '[]';
CREATE TRIGGER mail_is_kept BEFORE DELETE ON mail
  WHEN coalesce((SELECT value FROM settings WHERE key = 'isDemo'), 'false') <> 'true'
  BEGIN SELECT RAISE(ABORT, 'a letter is cancelled, never deleted'); END;

CREATE TABLE merged_letters (
  correspondent_id TEXT NOT NULL REFERENCES correspondents (id),
  mail_id TEXT NOT NULL REFERENCES mail (id),
  PRIMARY KEY (correspondent_id, mail_id)
) STRICT, WITHOUT ROWID;

CREATE VIEW mail_searchable AS
  SELECT num, number, correspondent_name, sender_ref, subject, tracking_number, notes FROM mail
  WHERE is_cover_only = 0 AND security = 'ordinary';
CREATE VIRTUAL TABLE mail_text USING fts5 (
  number, correspondent_name, sender_ref, subject, tracking_number, notes,
  content = 'mail_searchable', content_rowid = 'num', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER mail_text_insert AFTER INSERT ON mail WHEN new.is_cover_only = 0 AND new.security = 'ordinary' BEGIN
  INSERT INTO mail_text (rowid, number, correspondent_name, sender_ref, subject, tracking_number, notes)
  VALUES (new.num, new.number, new.correspondent_name, new.sender_ref, new.subject, new.tracking_number, new.notes);
END;
CREATE TRIGGER mail_text_delete AFTER DELETE ON mail WHEN old.is_cover_only = 0 AND old.security = 'ordinary' BEGIN
  INSERT INTO mail_text (mail_text, rowid, number, correspondent_name, sender_ref, subject, tracking_number, notes)
  VALUES ('delete', old.num, old.number, old.correspondent_name, old.sender_ref, old.subject, old.tracking_number, old.notes);
END;
CREATE TRIGGER mail_text_update AFTER UPDATE OF number, correspondent_name, sender_ref, subject, tracking_number, notes,
  is_cover_only, security ON mail BEGIN
  INSERT INTO mail_text (mail_text, rowid, number, correspondent_name, sender_ref, subject, tracking_number, notes)
  SELECT 'delete', old.num, old.number, old.correspondent_name, old.sender_ref, old.subject, old.tracking_number, old.notes
  WHERE old.is_cover_only = 0 AND old.security = 'ordinary';
  INSERT INTO mail_text (rowid, number, correspondent_name, sender_ref, subject, tracking_number, notes)
  SELECT new.num, new.number, new.correspondent_name, new.sender_ref, new.subject, new.tracking_number, new.notes
  WHERE new.is_cover_only = 0 AND new.security = 'ordinary';
END;
`;
