-- How long a test takes, when an attempt ends by itself, and the answers that came when it had ended.

alter table knowledge_test add column minutes int;

-- none where the test has no limit
alter table attempt add column deadline datetime(3);
alter table attempt add column submitted_by varchar(10);
update attempt set submitted_by = 'PERSON' where state = 'SUBMITTED';

-- One of a question, the newest; it counts only once it is taken over, and is never thrown away.
create table late_answer (
  id bigint not null auto_increment primary key,
  attempt_id bigint not null,
  position int not null,
  chosen int not null,
  counter bigint not null,
  -- what the page says
  given_at datetime(3) not null,
  received_at datetime(3) not null,
  -- none until somebody has decided
  taken boolean,
  decided_by bigint,
  decided_at datetime(3),
  reason varchar(500),
  constraint late_answer_question unique (attempt_id, position),
  constraint late_answer_asked foreign key (attempt_id, position) references attempt_question (attempt_id, position),
  constraint late_answer_decider foreign key (decided_by) references person (id)
);

create index late_answer_open on late_answer (decided_at, received_at);
