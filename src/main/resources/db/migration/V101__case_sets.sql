-- Case sets: a text, and several questions on it that are drawn together.
create table case_set (
  id bigint not null auto_increment primary key,
  course_version_id bigint not null,
  code varchar(60) not null,
  objective_code varchar(60) not null,
  text_ar text not null,
  text_fr text not null,
  text_en text not null,
  constraint case_set_code unique (course_version_id, code),
  constraint case_set_version foreign key (course_version_id) references course_version (id)
);

-- of a question that belongs to one, and its place among the others, from 1
alter table question add column case_set_id bigint;
alter table question add column case_position int;
alter table question add constraint question_case_set foreign key (case_set_id) references case_set (id);

-- how many case sets a test draws; null where it draws questions that stand alone
alter table draw add column cases int;
