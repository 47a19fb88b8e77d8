-- A published question never changes. Where its key was wrong, a later version of the course has the right one, and a
-- correction, proposed by one person and decided on by another, has the attempts at the older version marked by it.
create table key_correction (
  id bigint not null auto_increment primary key,
  version_id bigint not null,
  question_id bigint not null,
  -- the same question in the later version
  corrected_id bigint not null,
  corrected_version_id bigint not null,
  reason varchar(1000) not null,
  proposed_by bigint not null,
  proposed_at datetime(3) not null,
  state varchar(10) not null,
  decided_by bigint,
  decided_at datetime(3),
  -- why it was rejected
  words varchar(1000),
  version int not null,
  constraint key_correction_question foreign key (question_id) references question (id),
  constraint key_correction_corrected foreign key (corrected_id) references question (id),
  constraint key_correction_proposed_by foreign key (proposed_by) references person (id),
  constraint key_correction_decided_by foreign key (decided_by) references person (id)
);

create index key_correction_version on key_correction (version_id, state);

-- what the attempt had before it was marked anew; null if it never was
alter table attempt add column first_score int;
alter table attempt add column remarked_at datetime(3);
