-- Cohorts that trainers led, declared for the renewal of their certificates and recognised by a certifier of their centre.

create table cohort_led (
  id bigint not null auto_increment primary key,
  certificate_id bigint not null,
  ended_on date not null,
  trainees int not null,
  -- mean of what the trainees gave, 10 to 50
  rating_tenths int not null,
  words varchar(1000) not null,
  file_name varchar(120) not null,
  file_kind varchar(10) not null,
  declared_at datetime(3) not null,
  recognised boolean null,
  decided_by bigint null,
  decided_at datetime(3) null,
  -- why it was not recognised
  answer varchar(1000) null,
  version int not null,
  constraint cohort_led_once unique (certificate_id, ended_on),
  constraint cohort_led_certificate foreign key (certificate_id) references certificate (id),
  constraint cohort_led_decider foreign key (decided_by) references person (id)
);

create table cohort_led_file (
  cohort_id bigint not null primary key,
  content longblob not null,
  constraint cohort_led_file_of foreign key (cohort_id) references cohort_led (id)
);

-- how many are to be led between two renewals, and rated how well at least
alter table validity_rules add column renewal_cohorts int null;
alter table validity_rules add column renewal_rating int null;
