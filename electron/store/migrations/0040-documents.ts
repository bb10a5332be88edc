export const documents = `
CREATE TABLE files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  media_type TEXT NOT NULL CHECK (media_type <> ''),
  stored_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  series_id TEXT NOT NULL CHECK (series_id <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  label TEXT NOT NULL CHECK (label <> ''),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT NOT NULL REFERENCES files (sha256),
  dossier_id TEXT REFERENCES dossiers (id),
  mail_id TEXT REFERENCES mail (id),
  meeting_id TEXT REFERENCES meetings (id),
  withheld TEXT NOT NULL CHECK (json_type(withheld) = 'array'),
  UNIQUE (series_id, version),
  CHECK (dossier_id IS NOT NULL OR mail_id IS NOT NULL OR meeting_id IS NOT NULL)
) STRICT;
CREATE INDEX documents_dossier ON documents (dossier_id) WHERE dossier_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX documents_mail ON documents (mail_id) WHERE mail_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX documents_meeting ON documents (meeting_id) WHERE meeting_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX documents_file ON documents (sha256);
CREATE INDEX documents_bin ON documents (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE chases (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  dossier_id TEXT REFERENCES dossiers (id),
  mail_id TEXT REFERENCES mail (id),
  label TEXT NOT NULL,
  chased_on TEXT NOT NULL,
  next_on TEXT,
  person_id TEXT NOT NULL REFERENCES people (id),
  note TEXT NOT NULL,
  CHECK ((dossier_id IS NULL) <> (mail_id IS NULL)),
  CHECK (next_on IS NULL OR next_on >= chased_on)
) STRICT;
CREATE INDEX chases_dossier ON chases (dossier_id, label) WHERE dossier_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX chases_mail ON chases (mail_id, label) WHERE mail_id IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX dossiers_pieces ON dossiers (received_on, num)
  WHERE deleted_at IS NULL AND state <> 'closed' AND pieces <> '[]';
CREATE INDEX mail_lacking ON mail (stamped_on, num)
  WHERE (missing_enclosures <> '[]' OR enclosures_expected > enclosures_received);
`;
