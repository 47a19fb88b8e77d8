-- Sittings of tests. All rows of an attempt are there when it begins: saving an answer is one update by key.

create table attempt (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  test_id bigint not null,
  number int not null,
  country varchar(2) not null,
  state varchar(12) not null,
  started_at datetime(3) not null,
  submitted_at datetime(3),
  score int,
  passed boolean not null,
  -- also keeps two windows from beginning one each
  constraint attempt_number unique (person_id, test_id, number),
  constraint attempt_person foreign key (person_id) references person (id),
  constraint attempt_test foreign key (test_id) references knowledge_test (id)
);

create table attempt_question (
  attempt_id bigint not null,
  position int not null,
  question_id bigint not null,
  -- one letter a place: "cab" shows the third choice as written first
  choice_order varchar(26) not null,
  -- the places ticked as bits, place 1 the lowest
  chosen int not null,
  counter bigint not null,
  answered_at datetime(3),
  -- filled by marking, which closes the row to answers
  correct boolean,
  primary key (attempt_id, position),
  constraint attempt_question_attempt foreign key (attempt_id) references attempt (id),
  constraint attempt_question_question foreign key (question_id) references question (id)
);
