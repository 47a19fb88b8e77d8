-- The rules of validity as published with each version of a kind's file; a version never changes.

create table validity_rules (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  number int not null,
  months int not null,
  counting varchar(20) not null,
  yearly varchar(5),
  window_months int not null,
  grace_months int not null,
  pause_months int not null,
  reminders varchar(100) not null,
  renewable boolean not null,
  renewal_course varchar(60),
  renewal_decided boolean not null,
  constraint validity_rules_number unique (kind, number)
);
