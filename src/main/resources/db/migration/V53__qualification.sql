-- Becoming a trainer: schemes as they were when people began, candidacies, what was done to them.

create table scheme (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  number int not null,
  source longtext not null,
  constraint scheme_number unique (kind, number)
);

create table candidacy (
  id bigint not null auto_increment primary key,
  scheme_kind varchar(60) not null,
  scheme_number int not null,
  course_code varchar(60) not null,
  person_id bigint not null,
  country char(2) not null,
  languages varchar(20) not null,
  profession varchar(200) not null,
  experience_years int not null,
  background varchar(4000) not null,
  endorsing_centre_id bigint not null,
  centre_id bigint not null,
  state varchar(20) not null,
  since datetime(3) not null,
  began_at datetime(3) not null,
  hand_in_round int not null,
  open_key varchar(100),
  version int not null,
  constraint candidacy_one_open unique (open_key),
  constraint candidacy_scheme foreign key (scheme_kind, scheme_number) references scheme (kind, number),
  constraint candidacy_person foreign key (person_id) references person (id),
  constraint candidacy_country foreign key (country) references country (code),
  constraint candidacy_endorsing foreign key (endorsing_centre_id) references centre (id),
  constraint candidacy_centre foreign key (centre_id) references centre (id)
);

create index candidacy_queue on candidacy (centre_id, state, since);
create index candidacy_endorsement on candidacy (endorsing_centre_id, state, since);
create index candidacy_since on candidacy (state, since);

create table candidacy_act (
  id bigint not null auto_increment primary key,
  candidacy_id bigint not null,
  person_id bigint not null,
  act varchar(30) not null,
  at datetime(3) not null,
  words varchar(4000),
  constraint candidacy_act_candidacy foreign key (candidacy_id) references candidacy (id),
  constraint candidacy_act_person foreign key (person_id) references person (id)
);

create table assessment (
  id bigint not null auto_increment primary key,
  candidacy_id bigint not null,
  hand_in_round int not null,
  assessor_id bigint not null,
  assigned_at datetime(3) not null,
  rated_at datetime(3),
  comment_text varchar(4000),
  constraint assessment_once unique (candidacy_id, hand_in_round, assessor_id),
  constraint assessment_candidacy foreign key (candidacy_id) references candidacy (id),
  constraint assessment_assessor foreign key (assessor_id) references person (id)
);

create index assessment_of on assessment (assessor_id, rated_at);

create table assessment_level (
  assessment_id bigint not null,
  criterion varchar(40) not null,
  level int not null,
  primary key (assessment_id, criterion),
  constraint assessment_level_assessment foreign key (assessment_id) references assessment (id)
);

create table handed_in (
  id bigint not null auto_increment primary key,
  candidacy_id bigint not null,
  hand_in_round int not null,
  name varchar(200) not null,
  kind varchar(20) not null,
  bytes bigint not null,
  sha256 varchar(64) not null,
  added_at datetime(3) not null,
  constraint handed_in_candidacy foreign key (candidacy_id) references candidacy (id)
);

create table handed_in_content (
  handed_in_id bigint not null primary key,
  content longblob not null,
  constraint handed_in_content_of foreign key (handed_in_id) references handed_in (id)
);
