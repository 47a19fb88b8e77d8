-- Questions and tests of a published course version: never updated.

create table question (
  id bigint not null auto_increment primary key,
  course_version_id bigint not null,
  code varchar(60) not null,
  type varchar(10) not null,
  objective_code varchar(60) not null,
  level varchar(12) not null,
  country varchar(2),
  replaces varchar(60),
  stem_ar text not null,
  stem_fr text not null,
  stem_en text not null,
  constraint question_code unique (course_version_id, code),
  constraint question_version foreign key (course_version_id) references course_version (id)
);

create table choice (
  id bigint not null auto_increment primary key,
  question_id bigint not null,
  position int not null,
  correct boolean not null,
  text_ar text not null,
  text_fr text not null,
  text_en text not null,
  feedback_ar text not null,
  feedback_fr text not null,
  feedback_en text not null,
  constraint choice_position unique (question_id, position),
  constraint choice_question foreign key (question_id) references question (id)
);

create table knowledge_test (
  id bigint not null auto_increment primary key,
  course_version_id bigint not null,
  code varchar(60) not null,
  position int not null,
  kind varchar(5) not null,
  pass_mark int,
  attempts int,
  wait_hours int,
  title_ar varchar(200) not null,
  title_fr varchar(200) not null,
  title_en varchar(200) not null,
  constraint knowledge_test_code unique (course_version_id, code),
  constraint knowledge_test_version foreign key (course_version_id) references course_version (id)
);

create table draw (
  id bigint not null auto_increment primary key,
  knowledge_test_id bigint not null,
  position int not null,
  objective_code varchar(60) not null,
  questions int not null,
  constraint draw_objective unique (knowledge_test_id, objective_code),
  constraint draw_test foreign key (knowledge_test_id) references knowledge_test (id)
);
