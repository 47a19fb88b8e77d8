-- A misspelt name on a certificate: who asked for which name, and what a certifier answered.

create table certificate_correction (
  id bigint not null auto_increment primary key,
  certificate_id bigint not null,
  name_arabic varchar(120) null,
  name_latin varchar(120) null,
  reason varchar(1000) not null,
  state varchar(20) not null,
  asked_at datetime(3) not null,
  answered_by bigint null,
  answered_at datetime(3) null,
  answer varchar(1000) null,
  -- the certificate as long as no answer is given, so that there is one request at a time
  open_key bigint null,
  version int not null,
  constraint certificate_correction_open unique (open_key),
  constraint certificate_correction_certificate foreign key (certificate_id) references certificate (id),
  constraint certificate_correction_answerer foreign key (answered_by) references person (id)
);
