const tracked = `
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT`;

const kinds = `
ALTER TABLE kinds ADD COLUMN preset_id TEXT;
ALTER TABLE kinds ADD COLUMN lead_days INTEGER NOT NULL DEFAULT 0 CHECK (lead_days BETWEEN 0 AND 60);
ALTER TABLE kinds ADD COLUMN route TEXT NOT NULL DEFAULT '[]' CHECK (json_type(route) = 'array');
ALTER TABLE kinds ADD COLUMN checklist TEXT NOT NULL DEFAULT '[]' CHECK (json_type(checklist) = 'array');
ALTER TABLE kinds ADD COLUMN retention_code TEXT;
ALTER TABLE kinds ADD COLUMN closing_level TEXT NOT NULL DEFAULT '';
`;

const dossiers = `
CREATE INDEX dossiers_restricted ON dossiers (num) WHERE sensitivity = 'restricted' AND deleted_at IS NULL;

CREATE TABLE dossier_checks (
  dossier_id TEXT NOT NULL REFERENCES dossiers (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  label TEXT NOT NULL CHECK (label <> ''),
  checked_on TEXT,
  checked_by TEXT REFERENCES people (id),
  remark TEXT NOT NULL,
  PRIMARY KEY (dossier_id, position),
  CHECK (checked_on IS NOT NULL OR checked_by IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE call_book (${tracked},
  dossier_id TEXT NOT NULL REFERENCES dossiers (id),
  ground TEXT NOT NULL CHECK (ground IN ('appeal', 'stay', 'audit', 'board', 'other')),
  reason TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_on TEXT,
  entered_on TEXT NOT NULL,
  next_review_on TEXT NOT NULL,
  reviews TEXT NOT NULL CHECK (json_type(reviews) = 'array'),
  revived_on TEXT
) STRICT;
CREATE UNIQUE INDEX call_book_asleep ON call_book (dossier_id) WHERE revived_on IS NULL AND deleted_at IS NULL;
CREATE INDEX call_book_dossier ON call_book (dossier_id);
CREATE INDEX call_book_review ON call_book (next_review_on) WHERE revived_on IS NULL AND deleted_at IS NULL;
INSERT INTO call_book (id, created_at, updated_at, dossier_id, ground, reason, approved_by, entered_on, next_review_on,
    reviews)
  SELECT 'sleep-' || num, updated_at, updated_at, id, 'other', json_extract(suspension, '$.reason'), '', state_since,
    json_extract(suspension, '$.reviewOn'), '[]'
  FROM dossiers WHERE state = 'suspended' AND deleted_at IS NULL;
`;

const circuits = `
CREATE TABLE delegations (${tracked},
  person_id TEXT NOT NULL REFERENCES people (id),
  kinds TEXT CHECK (kinds IS NULL OR json_type(kinds) = 'array'),
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
  reference TEXT NOT NULL
) STRICT;
CREATE INDEX delegations_person ON delegations (person_id, valid_from) WHERE deleted_at IS NULL;

CREATE TABLE drafts (${tracked},
  dossier_id TEXT NOT NULL REFERENCES dossiers (id),
  title TEXT NOT NULL CHECK (title <> ''),
  state TEXT NOT NULL CHECK (state IN ('in_circuit', 'returned', 'to_sign', 'signed', 'dispatched', 'withdrawn')),
  version INTEGER NOT NULL CHECK (version >= 1),
  versions TEXT NOT NULL CHECK (json_type(versions) = 'array'),
  author_id TEXT REFERENCES people (id),
  signatory_id TEXT REFERENCES people (id),
  delegation_id TEXT REFERENCES delegations (id),
  document_id TEXT,
  mail_id TEXT REFERENCES mail (id),
  state_since TEXT NOT NULL,
  signed_on TEXT,
  dispatched_on TEXT CHECK (dispatched_on IS NULL OR signed_on IS NOT NULL),
  CHECK ((state IN ('signed', 'dispatched')) = (signed_on IS NOT NULL)),
  CHECK ((state = 'dispatched') = (dispatched_on IS NOT NULL))
) STRICT;
CREATE INDEX drafts_dossier ON drafts (dossier_id) WHERE deleted_at IS NULL;
CREATE INDEX drafts_state ON drafts (state, state_since) WHERE deleted_at IS NULL;

CREATE TABLE visas (
  draft_id TEXT NOT NULL REFERENCES drafts (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  position INTEGER NOT NULL CHECK (position >= 1),
  person_id TEXT REFERENCES people (id),
  role TEXT CHECK (role IN ('head', 'officer', 'caseworker', 'assistant', 'trainee')),
  label TEXT NOT NULL CHECK (label <> ''),
  target_days INTEGER CHECK (target_days BETWEEN 0 AND 365),
  asked_on TEXT,
  due_on TEXT,
  given_on TEXT,
  given_by TEXT REFERENCES people (id),
  opinion TEXT CHECK (opinion IN ('favourable', 'reservation', 'refused')),
  reason TEXT NOT NULL,
  PRIMARY KEY (draft_id, version, position),
  CHECK ((given_on IS NULL) = (opinion IS NULL)),
  CHECK (opinion IS NULL OR opinion = 'favourable' OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX visas_waiting ON visas (due_on) WHERE asked_on IS NOT NULL AND given_on IS NULL;
`;

const movements = `
CREATE TABLE movements (${tracked},
  dossier_id TEXT NOT NULL REFERENCES dossiers (id),
  part TEXT NOT NULL,
  medium TEXT NOT NULL CHECK (medium IN ('paper', 'electronic')),
  holder_id TEXT REFERENCES people (id),
  holder_name TEXT NOT NULL,
  place TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  due_back_on TEXT,
  returned_on TEXT CHECK (returned_on IS NULL OR returned_on >= sent_on),
  remarks TEXT NOT NULL,
  CHECK (holder_id IS NOT NULL OR holder_name <> '')
) STRICT;
CREATE INDEX movements_dossier ON movements (dossier_id, sent_on) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX movements_out ON movements (dossier_id, part, medium)
  WHERE returned_on IS NULL AND deleted_at IS NULL;
CREATE INDEX movements_due ON movements (due_back_on) WHERE returned_on IS NULL AND deleted_at IS NULL;
`;

const references = `
CREATE TABLE special_references (${tracked},
  dossier_id TEXT NOT NULL REFERENCES dossiers (id),
  kind TEXT NOT NULL CHECK (kind IN ('qe', 'pq', 'assurance', 'mp_letter', 'rti', 'cpgrams', 'cada', 'appeal')),
  number TEXT NOT NULL,
  house TEXT CHECK (house IN ('national_assembly', 'senate', 'lok_sabha', 'rajya_sabha')),
  session TEXT NOT NULL,
  star TEXT CHECK (star IN ('written', 'signalled', 'starred', 'unstarred', 'short_notice')),
  author TEXT NOT NULL,
  received_on TEXT NOT NULL,
  sitting_on TEXT,
  ack_on TEXT,
  interim_on TEXT,
  final_on TEXT,
  level TEXT NOT NULL,
  contributors TEXT NOT NULL,
  validated_on TEXT,
  transferred_on TEXT,
  transferred_to TEXT NOT NULL,
  fee TEXT CHECK (fee IS NULL OR json_valid(fee)),
  exemption_section TEXT NOT NULL,
  appeal TEXT CHECK (appeal IS NULL OR json_valid(appeal)),
  extension TEXT CHECK (extension IS NULL OR json_valid(extension)),
  text TEXT NOT NULL,
  given_by TEXT NOT NULL,
  action TEXT NOT NULL,
  implemented_on TEXT,
  laid_on TEXT,
  notes TEXT NOT NULL,
  deadline_id TEXT REFERENCES deadlines (id),
  import_id TEXT REFERENCES imports (id),
  CHECK (kind <> 'pq' OR sitting_on IS NOT NULL)
) STRICT;
CREATE INDEX special_references_kind ON special_references (kind, received_on) WHERE deleted_at IS NULL;
CREATE INDEX special_references_dossier ON special_references (dossier_id);
ALTER TABLE deadlines ADD COLUMN import_id TEXT REFERENCES imports (id);
CREATE INDEX deadlines_import ON deadlines (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX special_references_import ON special_references (import_id) WHERE import_id IS NOT NULL;
`;

export const dossiersInDepth = kinds + dossiers + circuits + movements + references;
