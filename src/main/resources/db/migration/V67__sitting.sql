-- Examinations at an hour for a group, with somebody who watches over them.

create table sitting (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  -- the same test in every version of the course: people sit that of the version they began
  course_code varchar(60) not null,
  test_code varchar(60) not null,
  starts_at datetime(3) not null,
  -- none if it is remote
  place varchar(200),
  invigilator_id bigint not null,
  -- what candidates type to begin; none until it is opened
  code varchar(10),
  opened_at datetime(3),
  closed_at datetime(3),
  planned_by bigint not null,
  version int not null,
  constraint sitting_centre foreign key (centre_id) references centre (id),
  constraint sitting_invigilator foreign key (invigilator_id) references person (id),
  constraint sitting_planner foreign key (planned_by) references person (id)
);

create table seat (
  id bigint not null auto_increment primary key,
  sitting_id bigint not null,
  person_id bigint not null,
  -- the one that counts now; none before it begins, and after somebody was admitted again
  attempt_id bigint,
  constraint seat_person_once unique (sitting_id, person_id),
  constraint seat_sitting foreign key (sitting_id) references sitting (id),
  constraint seat_person foreign key (person_id) references person (id),
  constraint seat_attempt foreign key (attempt_id) references attempt (id)
);

alter table attempt add column sitting_id bigint;
alter table attempt add constraint attempt_sitting foreign key (sitting_id) references sitting (id);
-- when the page of a sitting's attempt last spoke
alter table attempt add column heard_at datetime(3);
alter table attempt add column voided_at datetime(3);
alter table attempt add column voided_by bigint;
alter table attempt add column void_reason varchar(500);
alter table attempt add constraint attempt_voider foreign key (voided_by) references person (id);
