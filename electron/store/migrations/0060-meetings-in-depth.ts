const tracked = `id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT`;

const minutesKind = `CHECK (minutes_kind IN ('decisions', 'summary', 'full_record'))`;

export const meetingsInDepth = `
CREATE TABLE rooms (
  ${tracked},
  name TEXT NOT NULL CHECK (name <> ''),
  capacity INTEGER CHECK (capacity BETWEEN 1 AND 10000),
  equipment TEXT NOT NULL CHECK (json_type(equipment) = 'array'),
  place TEXT NOT NULL,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  notes TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX rooms_name ON rooms (name COLLATE NOCASE) WHERE deleted_at IS NULL;

CREATE TABLE bodies (
  ${tracked},
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('council', 'staff_committee', 'management', 'commission', 'working_group', 'other')),
  convocation TEXT CHECK (convocation IS NULL OR json_valid(convocation)),
  members TEXT NOT NULL CHECK (json_type(members) = 'array'),
  quorum TEXT CHECK (quorum IS NULL OR json_valid(quorum)),
  minutes_kind TEXT NOT NULL ${minutesKind},
  agenda TEXT NOT NULL CHECK (json_type(agenda) = 'array'),
  room_id TEXT REFERENCES rooms (id),
  logistics TEXT NOT NULL CHECK (json_type(logistics) = 'array'),
  notes TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX bodies_name ON bodies (name COLLATE NOCASE) WHERE deleted_at IS NULL;

CREATE TABLE meeting_series (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (json_valid(rule))
) STRICT;

ALTER TABLE meetings ADD COLUMN body_id TEXT REFERENCES bodies (id);
ALTER TABLE meetings ADD COLUMN room_id TEXT REFERENCES rooms (id);
ALTER TABLE meetings ADD COLUMN series_id TEXT REFERENCES meeting_series (id);
ALTER TABLE meetings ADD COLUMN occurrence_on TEXT;
ALTER TABLE meetings ADD COLUMN ics_sequence INTEGER NOT NULL DEFAULT 0 CHECK (ics_sequence >= 0);
ALTER TABLE meetings ADD COLUMN convened_on TEXT;
ALTER TABLE meetings ADD COLUMN convene_by TEXT;
ALTER TABLE meetings ADD COLUMN convene_deadline_id TEXT REFERENCES deadlines (id) ON DELETE SET NULL;
ALTER TABLE meetings ADD COLUMN convocations TEXT NOT NULL DEFAULT '[]' CHECK (json_type(convocations) = 'array');
ALTER TABLE meetings ADD COLUMN quorum TEXT CHECK (quorum IS NULL OR json_valid(quorum));
ALTER TABLE meetings ADD COLUMN minutes_kind TEXT NOT NULL DEFAULT 'summary' ${minutesKind};
ALTER TABLE meetings ADD COLUMN minutes_state TEXT NOT NULL DEFAULT 'none'
  CHECK (minutes_state IN ('none', 'draft', 'approved'));
ALTER TABLE meetings ADD COLUMN minutes_number TEXT CHECK (minutes_number <> '');
ALTER TABLE meetings ADD COLUMN approved_on TEXT CHECK ((minutes_state = 'approved') = (approved_on IS NOT NULL));
ALTER TABLE meetings ADD COLUMN approved_at_id TEXT REFERENCES meetings (id);
ALTER TABLE meetings ADD COLUMN logistics TEXT NOT NULL DEFAULT '[]' CHECK (json_type(logistics) = 'array');
ALTER TABLE meetings ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT '';

UPDATE meetings SET
  participants = (SELECT json_group_array(json_set(value, '$.email', '', '$.role', '', '$.isMember', json('false'),
    '$.substitute', '', '$.attendance', 'expected', '$.representedBy', '')) FROM json_each(participants)),
  agenda = (SELECT json_group_array(json_set(value, '$.presenter', '', '$.papers', json('[]'), '$.notes', '',
    '$.decision', '', '$.votes', NULL)) FROM json_each(agenda)),
  minutes_state = iif(minutes_text = '', 'none', 'draft');

CREATE INDEX meetings_body ON meetings (body_id, starts_at) WHERE body_id IS NOT NULL;
CREATE INDEX meetings_room ON meetings (room_id, starts_at) WHERE room_id IS NOT NULL;
CREATE INDEX meetings_series_of ON meetings (series_id, starts_at) WHERE series_id IS NOT NULL;
CREATE UNIQUE INDEX meetings_number ON meetings (body_id, minutes_number)
  WHERE minutes_number IS NOT NULL AND deleted_at IS NULL;
`;
