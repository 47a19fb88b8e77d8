-- The files that versions were published from, so that they can be edited further, compared and given away. Contents
-- stand under the hash of their bytes: versions that have a file in common share it, and media that lessons show.

create table source_content (
  sha256 varchar(64) not null primary key,
  content longblob not null
);

create table course_source (
  id bigint not null auto_increment primary key,
  course_version_id bigint not null,
  path varchar(200) not null,
  sha256 varchar(64) not null,
  constraint course_source_path unique (course_version_id, path),
  constraint course_source_version foreign key (course_version_id) references course_version (id)
);

-- All who changed a file of a draft, also where others wrote over it since: none of them reviews it.
create table draft_writer (
  draft_id bigint not null,
  person_id bigint not null,
  primary key (draft_id, person_id),
  constraint draft_writer_draft foreign key (draft_id) references draft (id),
  constraint draft_writer_person foreign key (person_id) references person (id)
);
