-- Courses and national adaptations while they are being written: the very files of a course package.

create table draft (
  id bigint not null auto_increment primary key,
  course_code varchar(60) not null,
  -- the country whose adaptation is written; null for the course itself
  country varchar(2),
  -- the published version that it began from; 0 for a new course
  base_number int not null,
  centre_id bigint not null,
  author_id bigint not null,
  state varchar(12) not null,
  -- course and country as long as it can still be published, so that there is one such draft at a time; then null
  open_for varchar(70),
  handed_in_by bigint,
  handed_in_at datetime(3),
  reviewer_id bigint,
  reviewed_at datetime(3),
  comments text,
  created_at datetime(3) not null,
  changed_at datetime(3) not null,
  version int not null,
  constraint draft_open_for unique (open_for),
  constraint draft_centre foreign key (centre_id) references centre (id),
  constraint draft_author foreign key (author_id) references person (id),
  constraint draft_handed_in_by foreign key (handed_in_by) references person (id),
  constraint draft_reviewer foreign key (reviewer_id) references person (id)
);

create table draft_file (
  id bigint not null auto_increment primary key,
  draft_id bigint not null,
  path varchar(200) not null,
  content longblob not null,
  size int not null,
  revision int not null,
  changed_by bigint not null,
  changed_at datetime(3) not null,
  constraint draft_file_path unique (draft_id, path),
  constraint draft_file_draft foreign key (draft_id) references draft (id),
  constraint draft_file_changed_by foreign key (changed_by) references person (id)
);
