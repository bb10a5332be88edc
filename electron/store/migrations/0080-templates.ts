export const templates = `
CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'letter', 'transmittal_slip', 'convocation', 'record_of_decisions',
    'summary', 'full_record', 'office_memorandum', 'do_letter', 'reminder', 'acknowledgement', 'interim_reply',
    'other')),
  format TEXT NOT NULL CHECK (format IN ('docx', 'odt')),
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  fields TEXT NOT NULL CHECK (json_type(fields) = 'array')
) STRICT;
CREATE UNIQUE INDEX templates_name ON templates (name COLLATE NOCASE) WHERE deleted_at IS NULL;

CREATE TABLE template_values (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (value <> '')
) STRICT, WITHOUT ROWID;
`;
