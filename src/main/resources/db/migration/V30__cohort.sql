-- Who takes which course, and how far they are.

create table enrolment (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  course_id bigint not null,
  course_version_id bigint not null,
  country varchar(2) not null,
  enrolled_at datetime(3) not null,
  best_score int,
  test_passed_at datetime(3),
  completed_at datetime(3),
  constraint enrolment_person_course unique (person_id, course_id),
  constraint enrolment_person foreign key (person_id) references person (id),
  constraint enrolment_course foreign key (course_id) references course (id),
  constraint enrolment_version foreign key (course_version_id) references course_version (id)
);

create table lesson_seen (
  enrolment_id bigint not null,
  lesson_id bigint not null,
  seen_at datetime(3) not null,
  primary key (enrolment_id, lesson_id),
  constraint lesson_seen_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint lesson_seen_lesson foreign key (lesson_id) references lesson (id)
);
