-- What every room stands on. SQL that H2 (MODE=MySQL) and MySQL both run.

create table country (
  code char(2) not null primary key,
  name_ar varchar(100) not null,
  name_fr varchar(100) not null,
  name_en varchar(100) not null
);

insert into country (code, name_ar, name_fr, name_en) values
  ('TN', 'تونس', 'Tunisie', 'Tunisia'),
  ('MA', 'المغرب', 'Maroc', 'Morocco'),
  ('JO', 'الأردن', 'Jordanie', 'Jordan'),
  ('LB', 'لبنان', 'Liban', 'Lebanon');

create table audit_entry (
  number bigint not null primary key,
  at datetime(3) not null,
  actor_id bigint,
  centre_id bigint,
  action varchar(60) not null,
  subject varchar(60) not null,
  detail varchar(500),
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);

create index audit_entry_subject on audit_entry (subject);

create table audit_head (
  id int not null primary key,
  number bigint not null,
  hash varchar(64) not null
);

insert into audit_head (id, number, hash) values (1, 0, '');

-- Work that is done after the request that asked for it, kept until it succeeded.
create table job (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  payload varchar(4000) not null,
  due_at datetime(3) not null,
  tries int not null,
  leased_until datetime(3),
  last_error varchar(500)
);

create index job_due on job (due_at);

create table mail (
  id bigint not null auto_increment primary key,
  recipient varchar(254) not null,
  language char(2) not null,
  subject varchar(200) not null,
  body longtext not null,
  queued_at datetime(3) not null,
  sent_at datetime(3)
);
