-- Certificates that several people have to sign: each waits here, outside the register, until the last has signed.
create table certificate_paper (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  -- with which act the certificate will begin: issued, renewed or corrected
  first_act varchar(20) not null,
  person_id bigint not null,
  candidacy_id bigint null,
  -- the certificate in whose place it will stand
  old_id bigint null,
  centre_id bigint not null,
  -- who decided that it be issued, and signs nothing
  decided_by bigint null,
  decided_at datetime(3) not null,
  scope_course varchar(60) null,
  scope_languages varchar(20) null,
  scope_country varchar(2) null,
  -- as asked for in a correction, else as the account says when it is printed
  holder_arabic varchar(120) null,
  holder_latin varchar(120) null,
  -- what was printed for the first who signed; a number once taken stays with it
  number varchar(24) null,
  code varchar(40) null,
  course_ar varchar(200) null,
  course_fr varchar(200) null,
  course_en varchar(200) null,
  printed_at datetime(3) null,
  valid_from date null,
  valid_until date null,
  window_opens date null,
  grace_ends date null,
  rules_version int null,
  -- whose turn it is; null when all have signed
  waiting_centre_id bigint null,
  certificate_id bigint null,
  -- what it is for, as long as it waits, so that there is one at a time
  open_key varchar(60) null,
  version int not null,
  constraint certificate_paper_open unique (open_key),
  constraint certificate_paper_number unique (number),
  constraint certificate_paper_person foreign key (person_id) references person (id),
  constraint certificate_paper_old foreign key (old_id) references certificate (id),
  constraint certificate_paper_centre foreign key (centre_id) references centre (id),
  constraint certificate_paper_waiting foreign key (waiting_centre_id) references centre (id),
  constraint certificate_paper_certificate foreign key (certificate_id) references certificate (id)
);

create table certificate_paper_file (
  paper_id bigint not null primary key,
  content longblob not null,
  constraint certificate_paper_file_paper foreign key (paper_id) references certificate_paper (id)
);

-- who signed for which office with which key, and who declined to; never changed
create table certificate_paper_act (
  id bigint not null auto_increment primary key,
  paper_id bigint not null,
  signed boolean not null,
  signatory varchar(40) not null,
  centre_id bigint not null,
  person_id bigint not null,
  at datetime(3) not null,
  -- SHA-256 of the certificate of the key
  fingerprint varchar(64) null,
  -- why it was declined
  reason varchar(1000) null,
  constraint certificate_paper_act_paper foreign key (paper_id) references certificate_paper (id),
  constraint certificate_paper_act_centre foreign key (centre_id) references centre (id),
  constraint certificate_paper_act_person foreign key (person_id) references person (id)
);
