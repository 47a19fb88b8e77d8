-- Questions that are answered with a text, and marked by a person with a rubric.

-- of each criterion a line with its name, below it a line for each level, which begins with its points
alter table question add column rubric_ar text;
alter table question add column rubric_fr text;
alter table question add column rubric_en text;

-- a test draws such questions only where its line says so; none for those that a program marks
alter table draw add column type varchar(10);

-- a text is saved where words are
alter table attempt_question modify column typed varchar(5000) not null default '';
alter table late_answer modify column typed varchar(5000) not null default '';

-- attempts whose texts wait to be marked, the longest waiting first
create index attempt_state on attempt (state, submitted_at);

-- What a person has given a text. It never changes; for a text that came late in its place there is another.
create table essay_marking (
  id bigint not null auto_increment primary key,
  attempt_id bigint not null,
  position int not null,
  -- of the answer that was marked
  counter bigint not null,
  marked_by bigint not null,
  marked_at datetime(3) not null,
  constraint essay_marking_answer unique (attempt_id, position, counter),
  constraint essay_marking_question foreign key (attempt_id, position) references attempt_question (attempt_id, position),
  constraint essay_marking_marker foreign key (marked_by) references person (id)
);

create table essay_rating (
  marking_id bigint not null,
  -- both from 1, as the rubric has them
  criterion int not null,
  level int not null,
  words varchar(1000) not null,
  primary key (marking_id, criterion),
  constraint essay_rating_marking foreign key (marking_id) references essay_marking (id)
);
