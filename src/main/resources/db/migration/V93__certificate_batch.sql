-- Certificates issued for a whole list of people: who is on the list, who got one, who was left out and why.

create table certificate_batch (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  centre_id bigint not null,
  course_id bigint not null,
  -- of learning time, for kinds that tell what the centre attests; null for the course's own
  hours int null,
  person_id bigint not null,
  state varchar(20) not null,
  -- people who get one, and how many of them have it by now
  total int not null,
  done int not null,
  created_at datetime(3) not null,
  confirmed_at datetime(3) null,
  finished_at datetime(3) null,
  constraint certificate_batch_centre foreign key (centre_id) references centre (id),
  constraint certificate_batch_course foreign key (course_id) references course (id),
  constraint certificate_batch_person foreign key (person_id) references person (id)
);

create index certificate_batch_newest on certificate_batch (centre_id, id);

create table certificate_batch_line (
  batch_id bigint not null,
  place int not null,
  -- what stood in the list, as long as nobody is known by it
  written varchar(254) null,
  person_id bigint null,
  enrolment_id bigint null,
  left_out varchar(30) null,
  certificate_id bigint null,
  primary key (batch_id, place),
  constraint certificate_batch_line_batch foreign key (batch_id) references certificate_batch (id),
  constraint certificate_batch_line_person foreign key (person_id) references person (id),
  constraint certificate_batch_line_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint certificate_batch_line_certificate foreign key (certificate_id) references certificate (id)
);
