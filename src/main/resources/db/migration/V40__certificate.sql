-- Certificates as issued. What is printed never changes; what happens to a certificate is added.

create table certificate_series (
  country varchar(2) not null,
  issue_year int not null,
  last_serial int not null,
  primary key (country, issue_year)
);

create table certificate (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  number varchar(24) not null,
  code varchar(40) not null,
  person_id bigint not null,
  enrolment_id bigint not null,
  centre_id bigint not null,
  holder_arabic varchar(120),
  holder_latin varchar(120),
  course_ar varchar(200) not null,
  course_fr varchar(200) not null,
  course_en varchar(200) not null,
  hours int not null,
  issued_at datetime(3) not null,
  valid_until date,
  suspended_at datetime(3),
  withdrawn_at datetime(3),
  constraint certificate_number unique (number),
  constraint certificate_once unique (kind, enrolment_id),
  constraint certificate_person foreign key (person_id) references person (id),
  constraint certificate_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint certificate_centre foreign key (centre_id) references centre (id)
);

create table certificate_file (
  certificate_id bigint not null primary key,
  sha256 varchar(64) not null,
  content longblob not null,
  constraint certificate_file_certificate foreign key (certificate_id) references certificate (id)
);
