-- A file of questions that was read, kept until an author takes its questions into the draft or throws it away.
create table question_import (
  id bigint not null auto_increment primary key,
  draft_id bigint not null,
  person_id bigint not null,
  -- the file of the draft that the questions are for
  path varchar(200) not null,
  format varchar(20) not null,
  -- of texts that name none
  language char(2) not null,
  content longblob not null,
  created_at datetime(3) not null,
  constraint question_import_draft foreign key (draft_id) references draft (id),
  constraint question_import_person foreign key (person_id) references person (id)
);

create index question_import_created on question_import (created_at);
